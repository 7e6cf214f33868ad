import type { RichNode } from './toRichText.ts';
import { textOf } from './toRichText.ts';

export interface Finding {
  readonly heading: string;
  readonly body: readonly RichNode[];
  readonly recommendations: readonly RichNode[];
}

export interface SplitFindings {
  readonly introduction: readonly RichNode[];
  readonly findings: readonly Finding[];
  /** Headings of sections after the findings, which went to the end of the introduction. */
  readonly moved: readonly string[];
}

const LEAST_FINDINGS = 2;
const NUMBERED = /^\s*(?:(?:key\s+)?(?:finding|النتيجة|constat|conclusión|ergebnis|hallazgo)\s*(?:no\.?\s*)?#?\s*)?([\d٠-٩]{1,2})\s*[.):：–—-]\s*(?=\S)/iu;
const RECOMMENDATIONS = /^\s*(?:(?:key |policy )?recommendations?|what (?:cities|mayors|to) (?:can )?do|التوصيات|توصيات|recommandations?|recomendaci(?:ón|ones)|empfehlung(?:en)?)\s*[:：]?\s*$/iu;

/**
 * Makes findings of sections whose headings are numbered one after the other on one level; what stands before is the
 * introduction. A heading or bold line "Recommendations" inside a section begins its recommendations. Without such
 * headings everything is introduction.
 */
export const splitFindings = (blocks: readonly RichNode[]): SplitFindings => {
  const level = levelOfFindings(blocks);
  if (level === null) return { introduction: blocks, findings: [], moved: [] };
  const introduction: RichNode[] = [];
  const findings: { heading: string; blocks: RichNode[] }[] = [];
  const moved: string[] = [];
  let open: RichNode[] = introduction;
  for (const block of blocks) {
    if (isNumbered(block, level)) {
      open = [];
      findings.push({ heading: textOf(block).replace(NUMBERED, '').trim(), blocks: open });
      continue;
    }
    if (findings.length > 0 && block.type === 'heading' && String(block.tag) <= level) {
      moved.push(textOf(block));
      open = introduction;
    }
    open.push(block);
  }
  return { introduction, findings: findings.map(({ heading, blocks: own }) => ({ heading, ...splitRecommendations(own) })), moved };
};

/** The level on which numbered headings count up from 1. */
const levelOfFindings = (blocks: readonly RichNode[]): string | null =>
  ['h2', 'h3', 'h4', 'h5'].find((level) => {
    const numbers = blocks.filter((block) => isNumbered(block, level)).map((block) => numberOf(textOf(block)));
    return numbers.length >= LEAST_FINDINGS && numbers.every((number, index) => number === index + 1);
  }) ?? null;

const isNumbered = (block: RichNode, level: string): boolean => block.type === 'heading' && block.tag === level && NUMBERED.test(textOf(block));

const numberOf = (heading: string): number =>
  Number((NUMBERED.exec(heading)?.[1] ?? '').replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)));

const splitRecommendations = (blocks: readonly RichNode[]): Pick<Finding, 'body' | 'recommendations'> => {
  const at = blocks.findIndex((block) => (block.type === 'heading' || block.type === 'paragraph') && RECOMMENDATIONS.test(textOf(block)));
  return at < 0 ? { body: blocks, recommendations: [] } : { body: blocks.slice(0, at), recommendations: blocks.slice(at + 1) };
};
