import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestHeadings } from './nestHeadings.ts';

const levelsIn = (html: string): number[] => [...html.matchAll(/<h(\d)[^>]*>/g)].map(([, level]) => Number(level));

describe('headings of a text', () => {
  it('follow each other without a gap, whatever was written, and each ends as it began', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 2, max: 6 })), fc.integer({ min: 1, max: 4 }), (levels, above) => {
      const html = nestHeadings(levels.map((level) => `<h${level} data-segment="x">a</h${level}><hr>`).join(''), above);
      const nested = levelsIn(html);
      expect(nested).toHaveLength(levels.length);
      for (const [index, level] of nested.entries()) expect(level > above && level <= (nested[index - 1] ?? above) + 1).toBe(true);
      expect(html.replaceAll(/<h(\d) data-segment="x">a<\/h\1><hr>/g, '')).toBe('');
    }));
  });

  it('stay as they are where they were right', () => {
    const html = '<h2>a</h2><h3>b</h3><header>c</header><h2>d</h2><hr>';
    expect(nestHeadings(html, 1)).toBe(html);
    expect(nestHeadings('<aside><h3>a</h3></aside><h2>b</h2>', 1)).toBe('<aside><h2>a</h2></aside><h2>b</h2>');
  });
});
