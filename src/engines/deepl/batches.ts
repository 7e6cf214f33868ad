import { openTag } from './wrapper.ts';

/** DeepL takes 50 texts and 128 KiB, but fails below that with tags; these are safe. Bytes as sent, form-encoded. */
export const MAX_TEXTS = 30;
export const MAX_BODY = 50 * 1024;
const MAX_CONTEXT = 6 * 1024;
/** Options, language codes and the names of the parameters. */
const OVERHEAD = 1024;

/** What one text may measure, form-encoded, to fit into a request with its context. */
export const MAX_TEXT = MAX_BODY - MAX_CONTEXT - OVERHEAD;

/** Bytes of a text on the wire: every byte that is not a plain letter or digit becomes three. */
export const encodedSize = (text: string): number => new URLSearchParams({ text }).toString().length + '&</t>'.length + openTag(999).length * 2;

/** Cuts texts into runs that fit one request each, in order; a text beyond the limit stands alone. */
export const batchesOf = <T extends { readonly text: string }>(items: readonly T[]): readonly (readonly T[])[] => {
  const batches: T[][] = [];
  let size = Infinity;
  for (const item of items) {
    const more = encodedSize(item.text);
    const last = batches.at(-1);
    if (!last || last.length >= MAX_TEXTS || size + more > MAX_TEXT) {
      batches.push([item]);
      size = more;
    } else {
      last.push(item);
      size += more;
    }
  }
  return batches;
};

/**
 * One context for the texts of a request: the lines of their contexts, each once, in order, as many as fit 6 KiB
 * encoded. DeepL takes one context per request and does not charge for it.
 */
export const contextOf = (items: readonly { readonly context?: string | undefined }[]): string => {
  const lines = new Set<string>();
  let size = 0;
  for (const line of items.flatMap(({ context }) => (context ?? '').split('\n'))) {
    const more = new URLSearchParams({ c: line }).toString().length + 1;
    if (line.trim() === '' || lines.has(line) || size + more > MAX_CONTEXT) continue;
    lines.add(line);
    size += more;
  }
  return [...lines].join('\n');
};
