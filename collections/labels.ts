/** A name in the languages of the admin that have one; Payload shows English for the rest. */
export interface Label extends Record<string, string> {
  readonly en: string;
  readonly ar: string;
  readonly fr: string;
}

/** A field's or menu entry's name in English, Arabic, French, and where given Spanish and German. */
export const label = (en: string, ar: string, fr: string, es?: string, de?: string): Label => ({
  en, ar, fr, ...(es && { es }), ...(de && { de }),
});

/** Groups of the menu. */
export const MENU = {
  content: label('Content', 'المحتوى', 'Contenu', 'Contenido', 'Inhalte'),
  files: label('Files', 'الملفات', 'Fichiers', 'Archivos', 'Dateien'),
  order: label('Themes and places', 'المواضيع والأماكن', 'Thèmes et lieux', 'Temas y lugares', 'Themen und Orte'),
  house: label('Settings', 'الإعدادات', 'Réglages', 'Ajustes', 'Einstellungen'),
};
