import type { RichTextNode } from './richTextNodes.ts';
import { renderHolder } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** `ul`, `ol`, or `ul class="checklist"`, whose items begin with a box. A list in an item of its own belongs to the item before. */
export const renderList = (node: RichTextNode, sheet: Sheet): string => {
  const isCheck = node.listType === 'check';
  const items: string[] = [];
  for (const child of node.children) {
    const item = child.type === 'listitem' ? child : { ...node, type: 'listitem', segment: null, direction: null, children: [child] };
    const last = items.at(-1);
    if (last !== undefined && item.children.length > 0 && item.children.every(({ type }) => type === 'list')) items[items.length - 1] = last + item.children.map(sheet.block).join('');
    else items.push(...itemOf(item, isCheck, sheet));
  }
  if (items.length === 0) return '';
  const isOrdered = node.listType === 'number' || (node.tag === 'ol' && !isCheck);
  const start = isOrdered && node.start > 1 ? ` start="${node.start}"` : '';
  return `${isOrdered ? `<ol${start}>` : isCheck ? '<ul class="checklist">' : '<ul>'}${items.map((item) => `${item}</li>`).join('')}${isOrdered ? '</ol>' : '</ul>'}`;
};

/** Left open, for the lists that follow; none where a reader would see nothing. */
const itemOf = (item: RichTextNode, isCheck: boolean, sheet: Sheet): readonly string[] => {
  const html = isCheck ? renderHolder('li', item.checked ? ' class="checked"' : '', item, sheet, item.checked ? '☑ ' : '☐ ') : renderHolder('li', '', item, sheet);
  return html === '' ? [] : [html.slice(0, -'</li>'.length)];
};
