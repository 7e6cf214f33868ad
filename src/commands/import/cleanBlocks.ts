import { cleanInline } from './cleanInline.ts';

const BLOCKS = 'address,article,aside,blockquote,body,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,summary,table,ul';
const IS_BLOCK = new Set(BLOCKS.toUpperCase().split(','));
const RENAMED: Readonly<Record<string, string>> = { H1: 'h2', H6: 'h5', DT: 'p', SUMMARY: 'p', FIGCAPTION: 'p', ADDRESS: 'p' };
const BOLD = new Set(['DT', 'SUMMARY']);

/** The page as a flat row of clean blocks: paragraphs, headings, lists, quotes, tables, rules. Containers are taken apart. */
export const cleanBlocks = (main: Element, base: string | null, losses: string[]): Element[] => {
  const blocks: Element[] = [];
  collect(main, blocks);
  for (const block of blocks) cleanInline(block, base, losses);
  return blocks.filter((block) => block.tagName === 'HR' || /[^\s\u00a0]/u.test(block.textContent ?? ''));
};

const collect = (container: Element, blocks: Element[]): void => {
  const { ownerDocument } = container;
  let loose: Node[] = [];
  const flush = (): void => {
    for (const run of splitAtBlankLines(loose)) blocks.push(element(ownerDocument, 'p', run));
    loose = [];
  };
  // A copy: nodes move out while it is walked.
  for (const node of Array.from(container.childNodes)) {
    if (node.nodeType === node.TEXT_NODE) loose.push(node);
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (!IS_BLOCK.has(child.tagName) && !holdsBlocks(child)) {
      loose.push(child);
      continue;
    }
    flush();
    collectBlock(child, blocks);
  }
  flush();
};

const collectBlock = (child: Element, blocks: Element[]): void => {
  const { tagName, ownerDocument } = child;
  if (/^(?:UL|OL|TABLE|HR)$/.test(tagName)) return void blocks.push(...prepared(child));
  if (tagName === 'PRE') return void blocks.push(codeParagraph(child));
  if (tagName === 'BLOCKQUOTE') return void blocks.push(element(ownerDocument, 'blockquote', joined(child)));
  if (holdsBlocks(child)) return collect(child, blocks);
  if (/^(?:P|H[2-5])$/.test(tagName) && !child.querySelector('br + br')) return void blocks.push(child);
  const runs = splitAtBlankLines([...child.childNodes]);
  const renamed = /^H[2-5]$/.test(tagName) ? tagName : (RENAMED[tagName] ?? 'p');
  for (const run of runs) {
    const block = element(ownerDocument, renamed, run);
    blocks.push(BOLD.has(tagName) ? element(ownerDocument, 'p', [element(ownerDocument, 'strong', [...block.childNodes])]) : block);
  }
};

const holdsBlocks = (node: Element): boolean => node.querySelector(BLOCKS) !== null;

/** Two line breaks in a row were a new paragraph. */
const splitAtBlankLines = (nodes: readonly Node[]): Node[][] => {
  const runs: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of nodes) {
    if (node.nodeName === 'BR') breaks.push(node);
    else if (breaks.length > 0 && isBlank(node)) continue;
    else {
      if (breaks.length > 1) runs.push([]);
      else runs.at(-1)?.push(...breaks);
      breaks = [];
      runs.at(-1)?.push(node);
    }
  }
  return runs.filter((run) => run.some((node) => !isBlank(node)));
};

const isBlank = (node: Node): boolean => (node.textContent ?? '').trim() === '' && node.nodeName !== 'IMG';

/** Paragraphs inside a quote become its lines. */
const joined = (quote: Element): Node[] => {
  const inner: Element[] = [];
  collect(quote, inner);
  return inner.flatMap((block, index) => [...(index === 0 ? [] : [quote.ownerDocument.createElement('br')]), ...block.childNodes]);
};

/** A table's own heading stands before it; a table inside a table becomes text of its cell. */
const prepared = (block: Element): Element[] => {
  const caption = block.querySelector('caption');
  const before = caption ? [element(block.ownerDocument, 'p', [element(block.ownerDocument, 'em', [...caption.childNodes])])] : [];
  caption?.remove();
  for (const inner of block.querySelectorAll('table')) inner.replaceWith(...[...inner.querySelectorAll('tr')].map((row) => element(block.ownerDocument, 'p', [...row.children].flatMap((cell) => [...cell.childNodes, block.ownerDocument.createTextNode(' ')]))));
  return [...before, block];
};

/** Blanks at the beginning of a line are part of code; the converter would fold plain ones. */
const codeParagraph = (pre: Element): Element => {
  const { ownerDocument } = pre;
  const lines = (pre.textContent ?? '').replace(/\n+$/u, '').split('\n');
  const code = element(ownerDocument, 'code', lines.flatMap((line, index): Node[] => [...(index === 0 ? [] : [ownerDocument.createElement('br')]), ownerDocument.createTextNode(line.replace(/^ +/u, (blanks) => '\u00a0'.repeat(blanks.length)))]));
  return element(ownerDocument, 'p', [code]);
};

const element = (document: Document, tag: string, children: readonly Node[]): Element => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};
