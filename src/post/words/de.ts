import type { Words } from './words.ts';

export const de: Words = {
  hello: 'Guten Tag, {name},',
  helloNobody: 'Guten Tag,',
  untitled: 'Ohne Titel',
  digest: {
    subject: { one: '{n} Text wartet auf Sie', other: '{n} Texte warten auf Sie' },
    intro: 'Das wartet heute in Ihren Sprachen.',
    need: {
      report: 'von Lesern gemeldet',
      error: 'mit einem Fehler, der zu beheben ist',
      'outdated-live': 'online, aber veraltet',
      failed: 'nicht übersetzt: die Maschine scheiterte',
      'second-approval': 'warten auf eine zweite Freigabe',
      outdated: 'veraltet: die Vorlage hat sich geändert',
      review: 'zu prüfen',
    },
    urgent: 'Am dringendsten',
    open: 'Warteschlange öffnen',
    why: 'Diese Nachricht kommt höchstens einmal am Tag, und nur, wenn etwas wartet.',
    off: 'Diese Nachrichten abbestellen',
  },
  rest: {
    subject: 'Die Übersetzung steht still: {engine}',
    key: 'Die Übersetzungsmaschine {engine} lehnt den Schlüssel ab. Nichts wird übersetzt, bis jemand das behebt: Prüfen Sie den Schlüssel und die Adresse des Servers und starten Sie Verso neu.',
    quota: 'Die Zeichen der Übersetzungsmaschine {engine} sind aufgebraucht. Erhöhen Sie das Limit des Kontos oder warten Sie auf den nächsten Zeitraum.',
    until: 'Nächster Versuch: {time}.',
    untilMended: 'Es wird nicht von selbst erneut versucht.',
    open: 'Verso öffnen',
  },
  failures: {
    subject: { one: '{n} Dokument lässt sich nicht übersetzen', other: '{n} Dokumente lassen sich nicht übersetzen' },
    intro: 'Die Übersetzung dieser Dokumente ist mehrmals hintereinander gescheitert. Verso versucht es weiter; Näheres steht im Protokoll.',
    more: { one: 'und {n} weiteres', other: 'und {n} weitere' },
    why: 'Diese Nachricht kommt höchstens einmal in der Stunde und zu jedem Dokument nur einmal, bis es wieder übersetzt ist.',
  },
  page: {
    title: 'Tägliche Nachricht',
    ask: 'Möchten Sie keine täglichen Nachrichten mehr über Texte, die auf Sie warten?',
    button: 'Nachrichten abbestellen',
    done: 'Erledigt. Sie bekommen keine täglichen Nachrichten mehr über Texte, die auf Sie warten.',
    wrong: 'Dieser Link ist unvollständig oder nicht von uns. Nichts wurde geändert. Nehmen Sie den Link der neuesten Nachricht oder Ihr Profil.',
    expired: 'Dieser Link ist zu alt. Nichts wurde geändert. Nehmen Sie den Link der neuesten Nachricht oder Ihr Profil.',
    profile: 'Ihr Profil in Verso',
  },
};
