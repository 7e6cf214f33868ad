import type { DemoFile } from './demoDocument.ts';

const LINE = 18;
const TOP = 770;
const LEFT = 64;
const TITLE_SIZE = 20;
const TEXT_SIZE = 11;

/** A small real PDF: one page, a title and lines of plain ASCII text. */
export const pdf = (name: string, title: string, lines: readonly string[]) => async (): Promise<DemoFile> => ({
  name: `${name}.pdf`, mimetype: 'application/pdf', bytes: pdfBytes(title, lines),
});

const pdfBytes = (title: string, lines: readonly string[]): Buffer => {
  const page = [
    `BT /F1 ${TITLE_SIZE} Tf ${LEFT} ${TOP} Td (${escaped(title)}) Tj ET`,
    ...lines.map((text, index) => `BT /F1 ${TEXT_SIZE} Tf ${LEFT} ${TOP - 40 - index * LINE} Td (${escaped(text)}) Tj ET`),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(`${body}xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
};

const escaped = (words: string): string => words.replaceAll('\\', '\\\\').replaceAll('(', '\\(').replaceAll(')', '\\)');
