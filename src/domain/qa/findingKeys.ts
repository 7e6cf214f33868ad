/** Every key a finding may carry. Screens word them; a test of theirs can walk this list. */
export const FINDING_KEYS = [
  'qa.tagMissing', // {id}
  'qa.tagExtra', // {id}
  'qa.tagDuplicate', // {id}
  'qa.tagCrossed', // {id}
  'qa.tagMalformed', // {id}
  'qa.marksLost', // {}, given by the flow when an engine lost the marks of a block
  'qa.empty', // {}
  'qa.untranslated', // {}
  'qa.numberMissing', // {number}
  'qa.numberExtra', // {number}
  'qa.urlChanged', // {url, found}; one of them is '' where an address is only missing or only added
  'qa.emailChanged', // {email, found}; as above
  'qa.placeholderLost', // {placeholder}
  'qa.tooLong', // {length, max}, code points
  'qa.lengthRatio', // {source, target}, code points
  'qa.wrongScript', // {expected}: Arabic or Latin
  'qa.whitespace', // {where}: start, end or inside
  'qa.endPunctuation', // {expected}, the mark as the target's language writes it
  'qa.bidi', // {count}
  'qa.repeatedWord', // {word}
  'qa.brackets', // {bracket}
  'qa.checkFailed', // {check}, the check's name
] as const;

export type FindingKey = (typeof FINDING_KEYS)[number];
