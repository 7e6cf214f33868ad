import { vi } from 'vitest';
import type { ScreenSegment, ScreenTranslation } from '../../src/domain/review/screen.ts';
import { bold, bullets, heading, link, paragraph, richText } from '../helpers/lexical.ts';
import type { Node } from '../helpers/lexical.ts';
import type { AskApi } from './moveIn.ts';

export interface ReviewText {
  /** The Arabic row. */
  readonly row: string;
  readonly article: string;
  /** The row as an admin sees it now. */
  read(): Promise<ScreenTranslation>;
  /** The segment whose source begins so. */
  find(beginning: string): Promise<ScreenSegment>;
  /** Saves a text as the admin. */
  save(beginning: string, target: string): Promise<void>;
  approve(beginning: string): Promise<void>;
}

const PATIENCE = { timeout: 120_000, interval: 500 };

const WEEK = 'Every partner city now has a ';
const body = (changed: readonly Node[]): { root: Node } => richText(
  paragraph('Between 2022 and 2024, ', link('local leaders from forty cities', 'https://opencities.example/en/leaders'), ' met five times to compare what works against hatred and division in their streets and schools.'),
  heading('h2', 'Be close to people'),
  paragraph('Cities that ', bold('agreed on roles in advance'), ' answered within a day; the others needed 1,250 hours of extra work in a single month.'),
  paragraph(WEEK, ...changed),
  bullets('Publish what you learn, including what failed.', 'Ask young people to review the plan before the council votes on it.'),
  paragraph('Download the full guide as a file of 24 pages.'),
);
const BEFORE = [link('contact point', 'https://opencities.example/en/contact'), { ...paragraph(' for residents, open two days a week.') }.children] as const;
const flat = (nodes: readonly unknown[]): Node[] => nodes.flat() as Node[];
const AFTER = [link('multilingual contact point', 'https://opencities.example/en/contact'), paragraph(' for residents, open ', bold('five days'), ' a week.').children] as const;

/** Texts that a translator would write, by how their source begins. */
export const ARABIC: Readonly<Record<string, string>> = {
  'Ten lessons': 'عشرة دروس من شراكات المدن',
  Between: 'بين عامي 2022 و2024، اجتمع <g id="1">قادة محليون من أربعين مدينة</g> خمس مرات لمقارنة ما ينجح في مواجهة الكراهية والانقسام في شوارعهم ومدارسهم.',
  'Be close': 'كن قريبًا من الناس',
  'Cities that': 'استجابت المدن التي <g id="1">اتفقت على الأدوار مسبقًا</g> خلال يوم واحد، أما المدن الأخرى فاحتاجت إلى ساعات عمل إضافية كثيرة في شهر واحد.',
  [WEEK.trim()]: 'لكل مدينة شريكة اليوم <g id="1">نقطة اتصال</g> للسكان، تفتح أبوابها يومين في الأسبوع.',
  Publish: 'انشر ما تتعلمه، بما في ذلك ما فشل.',
};

/**
 * An article and its Arabic translation with a row in every state: reviewed, machine, with an error, changed since it was
 * approved, edited. Made as people make them, through the API.
 */
export const writeReviewText = async (api: AskApi): Promise<ReviewText> => {
  const { doc: { id: article } } = await api<{ doc: { id: string } }>('/articles?locale=en&draft=true', { title: 'Ten lessons from city partnerships', body: body(flat(BEFORE)) });
  const status = (): Promise<{ rows: readonly { id: string; locale: string; status: string; outdated: boolean }[] }> => api(`/articles/${article}/translations`);
  const arabic = async () => (await status()).rows.find(({ locale }) => locale === 'ar');
  const settled = (isOutdated: boolean) => vi.waitUntil(async () => {
    const found = await arabic();
    return found?.status === 'needs-review' && found.outdated === isOutdated ? found : undefined;
  }, PATIENCE);
  const { id: row } = await settled(false);
  const read = (): Promise<ScreenTranslation> => api(`/review/translations/${row}`);
  const find = async (beginning: string): Promise<ScreenSegment> => {
    const found = (await read()).segments.find(({ source }) => source.startsWith(beginning));
    if (!found) throw new Error(`No segment begins "${beginning}".`);
    return found;
  };
  const text: ReviewText = {
    row, article, read, find,
    save: async (beginning, target) => {
      const { id, rev } = await find(beginning);
      await api(`/review/translations/${row}/segments/${id}`, { rev, target }, 'PUT');
    },
    approve: async (beginning) => {
      const { id, rev, target } = await find(beginning);
      await api(`/review/translations/${row}/segments/${id}/approve`, { rev, target });
    },
  };
  for (const [beginning, target] of Object.entries(ARABIC)) await text.save(beginning, target);
  for (const beginning of ['Ten lessons', 'Between', 'Be close', WEEK.trim()]) await text.approve(beginning);
  await api(`/articles/${article}?locale=en&draft=true`, { body: body(flat(AFTER)) }, 'PATCH');
  await settled(true);
  return text;
};
