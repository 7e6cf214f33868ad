import type { LocaleCode } from '../../src/domain/locales.ts';
import type { Row } from '../../src/store/rows.ts';
import type { Chance } from '../helpers/random.ts';
import type { Node } from '../helpers/lexical.ts';
import { toArabicScript } from '../../src/engines/pseudo/toArabicScript.ts';
import type { House } from './house.ts';
import type { Doing, Model, Typed } from './model.ts';

type Plain = Record<string, unknown>;

/** A target locale's form as a browser holds it, for as long as it stays open. */
export interface Form {
  readonly documentId: string;
  readonly locale: LocaleCode;
  /** What was typed into it since it was opened; a save that failed is made again. */
  readonly typed: Typed[];
  data: Plain;
}

/** A house in which things happen, and what the model knows of them. */
export interface Walk {
  readonly house: House;
  readonly model: Model;
  readonly forms: Form[];
  /** Review screens as they were loaded. */
  readonly screens: Row[];
  /** Paragraphs that an editor cut, to be put back. */
  readonly clipboard: Node[];
  /** Documents that were made, also those that are gone. */
  readonly born: Set<string>;
  /** Documents of which a save was cut: Payload's two writes may tell different things, and what follows may come late. */
  readonly torn: Set<string>;
  /** Locales that want two people to approve. */
  readonly secondPerson: ReadonlySet<LocaleCode>;
  /** Writes no text twice. */
  words: number;
}

/** Something that happens: whatever it chooses comes from its own chance, so that leaving out others changes little. */
export type Act = (walk: Walk, c: Chance, me: Doing) => Promise<void>;

export const PEOPLE = ['p1', 'p2', 'p3'] as const;

const CONSONANTS = [...'bdfgklmnrstz'];
const VOWELS = [...'aio'];

/** A word for a number, without digits, that stays itself in Arabic letters. */
export const wordFor = (number: number): string => {
  let word = '';
  for (let left = number + 40; left > 0; left = Math.floor(left / 36)) word += (CONSONANTS[Math.floor((left % 36) / 3)] ?? '') + (VOWELS[left % 3] ?? '');
  return word;
};

/** A sentence nobody wrote before, in the script of its locale; some have a number that a translation must keep. */
export const sentence = (w: Walk, c: Chance, locale: LocaleCode): string => {
  const word = wordFor((w.words += 1));
  const latin = `The ${word} harbour opens${c.odds(0.15) ? ` in ${1900 + (w.words % 100)}` : ' today'}.`;
  return locale === 'ar' ? toArabicScript(latin) : latin;
};

/** What a person writes in a target locale. */
export const humanText = (w: Walk, locale: LocaleCode): string => {
  const text = `Mano ${wordFor((w.words += 1))} skribita.`;
  return locale === 'ar' ? toArabicScript(text) : text;
};
