import type { LocaleCode } from '../../domain/locales.ts';
import type { Block } from '../letter.ts';
import type { Addressee } from '../notice.ts';
import { oneLine } from '../oneLine.ts';
import { fill, WORDS } from '../words/speak.ts';

const LONGEST_NAME = 60;

/** "Hello Amira," or, to somebody without a name, "Hello,". */
export const greeting = ({ name }: Addressee, language: LocaleCode): Block => {
  const known = oneLine(name ?? '', LONGEST_NAME);
  const { hello, helloNobody } = WORDS[language];
  return { kind: 'text', text: known === '' ? helloNobody : fill(hello, { name: known }) };
};
