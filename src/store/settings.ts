import type { Payload } from 'payload';
import { LOCALE_CODES, isLocaleCode } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { Settings } from '../env.ts';

/** What is translated, when, and after how long a rest. */
export interface TranslationSettings {
  readonly translateOn: Settings['translateOn'];
  readonly quietPeriodMs: number;
  /** Null means every translatable collection. */
  readonly collections: readonly string[] | null;
  /** The locales translated into. */
  readonly locales: readonly LocaleCode[];
  /** Locales whose texts need two approvals. */
  readonly secondPerson: readonly LocaleCode[];
  /** Where a machine's text may go live before anybody approved it; null means any. */
  readonly machineWithNotice: readonly { readonly collection: string | null; readonly locale: LocaleCode | null }[];
}

/** What may go live in a locale: only what people approved, or also a machine's text, with a notice. */
export type Policy = 'review-first' | 'machine-with-notice';

export const policyOf = ({ machineWithNotice }: TranslationSettings, collection: string, locale: LocaleCode): Policy =>
  machineWithNotice.some((rule) => (rule.collection ?? collection) === collection && (rule.locale ?? locale) === locale) ? 'machine-with-notice' : 'review-first';

const SLUG = 'translation-settings';
const REMEMBER_MS = 2000;
const SHORTEST_QUIET_MS = 1000;

interface Remembered {
  readonly at: number;
  readonly settings: TranslationSettings;
}

const remembered = new WeakMap<Payload, Remembered>();

/** The settings people made in the admin, over those of the environment; other processes notice within two seconds. */
export const settingsStore = (payload: Payload) => ({
  /** Somebody changed them: the next question reads them again. */
  changed: (): boolean => remembered.delete(payload),
  translation: async (): Promise<TranslationSettings> => {
    const known = remembered.get(payload);
    if (known && Date.now() - known.at < REMEMBER_MS) return known.settings;
    const settings = await read(payload);
    remembered.set(payload, { at: Date.now(), settings });
    return settings;
  },
});

const read = async (payload: Payload): Promise<TranslationSettings> => {
  const base = payload.config.custom.settings as Pick<Settings, 'translateOn' | 'quietPeriodMs'>;
  const isThere = payload.config.globals.some(({ slug }) => slug === SLUG);
  const chosen: Record<string, unknown> = isThere ? await payload.findGlobal({ slug: SLUG as never, depth: 0, overrideAccess: true }) : {};
  const collections = listOf(chosen.collections);
  const locales = listOf(chosen.targets)?.filter(isLocaleCode);
  return {
    translateOn: isTiming(chosen.translateOn) ? chosen.translateOn : base.translateOn,
    quietPeriodMs: typeof chosen.quietPeriodSeconds === 'number' ? Math.max(SHORTEST_QUIET_MS, chosen.quietPeriodSeconds * 1000) : base.quietPeriodMs,
    collections,
    locales: locales ?? LOCALE_CODES,
    secondPerson: listOf(chosen.secondPerson)?.filter(isLocaleCode) ?? [],
    machineWithNotice: Array.isArray(chosen.machineWithNotice) ? chosen.machineWithNotice.map(ruleOf) : [],
  };
};

const ruleOf = (rule: { readonly collection?: unknown; readonly locale?: unknown }): TranslationSettings['machineWithNotice'][number] => ({
  collection: typeof rule.collection === 'string' ? rule.collection : null,
  locale: isLocaleCode(rule.locale) ? rule.locale : null,
});

const listOf = (value: unknown): readonly string[] | null => (Array.isArray(value) && value.length > 0 ? value.map(String) : null);

const isTiming = (value: unknown): value is Settings['translateOn'] => value === 'draft' || value === 'publish' || value === 'manual';
