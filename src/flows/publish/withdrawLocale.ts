import type { LocaleCode } from '../../domain/locales.ts';
import { asLive } from '../../store/publications.ts';
import type { DocumentKey } from '../../store/rows.ts';
import { addWithdrawal } from './addEntry.ts';
import type { Asked } from './addEntry.ts';
import { mirrorLive } from './mirrorLive.ts';
import type { PublishDeps } from './publishDeps.ts';
import { rounds } from './rounds.ts';

/** Takes one locale down, and no other. Nothing happens where it is not live. */
export const withdrawLocale = (deps: PublishDeps, key: DocumentKey, locale: LocaleCode, asked: Asked, isWanted: () => Promise<boolean> = async () => true): Promise<true> =>
  rounds(async () => {
    const { publications, rows } = deps.store;
    const latest = await publications.latest(key, locale);
    const row = await rows.find(key, locale);
    if (!(await isWanted())) return true;
    if (latest?.kind === 'withdrawal') await publications.markReplaced(latest);
    if (latest && asLive(latest) && !(await addWithdrawal(deps, key, locale, latest, asked))) return undefined;
    if (!row) return true;
    return (await mirrorLive(deps, row, null, { awaitsSource: false })) || undefined;
  });
