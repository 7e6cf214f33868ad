import type { DemoDocument } from '../demoDocument.ts';

const place = (key: string, title: string, kind: 'city' | 'country' | 'region'): DemoDocument => ({
  key: `place:${key}`, collection: 'places', published: true, data: () => ({ title, kind }),
});

export const places: readonly DemoDocument[] = [
  place('lindhaven', 'Lindhaven', 'city'),
  place('porto-sereno', 'Porto Sereno', 'city'),
  place('qasr-al-bahr', 'Qasr al-Bahr', 'city'),
  place('oderstadt', 'Oderstadt', 'city'),
  place('brookfall', 'Brookfall', 'city'),
  place('inner-sea', 'The Inner Sea', 'region'),
];
