import { isRefusal } from '../../domain/review/refusal.ts';
import { textFault } from '../../domain/review/textFault.ts';
import type { Segment } from '../../domain/review/translation.ts';
import { write } from '../../domain/review/write.ts';
import { VersoError } from '../../errors.ts';
import { approveSegments } from '../../flows/review/approveSegments.ts';
import { changeRow } from '../../flows/review/changeRow.ts';
import type { DocumentKey, Row } from '../../store/rows.ts';
import type { Desk } from './desk.ts';
import type { Target, Texts } from './texts.ts';

/**
 * The locale's translator goes through a text from the top, writes what is not written yet, and approves it: all in two
 * steps, because the start of the demo waits for it. Gives the row as it then stands, null where there is none.
 * @param most how many segments; all where absent
 * @throws VersoError `demo` where the demo's own text is missing or refused
 */
export const approveTexts = async (desk: Desk, key: DocumentKey, locale: Target, texts: Texts, most = Infinity): Promise<Row | null> => {
  const by = desk.translatorOf(locale);
  const row = await desk.store.rows.find(key, locale);
  if (!row) return null;
  const act = { by, at: desk.now().toISOString() };
  const written = await changeRow(desk, row, (now) => ({
    segments: new Map(openIn(now, most).map((segment) => [segment.id, write(segment, textFor(segment, locale, texts), now, act)])),
  }));
  if (isRefusal(written)) throw failure(locale, key.documentId, written.refused);
  const approved = await approveSegments(desk, written, openIn(written, most).map(({ id, revision }) => ({ id, rev: revision })), by);
  const refusal = isRefusal(approved) ? approved.refused : approved.refused[0]?.why;
  if (isRefusal(approved) || refusal !== undefined) throw failure(locale, key.documentId, refusal ?? '');
  return approved.row;
};

const openIn = ({ segments }: Row, most: number): readonly Segment[] => (segments ?? []).slice(0, most).filter(({ state }) => state !== 'reviewed');

const textFor = (segment: Segment, locale: Target, texts: Texts): string => {
  const text = Object.hasOwn(texts, segment.source) ? texts[segment.source]?.[locale] : undefined;
  const fault = text === undefined ? null : textFault(segment, text);
  if (text === undefined || fault) throw failure(locale, segment.source, fault?.refused ?? 'missing');
  return text;
};

const failure = (locale: Target, what: string, why: string): VersoError =>
  new VersoError('demo', `The demo's ${locale} text for "${what}" can't be used (${why}): mend it in its texts.`);
