import fc from 'fast-check';

/**
 * Canonical tagged texts for property tests: words of several scripts, entities, numbers, placeholders, addresses,
 * nested and neighbouring tags. Never blank; tags are numbered from 1 in order of appearance; ends are not white space.
 */
export const taggedTexts = (): fc.Arbitrary<string> =>
  fc
    .array(inline(3), { minLength: 1, maxLength: 8 })
    .map((nodes) => number(nodes))
    .map((text) => text.trim())
    .filter((text) => text.replace(/<[^>]*>/g, '').trim() !== '');

type Node = string | { readonly pair: boolean; readonly children: readonly Node[] };

const WORDS = [
  'Cities', 'act', 'now.', 'L’été', 'naïve', 'Straße', 'المدن', 'والهجرة،', '城市', '😀', 'e.g.', '3,5', '2023', '12:30',
  '{name}', '%s', '{{count}}', 'https://example.org/a?b=1&amp;c=2', 'info@example.org', '&lt;b&gt;', 'R&amp;D', '"quoted"', "it's",
];

const text = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', ' '), fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' '))
    .map(([before, words, after]) => before + words.join(' ') + after);

const inline = (depth: number): fc.Arbitrary<Node> =>
  depth === 0
    ? text()
    : fc.oneof(
        { weight: 5, arbitrary: text() },
        { weight: 1, arbitrary: fc.constant<Node>({ pair: false, children: [] }) },
        {
          weight: 2,
          arbitrary: fc.array(inline(depth - 1), { minLength: 1, maxLength: 3 }).map((children): Node => ({ pair: true, children })),
        },
      );

const number = (nodes: readonly Node[]): string => {
  let last = 0;
  const write = (node: Node): string => {
    if (typeof node === 'string') return node;
    last += 1;
    const id = last;
    return node.pair ? `<g id="${id}">${node.children.map(write).join('')}</g>` : `<x id="${id}"/>`;
  };
  return nodes.map(write).join('');
};
