import { soundOf } from './soundOf.ts';

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|shy|ndash|mdash|hellip|laquo|raquo|[lr][sd]quo));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', shy: '' };

/**
 * A text's words as they sound (see `soundOf`), with one space between them; entities as what they stand for.
 * It goes through signs one by one and by a table, as whole pages are folded while other readers wait.
 */
export const foldWords = (text: string): string => heard(text, true);

/** The same without the spaces: what stands in two lines for one program is one word for another. */
export const fold = (text: string): string => heard(text, false);

const SPACE = ' '.charCodeAt(0);
const NOTHING = 1;
const MANY = 2;
/** By UTF-16 unit: the unit it sounds like, or one of these; 0 where nobody asked yet. */
const SOUNDS = new Uint16Array(0x1_0000);
const LONGEST_SOUND = 32;
const READER = new TextDecoder('utf-16le');

const heard = (text: string, withSpaces: boolean): string => {
  // Twice: what went through two programs is an entity of an entity.
  const decoded = text.includes('&') ? text.replace(ENTITY, decode).replace(ENTITY, decode) : text;
  let units = new Uint16Array(decoded.length + LONGEST_SOUND);
  let length = 0;
  let last = SPACE;
  for (let at = 0; at < decoded.length; at += 1) {
    const unit = decoded.charCodeAt(at);
    const sound = SOUNDS[unit] || learn(unit);
    if (sound > MANY) {
      if (sound === SPACE && (!withSpaces || last === SPACE)) continue;
      units[length++] = last = sound;
    } else if (sound === MANY) {
      const sign = String.fromCodePoint(decoded.codePointAt(at) ?? SPACE);
      const sounds = withSpaces ? soundOf(sign) : soundOf(sign).replaceAll(' ', '');
      at += sign.length - 1;
      if (length + sounds.length + decoded.length - at > units.length) units = grown(units);
      for (let n = 0; n < sounds.length; n += 1) if (sounds.charCodeAt(n) !== SPACE || last !== SPACE) units[length++] = last = sounds.charCodeAt(n);
    }
  }
  if (length > 0 && last === SPACE) length -= 1;
  return READER.decode(units.subarray(0, length));
};

const learn = (unit: number): number => {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const sounds = isHalf ? '  ' : soundOf(String.fromCharCode(unit));
  return (SOUNDS[unit] = sounds === '' ? NOTHING : sounds.length > 1 ? MANY : sounds.charCodeAt(0));
};

const grown = (units: Uint16Array): Uint16Array<ArrayBuffer> => {
  const wider = new Uint16Array(units.length * 2 + LONGEST_SOUND);
  wider.set(units);
  return wider;
};

const decode = (entity: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string => {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? ' ';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? entity : String.fromCodePoint(code);
};
