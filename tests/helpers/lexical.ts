/** Small builders of Lexical JSON as Payload stores it. */
export type Node = Record<string, unknown>;

export const text = (words: string, format = 0): Node => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' });
export const bold = (words: string): Node => text(words, 1);
export const link = (words: string, url: string): Node => ({
  type: 'link', version: 3, id: url, direction: null, format: '', indent: 0,
  fields: { linkType: 'custom', newTab: false, url }, children: [text(words)],
});
const inline = (child: Node | string): Node => (typeof child === 'string' ? text(child) : child);
export const paragraph = (...children: (Node | string)[]): Node => ({
  type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '', children: children.map(inline),
});
export const heading = (tag: 'h2' | 'h3', words: string): Node => ({ type: 'heading', version: 1, tag, direction: null, format: '', indent: 0, children: [text(words)] });
export const bullets = (...items: string[]): Node => ({
  type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1, direction: null, format: '', indent: 0,
  children: items.map((item, n) => ({ type: 'listitem', version: 1, value: n + 1, direction: null, format: '', indent: 0, children: [text(item)] })),
});
export const richText = (...children: (Node | string)[]): { root: Node } => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: children.map((child) => (typeof child === 'string' ? paragraph(child) : child)) },
});

/** The words of every block of a rich text, in order. */
export const wordsOf = (value: unknown): string[] => {
  const blocks: string[] = [];
  const visit = (node: Node): void => {
    const children = (node.children as Node[] | undefined) ?? [];
    if (['paragraph', 'heading', 'listitem', 'quote'].includes(String(node.type)))
      blocks.push(children.map((c) => (c.type === 'text' ? String(c.text) : c.type === 'link' ? ((c.children as Node[]) ?? []).map((t) => String(t.text ?? '')).join('') : '')).join(''));
    children.filter((c) => c.type !== 'text' && c.type !== 'link').forEach(visit);
  };
  const root = (value as { root?: Node } | null)?.root;
  if (root) visit(root);
  return blocks;
};
