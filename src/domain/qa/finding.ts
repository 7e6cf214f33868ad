import { canonical, shortHash } from '../hash.ts';

/** What a quality check says about a segment. Keys and parameters, never sentences: screens word them. */
export interface Finding {
  /** `qa.` and the fault's name in camelCase, e.g. `qa.numberMissing`. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** `error` blocks approval until a person waives it with a reason; `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** Half-open range in UTF-16 units of the target's plain text (tags taken out), where the fault can be shown. */
  readonly range?: readonly [number, number];
}

/** What a check sees. Texts are canonical tagged text. */
export interface CheckInput {
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly locale: string;
  readonly maxLength?: number;
}

export type Check = (input: CheckInput) => readonly Finding[];

/** A finding's name within its segment: the same fault in the same text has the same one, so a waiver finds it again. */
export const findingId = ({ key, params }: Finding): string => shortHash(`${key} ${canonical(params)}`);
