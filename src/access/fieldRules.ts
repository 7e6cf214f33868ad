import type { FieldAccess, FieldAccessArgs } from 'payload';
import { isEditor } from './isEditor.ts';
import { may } from './may.ts';
import { sourceOf } from './sourceOf.ts';

/**
 * Who may change a field of a translatable document. A refused value is dropped without an error,
 * so that a form which posts everything it shows still saves what its person may change.
 */
export const FIELD_RULES = {
  /** Text of one locale: its translators, and editors. The source text is the editors' alone. */
  text: ({ req, doc }) => (req.locale === sourceOf(doc) ? isEditor(req.user) : may(req.user, 'edit', req.locale)),
  /** What all locales share: editors, in the source locale only; elsewhere a stale form would put old facts back. */
  shared: ({ req, doc }) => isEditor(req.user) && req.locale === sourceOf(doc),
} satisfies Record<string, (args: FieldAccessArgs) => boolean>;

/** The rule as Payload takes it, looked up at each call. */
export const fieldRule = (name: keyof typeof FIELD_RULES): FieldAccess => (args) => FIELD_RULES[name](args);
