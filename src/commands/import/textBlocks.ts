const LONGEST_HEADING = 80;
const LEAST_PARAGRAPH = 80;
const HARD_WRAP = { least: 50, most: 100 };
const CAPTION = /^[^.!?؟]{2,40}[,،]\s*\(?(?:(?:19|20)\d\d|[٠-٩]{4})\)?$/u;
const ENDS_PLAIN = /[.,;،؛…]$/u;
const BULLET = /^[-*•]\s+/u;
const NUMBER = /^\d{1,3}[.)]\s+/u;

/** Lines of plain text as HTML: paragraphs, headings, lists. Lines that look like captions of missing pictures are named in `losses`. */
export const blocksOf = (lines: readonly string[], losses: string[]): string => {
  const blocks = blocksIn(lines);
  const captions: string[] = [];
  const html = blocks.map((block, index) => {
    const [first = ''] = block;
    if (block.every((line) => BULLET.test(line))) return list('ul', block, BULLET);
    if (block.length > 1 && block.every((line) => NUMBER.test(line))) return list('ol', block, NUMBER);
    if (block.length === 1 && CAPTION.test(first)) {
      captions.push(first);
      return `<p><em>${escapeHtml(first)}</em></p>`;
    }
    if (block.length === 1 && isHeading(first, blocks[index + 1])) return `<h2>${escapeHtml(first)}</h2>`;
    return isHardWrapped(block) ? `<p>${escapeHtml(block.join(' '))}</p>` : block.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  });
  if (captions.length > 0) losses.push(`${captions.length} pictures whose captions are kept as text (${captions.join(' / ')})`);
  return html.join('\n');
};

const blocksIn = (lines: readonly string[]): string[][] => {
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of [...lines, '']) {
    if (line !== '') open.push(line);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return blocks;
};

/** A short line without a full stop, before something longer. */
const isHeading = (line: string, next: readonly string[] | undefined): boolean =>
  next !== undefined && line.length <= LONGEST_HEADING && !ENDS_PLAIN.test(line) && next.join(' ').length >= LEAST_PARAGRAPH;

const isHardWrapped = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.slice(0, -1).every(({ length }) => length >= HARD_WRAP.least && length <= HARD_WRAP.most);

const list = (tag: 'ul' | 'ol', lines: readonly string[], mark: RegExp): string =>
  `<${tag}>${lines.map((line) => `<li>${escapeHtml(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
