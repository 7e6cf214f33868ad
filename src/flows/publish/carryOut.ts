import type { Order } from '../../store/publishOrders.ts';
import type { DocumentKey } from '../../store/rows.ts';
import { forgetDocument } from '../forgetDocument.ts';
import { publishAlong } from './publishAlong.ts';
import type { PublishDeps } from './publishDeps.ts';
import { publishSettings } from './publishSettings.ts';
import { publishSource } from './publishSource.ts';
import { settleLocale } from './settleLocale.ts';
import { bringBack, withdrawAll } from './trashPublications.ts';
import { withdrawLocale } from './withdrawLocale.ts';

/**
 * Does what an order asks, with all that follows from it, and deletes it. Any number of publishers may be at the same
 * order, and any of them may die at any step: each step is done once, and whoever comes next goes on.
 * @throws VersoError where it may not be published
 */
export const carryOut = async (deps: PublishDeps, order: Order): Promise<void> => {
  const { store } = deps;
  const key: DocumentKey = { collection: order.collection, documentId: order.documentId };
  const { locale, by, at } = order;
  const asked = { by, at };
  // Asked after the state was read: an order that is gone was carried out, and later ones may have followed it.
  const isWanted = (): Promise<boolean> => store.orders.exists(order.id);

  switch (order.data?.kind) {
    case 'source': await publishSource(deps, key, locale, order.data.doc, asked, isWanted); break;
    case 'along': await publishAlong(deps, key, order); break;
    case 'settings': await publishSettings(deps, key.collection, asked); break;
    case 'trash': await withdrawAll(deps, key, { by, at: order.data.at }, isWanted); break;
    case 'untrash': await bringBack(deps, key, order.data.at, asked, isWanted); break;
    case 'delete':
      await withdrawAll(deps, key, asked, isWanted);
      await forgetDocument(deps, key, order.id);
      break;
    default:
      if (order.act === 'publish') await settleLocale(deps, key, locale, 'person', asked, isWanted);
      else if (order.act === 'unpublish') await withdrawLocale(deps, key, locale, asked, isWanted);
      else await settleLocale(deps, key, locale, 'row', asked, isWanted);
  }
  await store.orders.done(order.id);
};
