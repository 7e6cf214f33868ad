/** Opens the outer tag that tells which text of a request an answer belongs to. */
export const openTag = (id: number): string => `<t id="${id}">`;

/** A text in its outer tag. */
export const wrap = (text: string, id: number): string => `${openTag(id)}${text}</t>`;

/**
 * Finds each answer by its outer tag and takes the tag off: by id, undefined where none or more than one answer claims
 * it. Answers that came swapped find home; answers without a clear tag belong to nobody. What an engine moved out of
 * the outer tag still counts as the answer's text.
 */
export const unwrap = (answers: readonly string[], ids: readonly number[]): readonly (string | undefined)[] => {
  const claims = new Map<number, string[]>();
  for (const answer of answers) {
    for (const [, id] of answer.matchAll(OPEN)) claims.set(Number(id), [...(claims.get(Number(id)) ?? []), answer]);
  }
  return ids.map((id) => {
    const [answer, ...more] = claims.get(id) ?? [];
    if (answer === undefined || more.length > 0) return undefined;
    const alone = answer.match(OPEN)?.length === 1 && answer.split(CLOSE).length === 2;
    return alone ? answer.replace(OPEN, '').replace(CLOSE, '') : undefined;
  });
};

const OPEN = /<t id=["'](\d+)["']\s*>/g;
const CLOSE = '</t>';
