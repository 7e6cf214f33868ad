import type { Words } from './words.ts';

export const fr: Words = {
  skip: 'Aller au contenu',
  menu: 'Menu principal',
  collections: { articles: 'Articles', 'policy-findings': 'Constats', events: 'Événements', downloads: 'Téléchargements', initiatives: 'Initiatives', topics: 'Thèmes', places: 'Lieux' },
  kinds: {
    'policy-brief': 'Note de synthèse', 'key-findings': 'Constats clés', report: 'Rapport', 'event-report': 'Rapport d’événement', guide: 'Guide', toolkit: 'Boîte à outils', brief: 'Note',
    city: 'Ville', country: 'Pays', region: 'Région',
  },
  latest: 'À la une', upcoming: 'À venir', lately: 'Récemment',
  all: { articles: 'Tous les articles', 'policy-findings': 'Tous les constats', events: 'Tous les événements', downloads: 'Tous les téléchargements', initiatives: 'Toutes les initiatives' },
  languages: { choose: 'Langue', toHome: 'page non disponible : aller à l’accueil' },
  search: { label: 'Rechercher sur ce site', button: 'Rechercher', title: 'Recherche', hint: 'Tous les mots doivent figurer dans le texte. Mettez une expression entre guillemets.', results: { one: '# résultat', other: '# résultats' }, none: 'Rien n’a été trouvé pour « # ». Essayez avec moins de mots.' },
  filters: { title: 'Filtrer', topic: 'Thème', place: 'Lieu', initiative: 'Initiative', kind: 'Type', year: 'Année', when: 'Quand', any: 'Tous', coming: 'À venir', past: 'Passés', originals: 'Avec les textes pas encore traduits en français', show: 'Afficher', clear: 'Effacer les filtres' },
  found: { one: '# entrée', other: '# entrées' },
  nothing: 'Il n’y a encore rien ici.',
  more: 'Page suivante', fromStart: 'Retour à la première page',
  document: {
    published: 'Publié le', updated: 'Mis à jour le', original: 'Lire l’original', related: 'À lire aussi', about: 'Thèmes et lieux', partOf: 'Fait partie de', contact: 'Contact',
    downloads: 'Téléchargements', download: 'Télécharger', recommendations: 'Que faire', fileIn: 'Fichier en #', table: 'Tableau', finding: 'Constat #',
  },
  event: { when: 'Quand', where: 'Où', hosts: 'Organisé par', partners: 'Partenaires', programme: 'Programme', participants: { one: '# participant', other: '# participants' }, cities: { one: '# ville', other: '# villes' }, localTime: 'heure locale', attendance: 'Participation' },
  report: {
    button: 'Signaler une erreur', paragraph: 'Signaler une erreur dans ce paragraphe', title: 'Signaler une erreur', intro: 'Ce texte contient une erreur ? Dites-le-nous : les personnes qui s’en occupent liront votre message.',
    quote: 'Le passage', quoteHint: 'Copiez la phrase où se trouve l’erreur.', comment: 'Qu’est-ce qui ne va pas ?', suggestion: 'Que faudrait-il écrire ?', suggestionHint: 'Facultatif', email: 'Votre e-mail',
    emailHint: 'Facultatif. Nous écrivons une fois, lorsque c’est corrigé, puis supprimons l’adresse.', trap: 'Laissez ce champ vide', send: 'Envoyer', sending: 'Envoi…', close: 'Fermer', back: 'Retour au texte',
    thanksTitle: 'Merci', thanks: 'Votre signalement est arrivé. Quelqu’un va l’examiner.', unsaid: 'Dites ce qui ne va pas, ou ce qu’il faudrait écrire.', missing: 'Indiquez le passage, et dites ce qui ne va pas ou ce qu’il faudrait écrire.',
    tooMany: 'Trop de signalements viennent d’arriver. Réessayez dans quelques minutes.', gone: 'Ce texte n’est plus ici.', failed: 'L’envoi a échoué. Réessayez plus tard ; votre texte est toujours là.',
  },
  preview: { ribbon: 'Aperçu d’un brouillon', until: 'jusqu’à #', over: 'Cet aperçu a expiré', overText: 'Rouvrez-le depuis l’écran d’édition.' },
  missing: { title: 'Cette page n’existe pas', text: 'Elle a peut-être été retirée, ou l’adresse contient une erreur.', elsewhere: 'Cette page n’est pas disponible en français', elsewhereText: 'Vous pouvez la lire en :', toHome: 'Vers l’accueil' },
  trouble: { title: 'Nous revenons tout de suite', text: 'Cette page ne peut pas être affichée pour le moment. Rien n’est perdu ; réessayez dans une minute.', again: 'Réessayer' },
  feed: 'Fil d’actualité',
  languageNames: { en: 'anglais', ar: 'arabe', fr: 'français', es: 'espagnol', de: 'allemand' },
};
