import type { CollectionSlug, Payload } from 'payload';
import { DEFAULT_SOURCE_LOCALE } from '../../domain/locales.ts';
import { createPseudoEngine } from '../../engines/pseudo.ts';
import { VersoError } from '../../errors.ts';
import { projectDraft } from '../../flows/projectDraft.ts';
import { askToPublish } from '../../flows/publish/askToPublish.ts';
import { carryOut } from '../../flows/publish/carryOut.ts';
import { translateDocument } from '../../flows/translateDocument.ts';
import type { DocumentKey } from '../../store/rows.ts';
import { amend, once } from '../../store/seeds.ts';
import { amended } from './amended.ts';
import { approveTexts } from './approveTexts.ts';
import type { Desk } from './desk.ts';
import { draftUnseen } from './draftUnseen.ts';
import { preparedEngine } from './preparedEngine.ts';
import { refusingEngine } from './refusingEngine.ts';
import type { Staging } from './stagings.ts';
import { TARGETS } from './texts.ts';

/**
 * Brings a planted document's translations to where the demo shows them, through the same flows as people and worker.
 * It can be cut off anywhere and begun again. Its work must not be due meanwhile: a worker would say it with its engine.
 */
export const stage = async (desk: Desk, payload: Payload, key: DocumentKey, staging: Staging): Promise<void> => {
  switch (staging.as) {
    case 'live': return goLive(desk, key, staging);
    case 'outdated':
      // Once the source has changed, what was approved can't be published again.
      await once(payload, `${staging.key}, live`, () => goLive(desk, key, staging));
      return changeSource(desk, payload, key, staging);
    case 'half':
      await translateDocument({ ...desk, engine: preparedEngine(staging.texts) }, key);
      for (const locale of TARGETS) await approveTexts(desk, key, locale, staging.texts, staging.approved);
      return;
    case 'drafted': return translateDocument({ ...desk, engine: preparedEngine(staging.texts) }, key);
    case 'refused': return refuse(desk, key, staging);
  }
};

const goLive = async (desk: Desk, key: DocumentKey, { texts }: Extract<Staging, { as: 'live' | 'outdated' }>): Promise<void> => {
  await publishSources(desk, key);
  await draftUnseen(desk, createPseudoEngine(), key);
  for (const locale of TARGETS) {
    const row = await approveTexts(desk, key, locale, texts);
    if (!row) continue;
    await projectDraft({ ...desk, engine: createPseudoEngine() }, key, row);
    await askToPublish(desk, row, { act: 'publish', when: 'now', by: desk.translatorOf(locale) });
  }
};

/** The editor corrects the live source; readers keep what was approved, and translators get an offer for what changed. */
const changeSource = async (desk: Desk, payload: Payload, key: DocumentKey, { edits, revision }: Extract<Staging, { as: 'outdated' }>): Promise<void> => {
  const source = await desk.store.documents.source(key);
  const names = new Set(desk.store.documents.fieldsOf(key.collection).map(({ name }) => name));
  const texts = Object.fromEntries(Object.entries(source?.data ?? {}).filter(([name]) => names.has(name)));
  await amend(payload, { collection: key.collection as CollectionSlug, id: key.documentId, locale: DEFAULT_SOURCE_LOCALE, by: desk.editor, data: amended(texts, edits) });
  await desk.hold(key);
  await translateDocument({ ...desk, engine: preparedEngine(revision) }, key);
  await publishSources(desk, key);
};

/**
 * A failed row, as a worker leaves one: the engine's refusal goes the way of every refusal. Nothing that the demo could
 * say would make the pretend engine refuse by itself.
 */
const refuse = async (desk: Desk, key: DocumentKey, staging: Extract<Staging, { as: 'refused' }>): Promise<void> => {
  try {
    await translateDocument({ ...desk, engine: refusingEngine(createPseudoEngine(), staging) }, key);
  } catch (error) {
    if (!(error instanceof VersoError) || error.code !== 'engine-rejected') throw error;
  }
};

/** What was published goes live now, and not when the publisher comes to it: the translations wait for it. */
const publishSources = async (desk: Desk, key: DocumentKey): Promise<void> => {
  for (const { id } of await desk.store.orders.ofDocument(key)) {
    const order = await desk.store.orders.byId(id);
    if (order) await carryOut(desk, order);
  }
};
