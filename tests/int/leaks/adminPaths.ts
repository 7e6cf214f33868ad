import type { SanitizedConfig } from 'payload';
import { latin } from './markers.ts';
import type { Known } from './planted.ts';

/** Places whose words are for others than a translator into French. */
export const NOT_OF_FRENCH = [
  'artyped', 'arnote', 'hook', 'hookurl', 'hooksecret', 'client', 'clienttwo', 'origin', 'delivery', 'deliveryerror', 'answer', 'answerkey', 'engine', 'enginemessage', 'mail', 'reportmail',
] as const;

const QUERIES = [
  '', 'draft=true&locale=all&depth=5', 'draft=true&locale=ar&depth=3', 'draft=true&locale=*', 'trash=true&draft=true', 'limit=0&pagination=false', 'fallback-locale=ar&locale=es&draft=true', 'select[title]=true&select[email]=true&select[hash]=true&select[secret]=true&select[readers]=true&locale=all',
  'populate[topics][title]=true&depth=2&locale=ar', 'joins[x][limit]=0', `where[title][like]=${latin('')}&draft=true`, `where[title.ar][like]=${latin('')}&draft=true`, `where[segments.target][like]=${latin('artyped')}`, `where[email][like]=${latin('mail')}`, `where[readers][like]=${latin('')}`, `where[hash][exists]=true`,
  'where[or][0][deletedAt][exists]=true&trash=true', 'sort=title.ar&locale=all', 'showHiddenFields=true&overrideAccess=true&depth=2',
];

/** Every address under which Payload would read out a table, a version, a global, a file or a count. */
export const adminPaths = ({ collections, globals }: SanitizedConfig, known: Known): string[] => [
  ...collections.flatMap(({ slug }) => [
    ...QUERIES.map((query) => `/api/${slug}?${query}`), `/api/${slug}/count?draft=true&where[title][like]=${latin('')}`, `/api/${slug}/versions?locale=all&depth=2&limit=100`, `/api/${slug}/versions/count`, `/api/${slug}/access/x`,
    ...[...known.hiddenIds.slice(0, 4), known.open.id].flatMap((id) => [`/api/${slug}/${id}?draft=true&locale=all&depth=3`, `/api/${slug}/${id}?draft=true&locale=ar&trash=true`]),
  ]),
  ...globals.flatMap(({ slug }) => [`/api/globals/${slug}?locale=all&draft=true&depth=2`, `/api/globals/${slug}/versions?locale=all`, `/api/globals/${slug}/access`]),
  ...known.files.flatMap(({ filename }) => ['media', 'downloads', 'files'].map((slug) => `/api/${slug}/file/${encodeURIComponent(filename)}`)),
  ...['graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D', 'graphql?query=%7BEvents(draft:true,locale:all)%7Bdocs%7Btitle%7D%7D%7D', 'graphql-playground', 'access', 'payload-jobs/run', 'review/queue', 'review/translations/x', '..%2fevents', 'users/me', 'users/init', 'constructor', '__proto__'].map((path) => `/api/${path}`),
];
