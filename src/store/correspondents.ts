import type { Payload, PayloadRequest, Where } from 'payload';
import { isLocaleCode } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { openTable } from './table.ts';

/** Somebody who gets mail. */
export interface Correspondent {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  /** Language of their admin as last seen. */
  readonly language: LocaleCode | null;
  readonly worksIn: readonly LocaleCode[];
  /** The day their last digest was sent (`2026-11-21`). */
  readonly digestSentOn: string | null;
}

interface Account {
  readonly digest: boolean | null;
  readonly digestSentOn: string | null;
}

/** People, as far as the post needs to know them. */
export const correspondentStore = (payload: Payload) => {
  const table = openTable<Account>(payload, 'users');
  const find = async (where: Where): Promise<Correspondent[]> => {
    const { docs } = await payload.find({ collection: 'users', where, depth: 0, pagination: false, overrideAccess: true, showHiddenFields: true, sort: 'id' });
    return docs.map((doc) => correspondentOf(doc as unknown as Readonly<Record<string, unknown>>));
  };
  return {
    admins: (): Promise<Correspondent[]> => find({ role: { equals: 'admin' } }),
    /** Translators who want a digest and had none since `lastDay` (that day not counted). */
    dueForDigest: async (lastDay: string): Promise<Correspondent[]> =>
      (await find({ role: { equals: 'translator' }, digest: { not_equals: false } }))
        .filter(({ worksIn, digestSentOn }) => worksIn.length > 0 && (digestSentOn === null || digestSentOn <= lastDay)),
    /**
     * Takes a person's digest of `day`; false where somebody was faster, or they switched it off meanwhile. Days are
     * compared, not told apart: two workers may live in two time zones.
     */
    claimDigest: async (id: string, day: string, lastDay: string): Promise<boolean> =>
      (await table.update({ all: { id, digest: { oneOf: [true, null] } } as never, anyOf: [{ digestSentOn: null }, { digestSentOn: { atMost: lastDay } }] }, { digestSentOn: day })) > 0,
    /** Gives back a claim whose mail was not sent. */
    returnDigest: (id: string, day: string, before: string | null): Promise<number> =>
      table.update({ all: { id, digestSentOn: day } as never }, { digestSentOn: before }),
    /** False where the person is gone. */
    switchDigestOff: async (id: string): Promise<boolean> => (await table.update({ all: { id } as never }, { digest: false })) > 0,
  };
};

export type CorrespondentStore = ReturnType<typeof correspondentStore>;

/** Notes the language of somebody's admin, inside their request's own transaction. */
export const noteLanguage = async (req: PayloadRequest, id: string, language: LocaleCode): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'users', id, data: { language } as never, req, returning: false });
};

const correspondentOf = ({ id, email, name, language, worksIn, digestSentOn }: Readonly<Record<string, unknown>>): Correspondent => ({
  id: String(id),
  email: String(email),
  name: typeof name === 'string' ? name : null,
  language: isLocaleCode(language) ? language : null,
  worksIn: Array.isArray(worksIn) ? worksIn.filter(isLocaleCode) : [],
  digestSentOn: typeof digestSentOn === 'string' ? digestSentOn : null,
});
