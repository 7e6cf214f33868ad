import { escapeText, tagIds } from '../../domain/segments/tagged.ts';
import { contextOf, encodedSize, MAX_TEXT } from './batches.ts';
import { allowed } from './decodeAnswer.ts';
import { checkAnswer, lostText } from './checkAnswer.ts';
import type { Fault } from './fault.ts';
import type { Item, Session } from './item.ts';
import { translateInPieces } from './translateInPieces.ts';
import { withoutMarks } from './withoutMarks.ts';
import { unwrap, wrap } from './wrapper.ts';

/** Translates the texts of one request, and sees each through to its end. */
export const translateBatch = async (session: Session, items: readonly Item[]): Promise<void> => {
  const [first] = items;
  if (!first) return;
  const alone = items.length === 1;
  if (alone && encodedSize(sent(first)) > MAX_TEXT) return inPieces(session, first, MAX_TEXT);

  const ids = items.map((_, index) => index + 1);
  const texts = alone ? [sent(first)] : items.map((item, index) => wrap(sent(item), index + 1));
  const reply = await session.ask({ texts, tagged: first.tagged, context: contextOf(items) });
  if (reply === null) return;
  if ('fault' in reply) return afterFault(session, items, reply.fault);

  const billed = items.map((item, index) => item.billed + (reply.texts[index]?.billedCharacters ?? length(item)));
  const raw = reply.texts.map(({ text }) => text);
  const answers = alone ? [raw.length === 1 ? raw[0] : undefined] : unwrap(raw, ids);
  await Promise.all(items.map((item, index) => settle(session, { ...item, billed: billed[index] ?? item.billed }, answers[index])));
};

const inPieces = (session: Session, item: Item, limit: number): Promise<void> =>
  translateInPieces((piece) => translateBatch(session, [piece]), item, limit);

const sent = ({ text, tagged }: Item): string => (tagged ? text : withoutMarks(text));

/** Code points without tags, as DeepL charges. */
const length = ({ text }: Item): number => [...withoutMarks(text)].length;

const afterFault = async (session: Session, items: readonly Item[], fault: Fault): Promise<void> => {
  const [first] = items;
  if (!first || (fault.kind !== 'bad-request' && fault.kind !== 'too-large')) return session.fail(fault);
  if (items.length > 1 && fault.kind === 'bad-request') {
    await Promise.all(items.map((item) => translateBatch(session, [item])));
  } else if (items.length > 1) {
    const half = Math.ceil(items.length / 2);
    await Promise.all([translateBatch(session, items.slice(0, half)), translateBatch(session, items.slice(half))]);
  } else if (fault.kind === 'too-large') {
    await inPieces(session, first, Math.floor(encodedSize(sent(first)) / 2));
  } else {
    await (first.tagged ? translateBatch(session, [{ ...first, tagged: false, asked: 0 }]) : first.done(null));
  }
};

/** Hands on a good answer; a damaged one is asked once more, alone, then without its marks. */
const settle = async (session: Session, item: Item, answer: string | undefined): Promise<void> => {
  const { text, tagged, asked, billed } = item;
  const target = answer === undefined ? null : tagged ? checkAnswer(text, answer) : checkPlain(text, answer);
  if (target !== null) {
    const damage = tagIds(text).length > 0 && !tagged ? 'marks-lost' : null;
    return item.done({ target, billed, damage });
  }
  if (asked === 0) return translateBatch(session, [{ ...item, asked: 1 }]);
  return tagged ? translateBatch(session, [{ ...item, tagged: false, asked: 0 }]) : item.done(null);
};

const checkPlain = (source: string, answer: string): string | null => {
  const text = escapeText(allowed(answer).trim());
  return lostText(source, text) ? null : text;
};
