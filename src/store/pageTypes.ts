import type { Field, Payload, RadioField, SanitizedCollectionConfig, SelectField } from 'payload';
import type { PageField, PageType } from '../domain/page/pageType.ts';
import { richTextSpecOf } from './richTextSpec.ts';

/** What Payload keeps for itself in every row and document. */
const PAYLOADS = new Set(['id', 'sourceLocale', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'blockName', 'blockType']);
/** What a document says at its top. */
const AT_TOP = new Set(['title', 'slug']);
/** What Payload writes into uploads about their file, which readers are told otherwise. */
const OF_FILES = new Set(['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes']);
/** A choice among more words than people would list, such as time zones, is told as a word. */
const MOST_CHOICES = 50;
/** The files of each language are told as one file. */
const FILES = 'files';

/** What readers may be given: every translatable collection, and the globals that speak to readers. */
export const pageTypesOf = ({ config }: Pick<Payload, 'config'>): readonly PageType[] =>
  config.collections.filter(({ custom }) => custom?.translatable === true).map(typeOf);

/** The globals that are settings of the site, as readers get them. */
export const settingTypesOf = ({ config }: Pick<Payload, 'config'>): readonly PageType[] =>
  config.globals.filter(({ custom }) => custom?.forReaders === true)
    .map(({ slug, label, fields }) => ({ slug, label: english(label) ?? slug, hasSlug: false, upload: null, fields: fieldsOf(fields) }));

const typeOf = (config: SanitizedCollectionConfig): PageType => {
  const { slug, labels, fields, upload } = config;
  return {
    slug,
    label: english(labels.plural) ?? slug,
    hasSlug: config.flattenedFields.some(({ name }) => name === 'slug'),
    upload: upload ? (upload.mimeTypes?.every((type) => type.startsWith('image/')) ? 'picture' : 'file') : null,
    fields: fieldsOf(fields).filter(({ name }) => !AT_TOP.has(name) && !(upload && OF_FILES.has(name))),
  };
};

const fieldsOf = (fields: readonly Field[]): PageField[] => fields.flatMap(fieldOf);

const fieldOf = (field: Field): PageField[] => {
  if ('fields' in field && (field.type === 'row' || field.type === 'collapsible' || (field.type === 'group' && !('name' in field)))) return fieldsOf(field.fields);
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => ('name' in tab ? [{ kind: 'group' as const, name: String(tab.name), fields: fieldsOf(tab.fields) }] : fieldsOf(tab.fields)));
  if (!('name' in field) || PAYLOADS.has(field.name ?? '') || isKept(field)) return [];
  const name = String(field.name);
  switch (field.type) {
    case 'text':
    case 'textarea': return [{ kind: 'text', name }];
    case 'email': return [{ kind: 'email', name }];
    case 'date': return [{ kind: 'date', name }];
    case 'number': return [{ kind: 'number', name }];
    case 'checkbox': return [{ kind: 'checkbox', name }];
    case 'select':
    case 'radio': return [field.options.length > MOST_CHOICES ? { kind: 'text', name } : selectOf(name, field)];
    case 'richText': return [{ kind: 'richText', name, richText: richTextSpecOf(field) }];
    case 'upload':
      return field.relationTo === 'media' ? [{ kind: 'picture', name, many: field.hasMany === true }] : [];
    case 'relationship': return [{ kind: 'relation', name, collections: [field.relationTo].flat(), many: field.hasMany === true }];
    case 'group': return [{ kind: 'group', name, fields: fieldsOf(field.fields) }];
    case 'array': return name === FILES ? [] : [{ kind: 'array', name, fields: fieldsOf(field.fields) }];
    case 'blocks': return [{ kind: 'blocks', name, blocks: Object.fromEntries(field.blocks.map(({ slug, fields }) => [slug, fieldsOf(fields)])) }];
    default: return [];
  }
};

const selectOf = (name: string, field: SelectField | RadioField): PageField =>
  ({ kind: 'select', name, options: field.options.map((option) => (typeof option === 'string' ? option : option.value)), many: 'hasMany' in field && field.hasMany === true });

/** Not for readers: computed for the admin, hidden, or said so. */
const isKept = (field: Field): boolean => ('virtual' in field && field.virtual === true) || ('hidden' in field && field.hidden === true) || field.custom?.forReaders === false;

const english = (label: unknown): string | null => {
  if (typeof label === 'string') return label;
  return typeof label === 'object' && label !== null && 'en' in label && typeof label.en === 'string' ? label.en : null;
};
