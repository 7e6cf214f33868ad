import type { Holder, QueueOrigin } from '../../../domain/review/queueFilter.ts';
import type { Need } from '../../../domain/review/translation.ts';
import type { Plural } from '../../words/words.ts';

/** Names in `{braces}` are put in by the screen. `Form` are the plural forms the language has. */
export interface QueueWords<Form extends Intl.LDMLPluralRule = never> {
  readonly need: Readonly<Record<Need, string>>;
  readonly origin: Readonly<Record<QueueOrigin, string>>;
  readonly holder: Readonly<Record<Holder, string>>;

  readonly review: string;
  /** How many texts the list holds. */
  readonly texts: Plural<Form>;
  readonly take: string;
  readonly taking: string;
  /** The button was pressed, and colleagues have everything. */
  readonly allTaken: string;

  readonly filters: string;
  readonly all: string;
  readonly allNeeds: string;
  readonly language: string;
  readonly type: string;
  readonly needHead: string;
  readonly originHead: string;
  readonly holderHead: string;
  /** A choice and how many texts it would leave. */
  readonly choice: string;
  readonly clear: string;

  readonly text: string;
  readonly progress: string;
  readonly since: string;
  readonly untitled: string;
  /** From the original's language into this one. */
  readonly pair: string;
  readonly live: string;
  readonly free: string;
  readonly you: string;
  readonly someone: string;
  readonly minutesLeft: Plural<Form>;
  readonly reports: Plural<Form>;
  /** Segments whose original changed. */
  readonly changed: Plural<Form>;

  readonly nothing: string;
  readonly nothingIn: string;
  /** How many wait in another language instead. */
  readonly waitIn: Plural<Form>;
  readonly noneFits: string;
  readonly noLanguages: string;

  readonly pages: string;
  readonly first: string;
  readonly next: string;
}
