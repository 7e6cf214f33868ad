import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, labelledDate } from './pageDates.ts';

describe('isoDate', () => {
  it.each([
    ['2024-03-22', '2024-03-22T00:00:00.000Z'], ['22/03/2024', '2024-03-22T00:00:00.000Z'], ['03/22/2024', '2024-03-22T00:00:00.000Z'],
    ['٠٢/٠٩/٢٠٢٤', '2024-09-02T00:00:00.000Z'], ['02.09.2024', '2024-09-02T00:00:00.000Z'], ['05/05/2024', '2024-05-05T00:00:00.000Z'],
    ['02/09/2024', null], ['31/02/2024', null], ['2024-13-01', null], ['soon', null],
  ])('%s', (text, iso) => expect(isoDate(text)).toBe(iso));

  it('reads every day that was written down', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const arabic = day.split('-').reverse().join('/').replace(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit)));
      expect([isoDate(day), isoDate(arabic)]).toEqual([`${day}T00:00:00.000Z`, `${day}T00:00:00.000Z`]);
    }));
  });
});

describe('labelledDate', () => {
  it('reads a label with its date on the same line or on the next', () => {
    expect(labelledDate('Published: 2024-03-22', undefined)).toEqual({ kind: 'published', date: '2024-03-22T00:00:00.000Z', lines: 1 });
    expect(labelledDate('آخر تحديث:', '٠٢/٠٩/٢٠٢٤')).toEqual({ kind: 'updated', date: '2024-09-02T00:00:00.000Z', lines: 2 });
    expect(labelledDate('Last updated on 03/04/2024', undefined)).toEqual({ kind: 'updated', date: null, lines: 1 });
  });

  it('leaves sentences alone', () => {
    expect(labelledDate('Published by the city in spring', '2024-01-01')).toBeNull();
    expect(labelledDate('Updated', 'A sentence.')).toBeNull();
  });
});
