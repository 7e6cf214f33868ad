/** True for what the pseudo engine wrote: in `⟦ ⟧`, padded with words of its own, numbers as the source has them. */
export const isPseudo = (text: string): boolean => text.startsWith('⟦') && text.endsWith('⟧');
