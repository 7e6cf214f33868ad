import type { Words } from './words.ts';

export const de: Words = {
  skip: 'Zum Inhalt',
  menu: 'Hauptmenü',
  collections: { articles: 'Artikel', 'policy-findings': 'Ergebnisse', events: 'Veranstaltungen', downloads: 'Downloads', initiatives: 'Initiativen', topics: 'Themen', places: 'Orte' },
  kinds: {
    'policy-brief': 'Kurzdossier', 'key-findings': 'Zentrale Ergebnisse', report: 'Bericht', 'event-report': 'Veranstaltungsbericht', guide: 'Leitfaden', toolkit: 'Werkzeugkasten', brief: 'Kurzfassung',
    city: 'Stadt', country: 'Land', region: 'Region',
  },
  latest: 'Neues', upcoming: 'Demnächst', lately: 'Zuletzt',
  all: { articles: 'Alle Artikel', 'policy-findings': 'Alle Ergebnisse', events: 'Alle Veranstaltungen', downloads: 'Alle Downloads', initiatives: 'Alle Initiativen' },
  languages: { choose: 'Sprache', toHome: 'Seite nicht vorhanden: zur Startseite' },
  search: { label: 'Diese Seiten durchsuchen', button: 'Suchen', title: 'Suche', hint: 'Alle Wörter müssen vorkommen. Setzen Sie eine Wendung in Anführungszeichen.', results: { one: '# Treffer', other: '# Treffer' }, none: 'Zu „#“ wurde nichts gefunden. Versuchen Sie es mit weniger Wörtern.' },
  filters: { title: 'Filtern', topic: 'Thema', place: 'Ort', initiative: 'Initiative', kind: 'Art', year: 'Jahr', when: 'Wann', any: 'Alle', coming: 'Kommende', past: 'Vergangene', originals: 'Auch Texte, die es noch nicht auf Deutsch gibt', show: 'Anzeigen', clear: 'Filter aufheben' },
  found: { one: '# Eintrag', other: '# Einträge' },
  nothing: 'Hier ist noch nichts.',
  more: 'Nächste Seite', fromStart: 'Zur ersten Seite',
  document: {
    published: 'Veröffentlicht am', updated: 'Aktualisiert am', original: 'Original lesen', related: 'Weiterlesen', about: 'Themen und Orte', partOf: 'Teil von', contact: 'Kontakt',
    downloads: 'Downloads', download: 'Herunterladen', recommendations: 'Was zu tun ist', fileIn: 'Datei auf #', table: 'Tabelle', finding: 'Ergebnis #',
  },
  event: { when: 'Wann', where: 'Wo', hosts: 'Veranstaltet von', partners: 'Partner', programme: 'Programm', participants: { one: '# Teilnehmende', other: '# Teilnehmende' }, cities: { one: '# Stadt', other: '# Städte' }, localTime: 'Ortszeit', attendance: 'Teilnahme' },
  report: {
    button: 'Fehler melden', paragraph: 'Fehler in diesem Absatz melden', title: 'Fehler melden', intro: 'Stimmt in diesem Text etwas nicht? Sagen Sie es uns; wer den Text betreut, liest Ihre Nachricht.',
    quote: 'Die Stelle', quoteHint: 'Kopieren Sie den Satz, der falsch ist.', comment: 'Was ist falsch?', suggestion: 'Wie müsste es heißen?', suggestionHint: 'Freiwillig', email: 'Ihre E-Mail-Adresse',
    emailHint: 'Freiwillig. Wir schreiben einmal, wenn es behoben ist, und löschen die Adresse dann.', trap: 'Bitte leer lassen', send: 'Senden', sending: 'Wird gesendet …', close: 'Schließen', back: 'Zurück zum Text',
    thanksTitle: 'Danke', thanks: 'Ihre Meldung ist angekommen. Jemand sieht sie sich an.', unsaid: 'Bitte sagen Sie, was falsch ist oder wie es heißen müsste.', missing: 'Bitte nennen Sie die Stelle und sagen Sie, was falsch ist oder wie es heißen müsste.',
    tooMany: 'Gerade kamen zu viele Meldungen. Bitte versuchen Sie es in einigen Minuten noch einmal.', gone: 'Diesen Text gibt es hier nicht mehr.', failed: 'Das ließ sich nicht senden. Bitte versuchen Sie es später noch einmal; Ihr Text steht noch hier.',
  },
  preview: { ribbon: 'Vorschau eines Entwurfs', until: 'bis #', over: 'Diese Vorschau ist abgelaufen', overText: 'Öffnen Sie sie erneut aus der Bearbeitung.' },
  missing: { title: 'Diese Seite gibt es nicht', text: 'Vielleicht wurde sie entfernt, oder die Adresse enthält einen Fehler.', elsewhere: 'Diese Seite gibt es nicht auf Deutsch', elsewhereText: 'Sie können sie lesen auf:', toHome: 'Zur Startseite' },
  trouble: { title: 'Wir sind gleich wieder da', text: 'Diese Seite lässt sich gerade nicht anzeigen. Es ist nichts verloren; versuchen Sie es in einer Minute noch einmal.', again: 'Noch einmal versuchen' },
  feed: 'Nachrichten-Feed',
  languageNames: { en: 'Englisch', ar: 'Arabisch', fr: 'Französisch', es: 'Spanisch', de: 'Deutsch' },
};
