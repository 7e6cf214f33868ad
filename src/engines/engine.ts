import type { LocaleCode } from '../domain/locales.ts';

/**
 * The contract of a machine translation engine. Texts are canonical tagged text (see domain/segments):
 * `& < >` escaped, `<g id="1">…</g>` pairs and `<x id="2"/>` points.
 */
export interface EngineText {
  readonly text: string;
  /** Neighbouring text in the source language that helps and is not translated, e.g. title and paragraph before. */
  readonly context?: string;
}

export interface EngineRequest {
  readonly source: LocaleCode;
  readonly target: LocaleCode;
  readonly texts: readonly EngineText[];
  /** Ends the work early: no new call is started after it fires. */
  readonly signal?: AbortSignal;
}

export interface EngineAnswer {
  /**
   * Canonical tagged text in the target locale: either with exactly the source's tags, each once and nested right,
   * or (where `damage` says so) with none.
   */
  readonly target: string;
  /** Characters the engine's owner charges for this text, in code points without tags. 0 where it is free. */
  readonly billed: number;
  /** Set where the engine could not be brought to keep the marks and the text was translated without them. */
  readonly damage: null | 'marks-lost';
}

export interface Engine {
  /** Stable name, kept with each segment (`deepl`, `pseudo`). */
  readonly name: string;
  /** Changes whenever the same text could be answered differently (options, glossary): part of the answers' key. */
  readonly version: string;
  /** False for engines whose text must never reach readers (pseudo): no approval, no publication. */
  readonly publishable: boolean;
  /**
   * Translates each text. `onAnswer` is called once per text, in any order, as soon as its answer is known and checked,
   * and is awaited: what was paid for can be kept even if a later call fails.
   * Resolves when every text was answered.
   * @throws VersoError made by `engineError` that says what to do next; answers given before it stay valid.
   * `engine-rejected` is thrown after all other texts were answered; `params.indexes` lists the refused ones (`3,7`).
   * @throws the signal's reason where it fired before every text was answered
   * @throws what `onAnswer` threw
   */
  translate(request: EngineRequest, onAnswer: (index: number, answer: EngineAnswer) => void | Promise<void>): Promise<void>;
  /** Null where the pair can be translated, else why not (for screens). May ask the engine once and remember. */
  unsupported(source: LocaleCode, target: LocaleCode): Promise<string | null>;
}
