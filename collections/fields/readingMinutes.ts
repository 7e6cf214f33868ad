import type { Field } from 'payload';
import { label } from '../labels.ts';
import { wordsIn } from './wordsIn.ts';

const WORDS_A_MINUTE = 200;

/** Minutes it takes to read the text in this locale, at least one; absent where there is no text. Never stored. */
export const readingMinutes = (): Field => ({
  name: 'readingMinutes',
  type: 'number',
  virtual: true,
  label: label('Reading time (minutes)', 'مدة القراءة (دقائق)', 'Temps de lecture (minutes)', 'Tiempo de lectura (minutos)', 'Lesezeit (Minuten)'),
  admin: { position: 'sidebar', readOnly: true },
  hooks: {
    afterRead: [
      ({ siblingData }) => {
        const words = wordsIn((siblingData as { body?: unknown }).body);
        return words === 0 ? undefined : Math.ceil(words / WORDS_A_MINUTE);
      },
    ],
  },
});
