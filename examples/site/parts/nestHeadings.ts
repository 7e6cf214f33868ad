const HEADING = /<(\/?)h([1-6])\b/g;
const DEEPEST = 6;

/**
 * The same HTML with its headings below the one that stands above it, and none that skips a level: a call-out right
 * after the page's title, or a text within a finding, has others above it than its writer saw.
 * @param above level of the heading that it stands under
 */
export const nestHeadings = (html: string, above: number): string => {
  let level = above;
  return html.replaceAll(HEADING, (_tag, end: string, own: string) => {
    if (end === '') level = Math.min(Number(own) + above - 1, level + 1, DEEPEST);
    return `<${end}h${level}`;
  });
};
