const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** How many words the text nodes of a rich text hold, however deep; 0 for anything that is not one. */
export const wordsIn = (richText: unknown): number => {
  let words = 0;
  const waiting: unknown[] = [(richText as { root?: unknown } | null | undefined)?.root];
  while (waiting.length > 0) {
    const node = waiting.pop() as { text?: unknown; children?: unknown; fields?: unknown } | null | undefined;
    if (typeof node?.text === 'string') words += node.text.match(WORD)?.length ?? 0;
    if (Array.isArray(node?.children)) waiting.push(...(node.children as unknown[]));
    if (node?.fields && typeof node.fields === 'object')
      for (const value of Object.values(node.fields)) waiting.push((value as { root?: unknown } | null)?.root);
  }
  return words;
};
