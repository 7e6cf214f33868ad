import sharp from 'sharp';
import type { DemoFile } from './demoDocument.ts';

interface Scene {
  readonly name: string;
  readonly sky: readonly [string, string];
  readonly far: string;
  readonly near: string;
  readonly light: string;
  /** Moves the houses about. */
  readonly seed: number;
  readonly water: boolean;
}

const WIDTH = 1600;
const HEIGHT = 900;
const GROUND = 700;

/** An abstract skyline as a PNG, drawn from a few colours. */
export const picture = (scene: Scene) => async (): Promise<DemoFile> => ({
  name: `${scene.name}.png`,
  mimetype: 'image/png',
  bytes: await sharp(Buffer.from(svg(scene))).png({ palette: true }).toBuffer(),
});

const svg = ({ sky, far, near, light, seed, water }: Scene): string => {
  const [top, bottom] = sky;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/><circle cx="${1200 - seed * 90}" cy="210" r="90" fill="${light}" opacity=".85"/>
${houses(seed, 110, 300, far, null)}${houses(seed + 3, 150, 190, near, light)}
<rect y="${GROUND}" width="${WIDTH}" height="${HEIGHT - GROUND}" fill="${near}"/>${water ? waves(light) : ''}</svg>`;
};

/** Whole numbers from 0 to 99 that look thrown and are always the same. */
const thrown = (seed: number, index: number): number => Math.abs(Math.round(Math.sin(seed * 12.9 + index * 78.2) * 43_758)) % 100;

const houses = (seed: number, width: number, height: number, colour: string, light: string | null): string =>
  Array.from({ length: Math.ceil(WIDTH / width) }, (_, index) => {
    const tall = height * 0.5 + (thrown(seed, index) * height) / 100;
    const x = index * width;
    const y = GROUND - tall;
    const roof = thrown(seed, index + 40) > 60 ? `<path d="M${x} ${y}l${width / 2} -50l${width / 2} 50z" fill="${colour}"/>` : '';
    return `<rect x="${x}" y="${y}" width="${width + 1}" height="${tall}" fill="${colour}"/>${roof}${light === null ? '' : windows(seed + index, x, y, width, tall, light)}`;
  }).join('');

const windows = (seed: number, x: number, y: number, width: number, tall: number, light: string): string =>
  Array.from({ length: 12 }, (_, index) => {
    const left = x + 20 + (index % 3) * ((width - 40) / 3);
    const top = y + 24 + Math.floor(index / 3) * 44;
    return thrown(seed, index) > 45 && top < y + tall - 30 ? `<rect x="${left}" y="${top}" width="20" height="26" fill="${light}" opacity=".8"/>` : '';
  }).join('');

const waves = (light: string): string =>
  Array.from({ length: 9 }, (_, index) => `<rect x="${thrown(7, index) * 14}" y="${GROUND + 24 + index * 20}" width="${120 + thrown(5, index) * 2}" height="4" rx="2" fill="${light}" opacity=".35"/>`).join('');
