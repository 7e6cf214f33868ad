import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LOCALE_CODES } from '../../domain/locales.ts';
import { HOLDERS, QUEUE_ORIGINS } from '../../domain/review/queueFilter.ts';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';
import { NEEDS } from '../../domain/review/translation.ts';
import { filterIn, queueAddress } from './queueAddress.ts';

const filter: fc.Arbitrary<QueueFilter> = fc.record(
  { locale: fc.constantFrom(...LOCALE_CODES), collection: fc.string({ minLength: 1 }), need: fc.constantFrom(...NEEDS), origin: fc.constantFrom(...QUEUE_ORIGINS), assignee: fc.constantFrom(...HOLDERS) },
  { requiredKeys: [] },
);

it('reads from the address the filter that was written into it, whatever it says', () => {
  fc.assert(fc.property(filter, fc.option(fc.string()), (chosen, after) => {
    const { searchParams } = new URL(queueAddress('/admin/review', chosen, after), 'http://localhost');
    expect(filterIn(Object.fromEntries(searchParams))).toEqual({ ...chosen });
    expect(searchParams.has('locale')).toBe(false);
  }));
});

it('leaves out what is no filter', () => {
  for (const query of [{ language: 'xx' }, { need: ['report'] }, { who: 'you' }, { locale: 'ar' }]) expect(filterIn(query)).toEqual({});
});
