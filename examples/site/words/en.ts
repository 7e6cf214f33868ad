import type { Words } from './words.ts';

export const en: Words = {
  skip: 'Skip to the content',
  menu: 'Main menu',
  collections: { articles: 'Articles', 'policy-findings': 'Findings', events: 'Events', downloads: 'Downloads', initiatives: 'Initiatives', topics: 'Topics', places: 'Places' },
  kinds: {
    'policy-brief': 'Policy brief', 'key-findings': 'Key findings', report: 'Report', 'event-report': 'Event report', guide: 'Guide', toolkit: 'Toolkit', brief: 'Brief',
    city: 'City', country: 'Country', region: 'Region',
  },
  latest: 'Latest', upcoming: 'Coming up', lately: 'Held lately',
  all: { articles: 'All articles', 'policy-findings': 'All findings', events: 'All events', downloads: 'All downloads', initiatives: 'All initiatives' },
  languages: { choose: 'Language', toHome: 'not this page: go to the home page' },
  search: { label: 'Search this site', button: 'Search', title: 'Search', hint: 'All words must occur. Put a phrase in quotation marks.', results: { one: '# result', other: '# results' }, none: 'Nothing was found for “#”. Try fewer words.' },
  filters: { title: 'Filter', topic: 'Topic', place: 'Place', initiative: 'Initiative', kind: 'Kind', year: 'Year', when: 'When', any: 'All', coming: 'Coming up', past: 'Past', originals: 'Include texts not yet in English', show: 'Show', clear: 'Clear filters' },
  found: { one: '# entry', other: '# entries' },
  nothing: 'There is nothing here yet.',
  more: 'Next page', fromStart: 'Back to the first page',
  document: {
    published: 'Published', updated: 'Updated', original: 'Read the original', related: 'Read on', about: 'Topics and places', partOf: 'Part of', contact: 'Contact',
    downloads: 'Downloads', download: 'Download', recommendations: 'What to do', fileIn: 'File in #', table: 'Table', finding: 'Finding #',
  },
  event: { when: 'When', where: 'Where', hosts: 'Hosted by', partners: 'Partners', programme: 'Programme', participants: { one: '# participant', other: '# participants' }, cities: { one: '# city', other: '# cities' }, localTime: 'local time', attendance: 'Taking part' },
  report: {
    button: 'Report an error', paragraph: 'Report an error in this paragraph', title: 'Report an error', intro: 'Is something wrong in this text? Tell us; the people who look after it will read what you write.',
    quote: 'The passage', quoteHint: 'Copy the sentence that is wrong.', comment: 'What is wrong?', suggestion: 'What should it say?', suggestionHint: 'Optional', email: 'Your e-mail',
    emailHint: 'Optional. We write once, when it is mended, and then delete the address.', trap: 'Leave this empty', send: 'Send', sending: 'Sending …', close: 'Close', back: 'Back to the text',
    thanksTitle: 'Thank you', thanks: 'Your report has arrived. Somebody will look at it.', unsaid: 'Please say what is wrong, or what it should say.', missing: 'Please name the passage, and say what is wrong or what it should say.',
    tooMany: 'Too many reports came in just now. Please try again in a few minutes.', gone: 'This text is no longer here.', failed: 'It could not be sent. Please try again later; what you wrote is still here.',
  },
  preview: { ribbon: 'Preview of a draft', until: 'until #', over: 'This preview is over', overText: 'Open it again from the editing screen.' },
  missing: { title: 'There is no such page', text: 'It may have been taken down, or the address has a mistake in it.', elsewhere: 'This page is not available in English', elsewhereText: 'You can read it in:', toHome: 'To the home page' },
  trouble: { title: 'We will be right back', text: 'This page cannot be shown at the moment. Nothing is lost; please try again in a minute.', again: 'Try again' },
  feed: 'News feed',
  languageNames: { en: 'English', ar: 'Arabic', fr: 'French', es: 'Spanish', de: 'German' },
};
