import type { DemoDocument } from '../demoDocument.ts';
import { picture } from '../picture.ts';

export const pictures: readonly DemoDocument[] = [
  {
    key: 'picture:harbour', collection: 'media', published: true,
    data: () => ({ alt: 'A harbour city at dusk, its lights in the water', caption: 'Lindhaven harbour at dusk.', credit: 'Open Cities Network' }),
    file: picture({ name: 'harbour', sky: ['#1d3557', '#e9a178'], far: '#457b9d', near: '#16324f', light: '#ffd9a0', seed: 2, water: true }),
  },
  {
    key: 'picture:night', collection: 'media', published: true,
    data: () => ({ alt: 'Houses at night with lit windows under a pale moon', caption: 'The last bus leaves Brookfall at half past one.', credit: 'Open Cities Network' }),
    file: picture({ name: 'night', sky: ['#0b132b', '#3a506b'], far: '#1c2541', near: '#0b1a2e', light: '#f6e7b4', seed: 5, water: false }),
  },
  {
    key: 'picture:market', collection: 'media', published: true,
    data: () => ({ alt: 'The roofs of an old town in warm evening light', caption: 'The old market quarter of Qasr al-Bahr.', credit: 'Open Cities Network' }),
    file: picture({ name: 'market', sky: ['#7a3b2e', '#f4c27a'], far: '#b5654a', near: '#54281f', light: '#fff0c9', seed: 8, water: false }),
  },
];
