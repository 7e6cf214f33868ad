import type { Role, Stage, Values } from './stage.ts';

const NEEDLE = '§';
const TABLES = {
  translations: { title: 'A waiting page', 'segments.target': 'ar Trams are loved here.', documentId: 'DOCUMENT', assignee: 'PERSON', status: 'paused', id: 'ROW' },
  publications: { title: 'ar A live page', slug: 'SLUG', documentId: 'DOCUMENT', by: 'PERSON', 'content.texts.title': 'ar A live page', id: 'ENTRY' },
} as const;
type TableName = keyof typeof TABLES;

/** Queries whose answer tells a role something about rows of a locale that is not theirs; `foreign` are those rows' ids. */
export async function* guessed({ call }: Stage, role: Role, foreign: readonly string[], known: Readonly<Record<string, string>>): AsyncGenerator<string> {
  const asked = async (path: string): Promise<string> => {
    const { status, text } = await call(role, 'GET', path);
    return `${status} ${text}`;
  };
  for (const table of Object.keys(TABLES) as TableName[]) {
    for (const [field, value] of Object.entries(TABLES[table])) {
      const guess = known[value] ?? value;
      for (const where of [`where[${field}][equals]=${NEEDLE}&where[locale][equals]=ar`, `where[or][0][${field}][equals]=${NEEDLE}&where[or][0][locale][equals]=ar&where[or][1][locale][equals]=ar`, `where[and][0][${field}][in]=${NEEDLE}&where[locale][not_equals]=fr`])
        for (const door of [table, `${table}/count`]) {
          const ask = async (needle: string): Promise<string> => (await asked(`/${door}?${where.replace(NEEDLE, encodeURIComponent(needle))}`)).replaceAll(needle, '');
          const hit = await ask(guess);
          if (hit !== (await ask(`${guess}-absurd`)) || foreign.some((id) => hit.includes(id))) yield `${role} can guess ${field} of ${table}: ${where}`;
        }
    }
    const totals = new Set<unknown>();
    for (const sort of ['', 'title', '-title', 'locale', '-documentId', 'status', '-createdAt']) {
      const { status, text } = await call(role, 'GET', `/${table}?limit=1&depth=0&sort=${sort}`);
      if (status < 300) totals.add((JSON.parse(text) as Values).totalDocs);
      if (foreign.some((id) => text.includes(id))) yield `${role} finds foreign rows of ${table} by sort=${sort}`;
    }
    if (totals.size > 1) yield `${role} gets other totals of ${table} in another order`;
  }
}
