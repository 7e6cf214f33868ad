import type { Texts } from '../../texts.ts';

/** Five things young councils ask of mayors, with the faults of a machine left in: a wrong number and a doubled word. */
export const youthCouncils: Texts = {
  'Five things young councils ask of mayors': {
    ar: 'خمسة أمور تطلبها مجالس الشباب من رؤساء البلديات',
    fr: 'Cinq choses que les conseils de jeunes demandent aux maires',
    es: 'Cinco cosas que los consejos juveniles piden a los alcaldes',
    de: 'Fünf Dinge, die Jugendräte von Bürgermeistern verlangen',
  },
  'Delegates between 14 and 19 wrote a letter. It is short, polite and hard to put aside.': {
    ar: 'كتب مندوبون بين سن 14 و18 عامًا رسالة قصيرة ومهذّبة، ويصعب تجاهلها.',
    fr: 'Des délégués de 14 à 18 ans ont écrit une lettre. Elle est courte, polie et difficile à mettre de côté.',
    es: 'Delegados de entre 14 y 18 años escribieron una carta. Es breve, educada y difícil de dejar a un lado.',
    de: 'Delegierte zwischen 14 und 18 Jahren haben einen Brief geschrieben. Er ist kurz, höflich und schwer beiseitezulegen.',
  },
  'On the second day of the <g id="1">assembly</g>, thirty-one members of youth councils had one hour and one sheet of paper. This is what they wrote:': {
    ar: 'في اليوم الثاني من <g id="1">الملتقى</g> كان أمام واحد وثلاثين عضوًا من مجالس الشباب ساعة واحدة وورقة واحدة. وهذا ما كتبوه:',
    fr: 'Le deuxième jour de l’<g id="1">assemblée</g>, trente et un membres de conseils de jeunes disposaient d’une heure et d’une feuille de papier. Voici ce qu’ils ont écrit :',
    es: 'El segundo día de la <g id="1">asamblea</g>, treinta y un miembros de consejos juveniles tuvieron una hora y una hoja de papel. Esto es lo que escribieron:',
    de: 'Am zweiten Tag der <g id="1">Versammlung</g> hatten einunddreißig Mitglieder von Jugendräten eine Stunde und ein Blatt Papier. Das haben sie geschrieben:',
  },
  'Tell us the budget before you ask for ideas.': {
    ar: 'أخبرونا بالميزانية قبل أن تسألونا عن الأفكار.',
    fr: 'Dites-nous le budget avant de demander des idées.',
    es: 'Díganos el presupuesto antes de pedir ideas.',
    de: 'Nennen Sie uns das Budget, bevor Sie nach Ideen fragen.',
  },
  'Meet when school is over.': {
    ar: 'اجتمعوا بعد انتهاء المدرسة.',
    fr: 'Réunissez-vous après l’école.',
    es: 'Reúnanse cuando hayan terminado las clases.',
    de: 'Tagen Sie, wenn die Schule aus ist.',
  },
  'If you say no, say why.': {
    ar: 'إن قلتم لا، فقولوا لماذا.',
    fr: 'Si vous dites non, dites pourquoi.',
    es: 'Si dicen que no, digan por qué.',
    de: 'Wenn Sie Nein sagen, sagen Sie, warum.',
  },
  'Give us one seat that is <g id="1">not</g> about young people.': {
    ar: 'امنحونا مقعدًا واحدًا <g id="1">لا</g> يتعلّق بالشباب.',
    fr: 'Donnez-nous un siège qui ne concerne <g id="1">pas</g> la jeunesse.',
    es: 'Dennos un puesto que <g id="1">no</g> trate de los jóvenes.',
    de: 'Geben Sie uns einen Sitz, bei dem es <g id="1">nicht</g> um Jugend geht.',
  },
  'Come to our meeting once, and stay until the end.': {
    ar: 'تعالوا إلى اجتماعنا مرة واحدة، وابقوا حتى حتى النهاية.',
    fr: 'Venez une fois à notre réunion et restez jusqu’à la la fin.',
    es: 'Vengan una vez a nuestra reunión y quédense hasta hasta el final.',
    de: 'Kommen Sie einmal zu unserer Sitzung, und bleiben Sie bis bis zum Schluss.',
  },
  'The answer': { ar: 'الجواب', fr: 'La réponse', es: 'La respuesta', de: 'Die Antwort' },
  'Nineteen mayors signed the sheet.<x id="1"/>Twelve added the date on which they will come.': {
    ar: 'وقّع الورقة تسعة عشر رئيس بلدية.<x id="1"/>وأضاف اثنا عشر منهم التاريخ الذي سيحضرون فيه.',
    fr: 'Dix-neuf maires ont signé la feuille.<x id="1"/>Douze ont ajouté la date à laquelle ils viendront.',
    es: 'Diecinueve alcaldes firmaron la hoja.<x id="1"/>Doce añadieron la fecha en que vendrán.',
    de: 'Neunzehn Bürgermeister haben das Blatt unterschrieben.<x id="1"/>Zwölf haben das Datum dazugeschrieben, an dem sie kommen.',
  },
};
