import type { LocaleCode } from '../domain/locales.ts';

/** What readers without script are told of their report. */
export interface ReportWords {
  readonly thanks: string;
  readonly received: string;
  readonly notSent: string;
  readonly check: string;
  readonly gone: string;
  readonly tooMany: string;
  readonly failed: string;
  readonly howBack: string;
  readonly back: string;
}

export const REPORT_WORDS: Readonly<Record<LocaleCode, ReportWords>> = {
  en: {
    thanks: 'Thank you', received: 'Your report has arrived. Somebody will look at it.', notSent: 'Your report was not sent',
    check: 'Please go back and check it: name the words that are wrong, in no more than 1000 characters, and where you give an e-mail address, give it whole.',
    gone: 'This text is not here any more.', tooMany: 'Too many reports have come just now. Please try again in a few minutes.', failed: 'That did not work. Please try again later.',
    howBack: 'Your browser leads you back to the text.', back: 'Back to the text',
  },
  ar: {
    thanks: 'شكرًا لك', received: 'وصل بلاغك، وسينظر فيه أحد القائمين على النص.', notSent: 'لم يُرسل بلاغك',
    check: 'نرجو أن تعود إليه وتراجعه: اذكر المقطع الذي فيه الخطأ بما لا يزيد على 1000 حرف، وإن ذكرت بريدًا إلكترونيًا فاكتبه كاملًا.',
    gone: 'لم يعد هذا النص موجودًا هنا.', tooMany: 'وصلت بلاغات كثيرة للتو. نرجو المحاولة بعد بضع دقائق.', failed: 'تعذّر الإرسال. نرجو المحاولة لاحقًا.',
    howBack: 'يعيدك متصفحك إلى النص.', back: 'عودة إلى النص',
  },
  fr: {
    thanks: 'Merci', received: 'Votre signalement est bien arrivé. Quelqu’un va le lire.', notSent: 'Votre signalement n’a pas été envoyé',
    check: 'Veuillez revenir en arrière et le vérifier : indiquez le passage erroné, en 1000 caractères au plus, et si vous donnez une adresse e-mail, donnez-la en entier.',
    gone: 'Ce texte n’est plus ici.', tooMany: 'Trop de signalements viennent d’arriver. Veuillez réessayer dans quelques minutes.', failed: 'Cela n’a pas fonctionné. Veuillez réessayer plus tard.',
    howBack: 'Votre navigateur vous ramène au texte.', back: 'Retour au texte',
  },
  es: {
    thanks: 'Gracias', received: 'Su aviso ha llegado. Alguien lo revisará.', notSent: 'Su aviso no se ha enviado',
    check: 'Vuelva atrás y revíselo: indique las palabras incorrectas, con 1000 caracteres como máximo, y si da una dirección de correo, escríbala completa.',
    gone: 'Este texto ya no está aquí.', tooMany: 'Acaban de llegar demasiados avisos. Inténtelo de nuevo dentro de unos minutos.', failed: 'No ha funcionado. Inténtelo más tarde.',
    howBack: 'Su navegador le lleva de vuelta al texto.', back: 'Volver al texto',
  },
  de: {
    thanks: 'Danke', received: 'Ihre Meldung ist angekommen. Jemand sieht sie sich an.', notSent: 'Ihre Meldung wurde nicht gesendet',
    check: 'Bitte gehen Sie zurück und prüfen Sie sie: Nennen Sie die Stelle, die falsch ist, mit höchstens 1000 Zeichen, und wenn Sie eine E-Mail-Adresse angeben, dann die ganze.',
    gone: 'Diesen Text gibt es hier nicht mehr.', tooMany: 'Gerade kamen zu viele Meldungen. Bitte versuchen Sie es in einigen Minuten noch einmal.', failed: 'Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.',
    howBack: 'Ihr Browser führt Sie zurück zum Text.', back: 'Zurück zum Text',
  },
};
