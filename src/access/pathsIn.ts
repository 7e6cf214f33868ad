export interface QueryPath {
  /** `title`, `_status.fr`, `author.name`. */
  readonly path: string;
  /** The join field whose own query it stands in. */
  readonly join?: string;
}

/** What a query asks about, and how big it is. */
export interface QueryShape {
  readonly paths: readonly QueryPath[];
  readonly keys: number;
  readonly depth: number;
  readonly sorts: number;
}

/** Every path that `where`, `sort` and the queries of `joins` name, at any depth of `and` and `or`. */
export const pathsIn = (query: { readonly where?: unknown; readonly sort?: unknown; readonly joins?: unknown }): QueryShape => {
  const paths: QueryPath[] = [];
  const size = { keys: 0, depth: 0, sorts: 0 };
  const walk = (value: unknown, depth: number, join: string | undefined): void => {
    size.depth = Math.max(size.depth, depth);
    if (Array.isArray(value)) return value.forEach((one) => walk(one, depth + 1, join));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      size.keys += 1;
      paths.push(join === undefined ? { path: key } : { path: key, join });
      walk(inside, depth + 1, join);
    }
  };
  const sorted = (sort: unknown, join?: string): void => {
    for (const one of (Array.isArray(sort) ? sort : [sort]).flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : []))) {
      size.sorts += 1;
      const path = one.trim().replace(/^-/, '');
      paths.push(join === undefined ? { path } : { path, join });
    }
  };
  walk(query.where, 0, undefined);
  sorted(query.sort);
  for (const [name, join] of Object.entries(typeof query.joins === 'object' && query.joins !== null ? query.joins : {})) {
    const { where, sort } = (join ?? {}) as { where?: unknown; sort?: unknown };
    walk(where, 0, name);
    sorted(sort, name);
  }
  return { paths, ...size };
};
