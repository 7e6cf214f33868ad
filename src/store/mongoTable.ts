import type { Payload } from 'payload';
import { mongoDatabase } from './mongo.ts';
import type { Condition, FindOptions, Stored, Table, TakeOptions, Where } from './table.ts';

type Filter = Record<string, unknown>;
type Document = Record<string, unknown> & { readonly _id: unknown };

const DUPLICATE_KEY = 11_000;

/** `Table` on MongoDB: each call is one statement, outside any transaction. */
export const mongoTable = <Row extends object>(payload: Payload, slug: string): Table<Row> => {
  const model = mongoDatabase(payload)?.collections[slug];
  if (!model) throw new Error(`No collection "${slug}".`);
  const columns = Object.keys(model.schema.paths).filter((name) => name !== '_id' && name !== '__v' && !name.includes('.'));

  return {
    insertMissing: async (rows) => {
      if (rows.length === 0) return;
      try {
        await model.insertMany(rows.map(present), { ordered: false });
      } catch (error) {
        if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
      }
    },
    add: async (row) => {
      try {
        await model.create([present(row)]);
        return true;
      } catch (error) {
        if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
        return false;
      }
    },
    update: async (where, set) => (await model.updateMany(filterOf(where), change(set, {}))).matchedCount,
    take: async (where, set, options: TakeOptions<Row> = {}) => {
      const found = await model
        .findOneAndUpdate(filterOf(where), change(set, options.add ?? {}), { new: true, ...(options.sort && { sort: { [options.sort]: 1 } }) })
        .lean<Document>();
      return found ? restored<Row>(found, columns) : null;
    },
    find: async (where, options: FindOptions<Row> = {}) => {
      const found = await model
        .find(filterOf(where), options.columns && Object.fromEntries(options.columns.map((name) => [name, 1])), {
          ...(options.sort && { sort: ordered(options.sort) }),
          ...(options.limit !== undefined && { limit: options.limit }),
        })
        .lean<Document[]>();
      return found.map((document) => restored<Row>(document, options.columns ?? columns));
    },
    tally: async (where, names) => {
      const found = await model.aggregate<{ readonly _id: object; readonly count: number }>([
        { $match: filterOf(where) },
        { $group: { _id: Object.fromEntries(names.map((name) => [name, { $ifNull: [`$${name}`, null] }])), count: { $sum: 1 } } },
      ]);
      return found.map(({ _id, count }) => ({ ..._id, count })) as never;
    },
    delete: async (where) => (await model.deleteMany(filterOf(where))).deletedCount,
  };
};

const ordered = (sort: string | readonly string[]): Record<string, 1 | -1> =>
  Object.fromEntries([sort].flat().map((by) => (by.startsWith('-') ? [by.slice(1), -1] : [by === 'id' ? '_id' : by, 1])));

const filterOf = <Row>(where: Where<Row>): Filter => ({
  ...all(where.all),
  ...(where.anyOf && { $or: where.anyOf.map(all) }),
});

const all = (conditions: object | undefined): Filter =>
  Object.fromEntries(Object.entries(conditions ?? {}).map(([name, condition]) => (name === 'id' ? ['_id', oneId(condition)] : [name, one(condition)])));

/** Text that is no id of this database matches nothing, where mongoose would throw. */
const oneId = (condition: Condition<unknown>): unknown => {
  if (typeof condition === 'object' && condition !== null && 'oneOf' in condition) return { $in: Array.isArray(condition.oneOf) ? condition.oneOf.filter(isId) : [] };
  if (typeof condition === 'object' && condition !== null && 'above' in condition && isId(condition.above)) return { $gt: condition.above };
  return isId(condition) ? condition : { $in: [] };
};

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value);

const one = (condition: Condition<unknown>): unknown => {
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return condition;
  if ('atMost' in condition) return { $lte: condition.atMost };
  if ('above' in condition) return { $gt: condition.above };
  if ('not' in condition) return { $ne: condition.not };
  if ('oneOf' in condition) return { $in: condition.oneOf };
  return condition;
};

const present = (row: object): object => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** A column that is added to is not set as well: MongoDB refuses both in one statement. */
const change = (set: object, add: object): Record<string, object> => {
  const plain = Object.fromEntries(Object.entries(present(set)).filter(([name]) => !Object.hasOwn(add, name)));
  return { ...(Object.keys(plain).length > 0 && { $set: plain }), ...(Object.keys(add).length > 0 && { $inc: add }) };
};

/** A column that nobody wrote is null, as on SQLite; MongoDB has no trace of it. */
const restored = <Row>({ _id, ...rest }: Document, columns: readonly string[]): Stored<Row> =>
  ({ ...Object.fromEntries(columns.map((name) => [name, null])), ...rest, id: String(_id) }) as Stored<Row>;
