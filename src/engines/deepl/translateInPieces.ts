import type { EngineAnswer } from '../engine.ts';
import { escapeText, plainText, tagIds } from '../../domain/segments/tagged.ts';
import { isVisible } from '../../domain/segments/characters.ts';
import { checkAnswer } from './checkAnswer.ts';
import { splitTagged } from './splitTagged.ts';
import type { Item } from './item.ts';
import { withoutMarks } from './withoutMarks.ts';

/** In bytes: a server that finds smaller pieces too large refuses them for another reason. */
const LEAST = 256;

/**
 * Translates a text that is too large for one request piece by piece, and joins the pieces. Where a piece lost its
 * marks, the whole text does. `translate` sees one text through to its end; `limit` is the most a piece may measure, in bytes encoded.
 */
export const translateInPieces = async (translate: (piece: Item) => Promise<void>, item: Item, limit: number): Promise<void> => {
  const text = item.tagged ? item.text : escapeText(withoutMarks(item.text));
  const { pieces, gaps } = splitTagged(text, limit);
  if (limit < LEAST || pieces.length < 2) return item.done(null);
  const answers = new Map<number, EngineAnswer | null>();
  await Promise.all(
    pieces.map(async (piece, index) => {
      const blank = !isVisible(plainText(piece));
      if (blank) return void answers.set(index, { target: piece, billed: 0, damage: null });
      const done = async (answer: EngineAnswer | null): Promise<void> => void answers.set(index, answer);
      return translate({ ...item, text: piece, billed: 0, asked: 0, done });
    }),
  );
  // The work was ended before every piece had its answer.
  if (answers.size < pieces.length) return;
  await item.done(join(item, pieces.map((_, index) => answers.get(index) ?? null), gaps));
};

const join = (item: Item, answers: readonly (EngineAnswer | null)[], gaps: readonly string[]): EngineAnswer | null => {
  const whole = answers.filter((answer) => answer !== null);
  if (whole.length < answers.length) return null;
  const billed = whole.reduce((sum, answer) => sum + answer.billed, item.billed);
  const marked = item.tagged && whole.every(({ damage }) => damage === null);
  const target = marked ? checkAnswer(item.text, together(whole, gaps)) : null;
  if (target !== null) return { target, billed, damage: null };
  const plain = whole.map((answer) => ({ ...answer, target: escapeText(withoutMarks(answer.target)) }));
  return { target: together(plain, gaps), billed, damage: tagIds(item.text).length > 0 ? 'marks-lost' : null };
};

const together = (answers: readonly EngineAnswer[], gaps: readonly string[]): string =>
  answers.map(({ target }, index) => target + (gaps[index] ?? '')).join('');
