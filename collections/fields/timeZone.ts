import type { Field } from 'payload';
import { label } from '../labels.ts';

/** The zone a time is told in, by its IANA name. Old and technical aliases (`Etc/GMT+3`) are left out. */
export const timeZone = (): Field => ({
  name: 'timeZone',
  type: 'select',
  label: label('Time zone', 'المنطقة الزمنية', 'Fuseau horaire', 'Zona horaria', 'Zeitzone'),
  defaultValue: 'UTC',
  options: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && zone.includes('/') && !zone.startsWith('Etc/'))],
});
