/** True where nothing can be seen: white space, invisible format characters and point tags only. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}\uFFFC]/u.test(text);
