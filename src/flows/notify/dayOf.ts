const two = (n: number): string => String(n).padStart(2, '0');

/** The server's calendar day, `2026-11-21`; later days compare as greater. */
export const dayOf = (at: Date): string => `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
