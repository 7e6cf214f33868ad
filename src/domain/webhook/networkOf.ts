/**
 * Where an IP address lies. `public`: anybody's server. `inside`: a network of one's own, loopback, or a range that is no
 * server of anybody's. `never`: nobody sends anything there on purpose, and clouds hand out their keys there.
 */
export type Network = 'public' | 'inside' | 'never';

/** @param address as programs print it, IPv4 or IPv6; what is no address at all is `never` */
export const networkOf = (address: string): Network => {
  const four = octetsOf(address);
  if (four) return ofFour(four);
  const six = groupsOf(address);
  return six ? ofSix(six) : 'never';
};

type Range = readonly [first: string, bits: number];

const NEVER_FOUR: readonly Range[] = [['0.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 3], ['100.100.100.200', 32]];
const INSIDE_FOUR: readonly Range[] = [
  ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.175.48.0', 24],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24],
];
const NEVER_SIX: readonly Range[] = [['::', 128], ['fe80::', 10], ['ff00::', 8], ['fd00:ec2::254', 128]];
/** The only part of IPv6 that is given out, and what in it is not. */
const PUBLIC_SIX: Range = ['2000::', 3];
const INSIDE_SIX: readonly Range[] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]];
/** An IPv4 address in other clothes. */
const CLOTHED_FOUR: readonly Range[] = [['::ffff:0:0', 96], ['64:ff9b::', 96]];

const ofFour = (octets: readonly number[]): Network => {
  if (NEVER_FOUR.some((range) => isIn(octets, range, octetsOf, 8))) return 'never';
  return INSIDE_FOUR.some((range) => isIn(octets, range, octetsOf, 8)) ? 'inside' : 'public';
};

const ofSix = (groups: readonly number[]): Network => {
  const isWithin = (range: Range): boolean => isIn(groups, range, groupsOf, 16);
  if (NEVER_SIX.some(isWithin)) return 'never';
  if (CLOTHED_FOUR.some(isWithin)) {
    const [high = 0, low = 0] = groups.slice(6);
    return ofFour([high >> 8, high & 255, low >> 8, low & 255]) === 'never' ? 'never' : 'inside';
  }
  return isWithin(PUBLIC_SIX) && !INSIDE_SIX.some(isWithin) ? 'public' : 'inside';
};

const isIn = (parts: readonly number[], [first, bits]: Range, read: (address: string) => readonly number[] | null, width: number): boolean =>
  (read(first) ?? []).every((part, at) => {
    const shift = width - Math.min(width, Math.max(0, bits - at * width));
    return part >> shift === (parts[at] ?? 0) >> shift;
  });

const octetsOf = (address: string): readonly number[] | null => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? parts : null;
};

/** The eight groups; the platform's own parser brings every spelling into one. */
const groupsOf = (address: string): readonly number[] | null => {
  if (!address.includes(':') || !URL.canParse(`http://[${address}]/`)) return null;
  const [before = '', after] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  if (after === undefined) return read(before);
  const [left, right] = [read(before), read(after)];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
};
