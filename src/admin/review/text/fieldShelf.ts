import { segmentField } from './segmentField.ts';
import type { SegmentField } from './segmentField.ts';

/** As many as a person remembers having been in. */
const KEPT = 40;

const fields = new Map<string, SegmentField>();

/** The editor of a segment: the one it had, with its undo, or a new one. The longest unused goes. */
export const fieldOf = (key: string): SegmentField => {
  const field = fields.get(key) ?? segmentField();
  fields.delete(key);
  fields.set(key, field);
  const [oldest] = fields.keys();
  if (fields.size > KEPT && oldest !== undefined) fields.delete(oldest);
  return field;
};

/** Forgets all editors and their undo, for when another text is opened. */
export const forgetFields = (): void => fields.clear();
