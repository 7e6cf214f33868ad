import type { Words } from './words.ts';

export const fr: Words = {
  hello: 'Bonjour {name},',
  helloNobody: 'Bonjour,',
  untitled: 'Sans titre',
  digest: {
    subject: { one: '{n} texte vous attend', other: '{n} textes vous attendent' },
    intro: 'Voici ce qui attend aujourd’hui dans vos langues.',
    need: {
      report: 'signalés par des lecteurs',
      error: 'avec une erreur à corriger',
      'outdated-live': 'en ligne, mais périmés',
      failed: 'non traduits : la machine a échoué',
      'second-approval': 'en attente d’une seconde approbation',
      outdated: 'périmés : la source a changé',
      review: 'à relire',
    },
    urgent: 'Les plus urgents',
    open: 'Ouvrir la file',
    why: 'Vous recevez ce message une fois par jour au plus, et seulement si quelque chose attend.',
    off: 'Ne plus recevoir ces messages',
  },
  rest: {
    subject: 'La traduction est à l’arrêt : {engine}',
    key: 'Le moteur de traduction {engine} refuse la clé. Rien n’est traduit tant que personne n’y remédie : vérifiez la clé et l’adresse du serveur, puis redémarrez Verso.',
    quota: 'Les caractères du moteur de traduction {engine} sont épuisés. Relevez la limite du compte ou attendez la période suivante.',
    until: 'Nouvel essai : {time}.',
    untilMended: 'Il n’y aura pas de nouvel essai automatique.',
    open: 'Ouvrir Verso',
  },
  failures: {
    subject: { one: '{n} document ne peut pas être traduit', other: '{n} documents ne peuvent pas être traduits' },
    intro: 'La traduction de ces documents a échoué plusieurs fois de suite. Verso continue d’essayer ; le journal donne les détails.',
    more: { one: 'et {n} autre', other: 'et {n} autres' },
    why: 'Vous recevez ce message une fois par heure au plus, et une fois par document jusqu’à ce qu’il soit de nouveau traduit.',
  },
  page: {
    title: 'Message quotidien',
    ask: 'Ne plus recevoir le message quotidien sur les textes qui vous attendent ?',
    button: 'Arrêter les messages',
    done: 'C’est fait. Vous ne recevrez plus de message quotidien sur les textes qui vous attendent.',
    wrong: 'Ce lien est incomplet ou ne vient pas de nous. Rien n’a été modifié. Utilisez le lien du message le plus récent, ou votre profil.',
    expired: 'Ce lien est trop ancien. Rien n’a été modifié. Utilisez le lien du message le plus récent, ou votre profil.',
    profile: 'Votre profil dans Verso',
  },
};
