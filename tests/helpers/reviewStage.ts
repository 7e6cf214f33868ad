import { expect } from 'vitest';
import type { ScreenSegment, ScreenTranslation } from '../../src/domain/review/screen.ts';
import { savedSchema, translationSchema } from '../../src/review/screenSchemas.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { bold, paragraph, richText, text } from './lexical.ts';
import { publishableEngine } from './publishableEngine.ts';
import { signedIn } from './staff.ts';
import type { Answer, Caller } from './staff.ts';
import { workerFor, workUntilIdle } from './work.ts';

/** A document and its row in one target locale. */
export interface Doc {
  readonly id: string;
  readonly row: string;
}

export const PARAGRAPHS = ['Trams are loved here.', 'There are 12 parks.', 'Rivers return slowly.'];

export const ok = ({ status, body }: Answer): any => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
/** Status, code and everything else that a refusal said. */
export const refusal = ({ status, body }: Answer): any => ({ status, ...body.errors?.[0]?.data });

export const saved = (answer: Answer) => savedSchema.strict().parse(ok(answer));

type Named = Pick<ScreenSegment, 'id' | 'rev'>;

export const at = ({ row }: Doc, { id }: Pick<ScreenSegment, 'id'>): string => `/review/translations/${row}/segments/${id}`;

/** The product with an editor, two translators into French and one into Arabic, and what they do at the review endpoints. */
export const reviewStage = async () => {
  const verso: Booted = await boot();
  const editor = await signedIn(verso, { role: 'editor' });
  const layla = await signedIn(verso, { role: 'translator', worksIn: ['fr', 'es'] });
  const nour = await signedIn(verso, { role: 'translator', worksIn: ['fr', 'es'] });
  const arabic = await signedIn(verso, { role: 'translator', worksIn: ['ar'] });
  const deps: WorkerDeps = workerFor(verso.payload, publishableEngine());

  const open = async ({ row }: Doc, as: Caller = layla): Promise<ScreenTranslation> =>
    translationSchema.strict().parse(ok(await as('GET', `/review/translations/${row}`))) as ScreenTranslation;

  return {
    verso, editor, layla, nour, arabic, deps, open,
    /** An article with a title, three paragraphs and one in bold, translated by the machine; its French row. */
    article: async (data: object = {}, worker: WorkerDeps = deps): Promise<Doc> => {
      const body = richText(...PARAGRAPHS, paragraph(text('Some words are '), bold('bold'), text(' here.')));
      const { doc } = ok(await editor('POST', '/articles?locale=en&draft=true&depth=0', { title: 'A city', body, ...data }));
      await workUntilIdle(worker);
      const row = await createStore(verso.payload).rows.find({ collection: 'articles', documentId: doc.id }, 'fr');
      if (!row) throw new Error('no row');
      return { id: doc.id, row: row.id };
    },
    rewrite: async ({ id }: Doc, data: object): Promise<void> => {
      ok(await editor('PATCH', `/articles/${id}?locale=en&draft=true&depth=0`, data));
    },
    segmentOf: async (doc: Doc, source: string): Promise<ScreenSegment> => {
      const found = (await open(doc)).segments.find((segment) => segment.source.includes(source));
      if (!found) throw new Error(`no segment "${source}"`);
      return found;
    },
    put: (doc: Doc, segment: Named, target: string, more: object = {}, as: Caller = layla): Promise<Answer> => as('PUT', at(doc, segment), { rev: segment.rev, target, ...more }),
    post: (doc: Doc, segment: Named, verb: string, more: object = {}, as: Caller = layla): Promise<Answer> => as('POST', `${at(doc, segment)}/${verb}`, { rev: segment.rev, ...more }),
  };
};
