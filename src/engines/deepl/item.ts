import type { EngineAnswer } from '../engine.ts';
import type { Reply } from './askDeepl.ts';
import type { Fault } from './fault.ts';

/** A text on its way. */
export interface Item {
  /** Canonical tagged text, whether or not it is sent with its tags. */
  readonly text: string;
  readonly context?: string | undefined;
  /** Sent with its tags; else its plain text is sent. */
  readonly tagged: boolean;
  /** Damaged answers so far, in this way of sending. */
  readonly asked: number;
  /** Charged so far. */
  readonly billed: number;
  /** Called once: the answer, or null where the engine has none. Not called where the work was ended. */
  readonly done: (answer: EngineAnswer | null) => Promise<void>;
}

export interface Session {
  readonly ask: (asked: { readonly texts: readonly string[]; readonly tagged: boolean; readonly context: string }) => Promise<Reply | null>;
  /** Ends the work for all texts. */
  readonly fail: (fault: Fault) => void;
}
