/** The same data with some of its words replaced: `edits` has the new ones by the old; each must be a whole piece of text. */
export const amended = <Data>(data: Data, edits: Readonly<Record<string, string>>): Data =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === 'string' && Object.hasOwn(edits, value) ? edits[value] : value)) as Data;
