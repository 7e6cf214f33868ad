import type { Payload } from 'payload';
import { isVersoError, VersoError } from '../../errors.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { findImported, importKey, keepPicture, makeDraft, type ImportShape, type NewDraft } from '../../store/imports.ts';
import { findPicture } from './findPicture.ts';
import { fromHtml } from './fromHtml.ts';
import { fromMarkdown } from './fromMarkdown.ts';
import { fromText } from './fromText.ts';
import type { Page, Picture } from './page.ts';
import { placePictures } from './placePictures.ts';
import { readPage, type PageFormat } from './readPage.ts';
import { splitFindings } from './splitFindings.ts';
import { richTextOf, textOf, toRichText, type RichNode } from './toRichText.ts';

export interface ImportWish {
  readonly shape: ImportShape;
  readonly locale: LocaleCode;
  readonly dryRun: boolean;
  /** Makes another document of a page that was imported before. */
  readonly again: boolean;
}

export interface ImportOutcome {
  readonly kind: 'made' | 'would make' | 'already there' | 'failed';
  /** What became of the file, and what could not be kept: one line. */
  readonly line: string;
}

const READERS: Readonly<Record<PageFormat, (text: string) => Page>> = { html: fromHtml, markdown: fromMarkdown, text: fromText };

/** One file becomes one draft. Never throws for the file's sake: what is wrong with it is the outcome. */
export const importFile = async (payload: Payload, file: string, wish: ImportWish): Promise<ImportOutcome> => {
  try {
    return await importPage(payload, file, wish);
  } catch (error) {
    const why = isVersoError(error) && error.code === 'page' ? error.message : `it could not be stored: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`;
    return { kind: 'failed', line: `failed: ${file}: ${why}` };
  }
};

const importPage = async (payload: Payload, file: string, wish: ImportWish): Promise<ImportOutcome> => {
  const { format, text } = readPage(file);
  const page = READERS[format](text);
  const { shape, locale, dryRun, again } = wish;
  const key = importKey(shape.collection, locale, text);
  const name = `"${page.title}"`;
  const before = again ? null : await findImported(payload, key, { collection: shape.collection, locale, data: { title: page.title } });
  if (before) return { kind: 'already there', line: `already there: ${file}: ${name} is ${shape.collection} ${before}; add --again for another one` };
  const losses = [...page.losses];
  const pictures = await picturesOf(payload, file, page, wish, losses);
  const draft = draftOf(page, wish, pictures, losses);
  const { blocks } = draft;
  if (blocks === 0) throw new VersoError('page', 'it holds no text besides its title');
  const counts = `${blocks} blocks${draft.findings > 0 ? `, ${draft.findings} findings` : ''}${pictures.size > 0 ? `, ${pictures.size} pictures` : ''}`;
  const left = losses.length > 0 ? `; not kept: ${counted(losses).join('; ')}` : '';
  if (dryRun) return { kind: 'would make', line: `would make: ${file}: ${name} (${locale}, ${counts})${left}` };
  const id = await makeDraft(payload, key, { collection: shape.collection, locale, data: draft.data });
  return { kind: 'made', line: `made: ${file}: ${name} is ${shape.collection} ${id} (${locale}, ${counts})${left}` };
};

/** Ids of the pictures that are at hand, by token. */
const picturesOf = async (payload: Payload, file: string, page: Page, { locale, dryRun }: ImportWish, losses: string[]): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const picture of page.pictures) {
    const found = findPicture(picture.src, file);
    if (typeof found === 'string') {
      losses.push(`the picture ${shown(picture)} (${found})`);
      continue;
    }
    try {
      ids.set(picture.token, dryRun ? 'picture' : await keepPicture(payload, { ...found, alt: picture.alt, locale }));
    } catch (error) {
      losses.push(`the picture ${shown(picture)} (${(error instanceof Error ? error.message : String(error)).split('\n')[0]})`);
    }
  }
  return ids;
};

const LONGEST_SHOWN = 60;
const shown = ({ src }: Picture): string => (src.startsWith('data:') ? src.slice(0, src.indexOf(',')) : src.slice(0, LONGEST_SHOWN));

interface Drafted {
  readonly data: NewDraft['data'];
  readonly blocks: number;
  readonly findings: number;
}

const draftOf = (page: Page, { shape }: ImportWish, pictures: ReadonlyMap<string, string>, losses: string[]): Drafted => {
  const converted = toRichText(page.html, shape.text).root.children.filter((block) => block.type !== 'paragraph' || textOf(block).trim() !== '' || (block.children ?? []).length > 0);
  const blocks = placePictures(converted, page.pictures, ({ token }) => pictures.get(token) ?? null);
  const { introduction, findings, moved } = shape.hasFindings ? splitFindings(blocks) : { introduction: blocks, findings: [], moved: [] };
  if (shape.hasFindings && findings.length === 0) losses.push('a list of findings (no numbered headings: all text is in the introduction)');
  if (moved.length > 0) losses.push(`the place of ${moved.map((heading) => `"${heading}"`).join(', ')} (after the findings; now at the end of the introduction)`);
  return {
    data: {
      title: page.title,
      ...(shape.hasSummary && page.summary !== null && { summary: page.summary }),
      ...datesOf(page, shape, losses),
      ...(introduction.length > 0 && { [shape.text.name]: richTextOf(introduction) }),
      ...(findings.length > 0 && { findings: findings.map(({ heading, body, recommendations }) => ({ heading, ...filled('body', body), ...filled('recommendations', recommendations) })) }),
    },
    blocks: blocks.length,
    findings: findings.length,
  };
};

const filled = (name: string, blocks: readonly RichNode[]) => (blocks.length > 0 ? { [name]: richTextOf(blocks) } : {});

const datesOf = ({ dates, summary }: Page, shape: ImportShape, losses: string[]): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const [name, date] of [['publishedAt', dates.published], ['lastUpdatedAt', dates.updated]] as const) {
    if (date === undefined) continue;
    if (shape.dates.includes(name)) kept[name] = date;
    else losses.push(`${name === 'publishedAt' ? 'its date of publication' : 'its date of change'} (${date.slice(0, 10)})`);
  }
  if (summary !== null && !shape.hasSummary) losses.push('its summary');
  return kept;
};

/** Equal losses are named once, with their number. */
const counted = (losses: readonly string[]): string[] => {
  const times = new Map<string, number>();
  for (const loss of losses) times.set(loss, (times.get(loss) ?? 0) + 1);
  return [...times].map(([loss, count]) => (count === 1 ? loss : `${loss} (${count} times)`));
};
