import type { Data } from '../segments/types.ts';
import { referenceOf } from './idOf.ts';
import { filtersOf } from './pageType.ts';
import type { PageType } from './pageType.ts';

/** What lists can be filtered by, as `[filter, value]`: the ids of what a document refers to, and its kind. */
export const tagsOf = (facts: Data, type: PageType): readonly (readonly [string, string])[] =>
  filtersOf(type).flatMap(({ param, field, collections }) =>
    [facts[field]].flat().flatMap((value): (readonly [string, string])[] => {
      if (collections === null) return typeof value === 'string' && value !== '' ? [[param, value]] : [];
      const to = referenceOf(value, collections);
      return to ? [[param, to.id]] : [];
    }));
