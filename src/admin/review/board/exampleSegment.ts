import type { ScreenSegment } from '../../../domain/review/screen.ts';

/** A segment for tests: a machine's paragraph unless told otherwise. */
export const exampleSegment = (rest: Partial<ScreenSegment> = {}): ScreenSegment => ({
  id: 's1', rev: 1, block: { type: 'paragraph', field: 'body', path: ['body', '1'] }, source: 'Hello', target: 'Bonjour', state: 'translated', outdated: false,
  origin: { kind: 'machine', engine: 'deepl', written: null }, tags: [], approved: null, previousSource: null, firstApproval: null, proposal: null,
  findings: [], reports: [], notes: 0, max: null, breaks: false, ...rest,
});
