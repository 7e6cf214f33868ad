import type { Texts } from '../../texts.ts';

/** Names of places, the same wherever a text names them. */
export const places: Texts = {
  Lindhaven: { ar: 'ليندهافن', fr: 'Lindhaven', es: 'Lindhaven', de: 'Lindhaven' },
  'Porto Sereno': { ar: 'بورتو سيرينو', fr: 'Porto Sereno', es: 'Porto Sereno', de: 'Porto Sereno' },
  'Qasr al-Bahr': { ar: 'قصر البحر', fr: 'Qasr al-Bahr', es: 'Qasr al-Bahr', de: 'Qasr al-Bahr' },
  Oderstadt: { ar: 'أودرشتات', fr: 'Oderstadt', es: 'Oderstadt', de: 'Oderstadt' },
  Brookfall: { ar: 'بروكفول', fr: 'Brookfall', es: 'Brookfall', de: 'Brookfall' },
  'The Inner Sea': { ar: 'البحر الداخلي', fr: 'La mer Intérieure', es: 'El mar Interior', de: 'Die Innere See' },
};
