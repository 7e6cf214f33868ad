import type { Field } from 'payload';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';
import { editor } from './editor.ts';

const LONGEST_TITLE = 300;

/** The document's name in each locale. */
export const title = (): Field => ({
  name: 'title', type: 'text', localized: true, required: true, maxLength: LONGEST_TITLE,
  label: label('Title', 'العنوان', 'Titre', 'Título', 'Titel'),
});

/** A few plain sentences, for lists and search results. */
export const summary = (): Field => ({
  name: 'summary', type: 'textarea', localized: true,
  label: label('Summary', 'الملخص', 'Résumé', 'Resumen', 'Zusammenfassung'),
});

/** Running text of one locale. */
export const richText = (name: string, named: Label): Field => ({ name, type: 'richText', localized: true, label: named, editor: editor() });

/** The main running text. */
export const body = (): Field => richText('body', label('Text', 'النص', 'Texte', 'Texto', 'Text'));
