import type { FlattenedField, PayloadRequest } from 'payload';
import type { QueryPath } from './pathsIn.ts';

/**
 * Over how many relations a path of a query leads: `title` 0, `initiative.title` 1, `initiative.topics.title` 2.
 * Groups, arrays and the `version` of versions are no relation.
 */
export const hopsIn = (req: PayloadRequest, collection: string | undefined, { path, join }: QueryPath): number => {
  const fieldsOf = (slug: unknown): readonly FlattenedField[] => req.payload.config.collections.find((one) => one.slug === slug)?.flattenedFields ?? [];
  let fields = fieldsOf(collection);
  let hops = 0;
  const segments = join === undefined ? path.split('.') : [join, ...path.split('.')];
  segments.forEach((name, at) => {
    if (name === 'version' || name === 'value' || name === 'relationTo') return;
    const last = at === segments.length - 1;
    const field = fields.find((one) => one.name === name);
    const target = name === 'parent' && !field ? collection : targetOf(field);
    if (target !== undefined && !last) {
      if (segments[at + 1] !== 'relationTo' || at + 1 !== segments.length - 1) hops += 1;
      fields = fieldsOf(target);
    } else if (field && 'flattenedFields' in field) fields = field.flattenedFields;
  });
  return hops;
};

/** Of several collections that may be meant, the first: what matters is that it is a relation. */
const targetOf = (field: FlattenedField | undefined): string | undefined => {
  if (field?.type === 'join') return [field.collection].flat()[0];
  return field?.type === 'relationship' || field?.type === 'upload' ? [field.relationTo].flat()[0] : undefined;
};
