import { describe, expect, it } from 'vitest';
import { bold, paragraph, richText, text } from '../../../tests/helpers/lexical.ts';
import type { FieldSpec } from '../segments/types.ts';
import { extract } from '../segments/extract.ts';
import { shownHash, textHash } from './textHash.ts';
import { mergeForm } from './mergeForm.ts';
import { projectionOf } from './projection.ts';
import type { Segment } from './translation.ts';

const BODY: readonly FieldSpec[] = [{ kind: 'richText', name: 'body', richText: { blocks: {}, inlineBlocks: {}, uploads: {}, links: [] } }];

describe('what a text is recognised by', () => {
  it('leaves out pairs round all of it, and those alone', () => {
    expect(textHash('<g id="1">Alles</g>')).toBe(textHash('Alles'));
    expect(textHash('<g id="2"><g id="1">Alles</g></g>')).toBe(textHash('Alles'));
    expect(textHash('<g id="1">Al</g><g id="2">les</g>')).not.toBe(textHash('Alles'));
    expect(textHash('<g id="1">Al</g>les')).not.toBe(textHash('Alles'));
    expect(shownHash('<g id="1">Al</g>les', [])).toBe(textHash('Alles'));
    expect(textHash('<g>Alles')).not.toBe(textHash('Alles'));
  });

  it('so that saving a form in which nothing was touched changes nothing, though all its words are bold', () => {
    const source = extract({ body: richText(paragraph(text('The '), bold('harbour opens'))) }, BODY);
    const target = '<g id="1">Der Hafen öffnet</g>';
    const segments = source.segments.map(({ text: words, ...place }): Segment => ({
      ...place, id: 's', source: words, target, origin: 'human', engine: null, state: 'reviewed', outdated: false, findings: [], revision: 3, held: [textHash(target)],
    }));
    const row = { locale: 'de', sourceLocale: 'en', segments, removed: [], skeleton: source.skeleton, owned: null, structures: null } as const;
    const shown = projectionOf(row);
    for (const isFresh of [true, false]) {
      const merged = mergeForm(row, BODY, { data: shown, isFresh, shown, by: 'p', at: '2026-11-21T00:00:00.000Z', base: null });
      expect(merged.row).toBeNull();
      expect(merged.data).toEqual(shown);
    }
  });
});
