const LONGEST_NAME = 120;

/**
 * What a file is called when a reader keeps it: by the title of its document, in any script, where it has one. Without
 * what leads elsewhere, hides the ending, or turns the order of letters on a screen.
 * @param filename as it is stored: plain letters, and the ending that its type has
 */
export const downloadName = (title: string | null, filename: string): string => {
  const plain = (title ?? '').normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').replace(/["*/:<>?\\|]/g, ' ').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.[a-z0-9]{1,10}$/i.exec(filename)?.[0] ?? '';
  return plain === '' ? filename : `${[...plain].slice(0, LONGEST_NAME).join('').trimEnd()}${ending}`;
};

/** `Content-Disposition` of a file to be kept (RFC 6266), with a name for those who read no UTF-8 (RFC 8187). */
export const attachmentHeader = (title: string | null, filename: string): string => {
  const fallback = filename.replace(/[^\w .-]/g, '_');
  const name = downloadName(title, filename);
  return `attachment; filename="${fallback}"${name === fallback ? '' : `; filename*=UTF-8''${encoded(name)}`}`;
};

const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
