const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML shows it. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Plain words with `code` in them. */
export const worded = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** A table that scrolls by itself where it is too wide. Cells are HTML. */
export const table = (label: string, head: readonly string[], rows: readonly (readonly string[])[]): string => [
  `<div class="wide" role="group" tabindex="0" aria-label="${escaped(label)}"><table><thead><tr>`,
  ...head.map((cell) => `<th scope="col">${cell}</th>`), '</tr></thead><tbody>',
  ...rows.map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
  '</tbody></table></div>',
].join('');
