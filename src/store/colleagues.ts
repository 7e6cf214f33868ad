import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';
import type { PersonName } from '../domain/review/screen.ts';

const MOST = 1000;

/** Who is who among the staff, as far as screens name people. */
export const colleagueStore = (payload: Payload) => ({
  /** The names of these people; who left is missing. */
  names: async (ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> => {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const { docs } = await payload.find({
      collection: 'users', where: { id: { in: wanted } }, limit: wanted.length, pagination: false, depth: 0, select: { name: true }, overrideAccess: true,
    });
    return new Map(docs.map((person) => [String(person.id), person.name ?? '']));
  },
  /** Who works in a locale: its translators, and editors, who work in all. By name. */
  workingIn: async (locale: LocaleCode): Promise<PersonName[]> => {
    const { docs } = await payload.find({
      collection: 'users', where: { or: [{ role: { in: ['admin', 'editor'] } }, { worksIn: { in: [locale] } }] },
      limit: MOST, pagination: false, depth: 0, sort: 'name', select: { name: true }, overrideAccess: true,
    });
    return docs.map(({ id, name }) => ({ id: String(id), name: name ?? '' }));
  },
});
