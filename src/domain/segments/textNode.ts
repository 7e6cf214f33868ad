import { canonical } from '../hash.ts';
import { isJson, without, type Json } from './json.ts';

/** Bit of inline code in a text node's format (Lexical's `IS_CODE`). */
export const CODE = 16;

/** A plain text node as Lexical writes it, without its text. */
export const PLAIN_SHELL: Json = { detail: 0, format: 0, mode: 'normal', style: '', type: 'text', version: 1 };

export interface TextNode extends Json {
  readonly type: 'text';
  readonly text: string;
  readonly format?: number;
}

/** True for text whose words may change: not for tokens and segmented text, which Lexical keeps whole. */
export const isTextNode = (node: unknown): node is TextNode =>
  isJson(node) &&
  node.type === 'text' &&
  typeof node.text === 'string' &&
  (node.format === undefined || Number.isInteger(node.format)) &&
  (node.mode === undefined || node.mode === 'normal' || node.mode === 0);

/** Everything about a text node but its text. */
export const shellOf = (node: TextNode): Json => without(node, 'text');

/** Equal for shells that look the same, whatever the order of their keys. */
export function shellKey(shell: Json): string {
  const { detail, mode, type, version, format, style } = shell;
  // Nearly every text node is one of these, and writing them all out is half the time of an extraction.
  const isUsual = detail === 0 && mode === 'normal' && type === 'text' && version === 1 && typeof format === 'number' && style === '';
  return isUsual && Object.keys(shell).length === 6 ? `usual ${format}` : canonical(shell);
}

export const formatOf = (shell: Json): number => (typeof shell.format === 'number' ? shell.format : 0);

export const styleOf = (shell: Json): string => (typeof shell.style === 'string' ? shell.style : '');

/** Joins neighbouring text nodes that differ in their text only, as Lexical does when it loads a document. */
export function mergeTexts(nodes: readonly unknown[]): readonly unknown[] {
  if (!nodes.some((node, i) => i > 0 && isTextNode(node) && isTextNode(nodes[i - 1]))) return nodes;
  const out: unknown[] = [];
  let lastKey: string | null = null;
  for (const node of nodes) {
    const key = isTextNode(node) ? shellKey(shellOf(node)) : null;
    const last = out.at(-1);
    if (key !== null && key === lastKey && isTextNode(node) && isTextNode(last)) {
      out[out.length - 1] = { ...last, text: last.text + node.text };
    } else out.push(node);
    lastKey = key;
  }
  return out;
}

/** The shell the words of a run are put in: the only one there is, else what all shells have in common. */
export function baseShell(shells: readonly { readonly shell: Json; readonly key: string }[]): Json {
  const [first] = shells;
  if (!first) return PLAIN_SHELL;
  if (shells.every(({ key }) => key === first.key)) return first.shell;
  const format = shells.reduce((bits, { shell }) => bits & formatOf(shell), ~0);
  const style = shells.every(({ shell }) => styleOf(shell) === styleOf(first.shell)) ? styleOf(first.shell) : '';
  return { ...PLAIN_SHELL, format, style };
}

const BITS = [
  'bold', 'italic', 'strikethrough', 'underline', 'code', 'subscript', 'superscript', 'highlight',
  'lowercase', 'uppercase', 'capitalize',
];

/** What a shell adds to the base: its name for screens, and a signature that is equal for equal additions. */
export function formatTag(shell: Json, base: Json): { readonly label: string; readonly signature: string } {
  const bits = formatOf(shell) & ~formatOf(base);
  const style = styleOf(shell) === styleOf(base) ? '' : styleOf(shell);
  const rest = without(shell, 'format', 'style', 'detail', 'mode', 'type', 'version');
  const names = BITS.filter((_, bit) => bits & (1 << bit));
  const label = names.join(' ') || (style || Object.keys(rest).length > 0 ? 'style' : 'text');
  return { label, signature: `format|${bits}|${style}|${canonical(rest)}` };
}
