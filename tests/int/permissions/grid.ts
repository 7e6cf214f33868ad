import { RIGHTS, type Holder } from '../../../src/domain/review/rights.ts';
import type { Deed, Scene } from './deeds.ts';
import type { Desk } from './desk.ts';
import { changed, look, putBack } from './facts.ts';
import type { Facts } from './facts.ts';
import { EDITORS, type Role, type Stage } from './stage.ts';

/** The list of rights as it is promised: a test that changes the product's list changes nothing here. */
const PROMISED = structuredClone(RIGHTS);

export const HOLDERS: Readonly<Record<Role, Holder>> = {
  anonymous: { role: 'nobody' }, stranger: { role: 'visitor' }, tr_none: { role: 'translator' }, tr_ar: { role: 'translator', worksIn: ['ar'] }, tr_fr: { role: 'translator', worksIn: ['fr'] },
  editor: { role: 'editor' }, admin: { role: 'admin' },
};

/** What the list promises for one cell. */
export const isAllowed = ({ needs, only, locale = 'ar' }: Deed, role: Role, { role: held, worksIn }: Holder = HOLDERS[role]): boolean => {
  if (needs === 'nobody') return false;
  if (needs === 'source') return EDITORS.includes(role);
  if (only === 'editors' && !EDITORS.includes(role)) return false;
  const grant = Object.hasOwn(PROMISED, held) ? PROMISED[held as keyof typeof PROMISED] : undefined;
  if (!grant || (grant.locales === 'own' && !(worksIn ?? []).includes(locale))) return false;
  return needs === 'read' || needs.every((right) => grant.may.includes(right));
};

interface Table {
  readonly stage: Stage;
  readonly desk: Desk;
}

const REFUSED: readonly number[] = [401, 403, 404];
/** Whose consequence it is that work waits for the machine, or that there is one more document, says nobody's row. */
const ANYBODYS = /^(count|other\S* .*|[a-z]+ lease)$/;

/**
 * Every cell that is not as promised: something refused that is allowed, done that is not, or done beside it. Those who
 * are refused ask one after the other, and must leave everything as it is together; so must those who only read.
 */
export async function* wrongCells(table: Table, deeds: readonly Deed[], roles: readonly Role[], holders: Readonly<Partial<Record<Role, Holder>>> = {}): AsyncGenerator<string> {
  const { stage, desk } = table;
  let start = await look(stage, desk);
  for (const deed of deeds) {
    const may = roles.filter((role) => isAllowed(deed, role, holders[role] ?? HOLDERS[role]));
    const batches = [roles.filter((role) => !may.includes(role)), ...(deed.changes === undefined ? [may] : may.map((role) => [role]))].filter((batch) => batch.length > 0);
    for (const batch of batches) {
      const allowed = may.includes(batch[0] ?? 'anonymous');
      let before = start;
      if (deed.before) {
        await deed.before({ ...table, role: allowed ? (batch[0] ?? 'tr_ar') : 'tr_ar' });
        before = await look(stage, desk);
      }
      const statuses: string[] = [];
      for (const role of batch) {
        const fault = await judge(deed, { ...table, role }, allowed, statuses);
        if (fault !== null) yield fault;
      }
      const after = await look(stage, desk);
      const wrong = allowed ? besides(deed, before.facts, after.facts) : changed(before.facts, after.facts).filter((fact) => !deed.spares?.test(fact));
      if (wrong.length > 0) yield `${statuses.join(', ')} (${deed.name}): ${wrong.join(', ')}`;
      if (before !== start || changed(before.facts, after.facts).length > 0) start = await putBack(stage, desk, start, after);
    }
  }
}

const judge = async (deed: Deed, scene: Scene, allowed: boolean, statuses: string[]): Promise<string | null> => {
  const { method, path, body, headers } = await deed.ask(scene);
  const { status, text } = deed.run ? await deed.run(scene) : await scene.stage.call(scene.role, method, path, body, headers);
  statuses.push(`${scene.role} ${status}`);
  const cell = `${scene.role}, ${deed.name}: ${status}`;
  const secret = deed.shows?.(scene);
  const isShown = secret !== undefined && text.includes(secret);
  if (!allowed) return isShown ? `${cell}, and shows ${secret}` : (deed.refusals ?? REFUSED).includes(status) ? null : `${cell}, but it is not allowed`;
  if (status >= 300) return `${cell}, but it is allowed: ${text.slice(0, 300)}`;
  return secret !== undefined && !isShown ? `${cell}, but does not show ${secret}` : null;
};

/** What an allowed deed left undone, or changed where it has no business. */
const besides = (deed: Deed, before: Facts, after: Facts): string[] => {
  const facts = changed(before, after);
  const isDone = (fact: string): boolean => (typeof deed.changes === 'string' ? fact === deed.changes : deed.changes?.test(fact) ?? false);
  const places = placesOf(deed);
  const wrong = facts.filter((fact) => !isDone(fact) && !places.some((place) => fact.startsWith(place)) && !ANYBODYS.test(fact)).map((fact) => `changed ${fact} too`);
  return deed.changes !== undefined && !facts.some(isDone) ? ['changed nothing that it should', ...wrong] : wrong;
};

/** Where the consequences of a deed may show: at its own row, after a change of the source at all, and where it reads, in who is present. */
const placesOf = ({ changes }: Deed): string[] => {
  if (typeof changes !== 'string') return changes === undefined ? ['waiting.ar presence', 'live.ar presence'] : [];
  const [place = ''] = changes.split(' ');
  return place.endsWith('.en') ? ['en ', 'ar row', 'fr row'].map((part) => place.replace(/en$/, part)) : [`${place} `];
};
