import { z } from 'zod';
import type { PageField, PageType } from '../../domain/page/pageType.ts';
import { alternate, card, CONTENT, documentFile, locale, MAY_GROW, picture, segment, told } from './parts.ts';

const richText = z.object({
  lexical: z.unknown().describe('Lexical editor state.'),
  html: z.string().describe('Clean HTML, to be put into an element with this document’s `lang` and `dir`. Holds no script, style or form.'),
}).meta({ id: 'RichText' });

/** What a document of this type looks like to readers. */
export const documentSchema = (type: PageType) =>
  z.object({
    ...told,
    collection: z.literal(type.slug),
    requestedLocale: locale.describe('The language that was asked for; another one than `locale` where the original stands in.'),
    sourceLocale: locale.describe('The language it was written in.'),
    version: z.number().describe('Later publications have larger numbers.'),
    readingTime: z.object({ minutes: z.number(), text: z.string().describe('Worded in its language.') }).nullable(),
    alternates: z.array(alternate),
    content: contentSchema(type),
    segments: z.array(segment).optional().describe('With `segments=true`.'),
    preview: z.literal(true).optional().describe('It is a draft, from `/v1/preview`.'),
    expiresAt: z.string().optional().describe('When the preview ends (ISO 8601).'),
  }).meta({ id: nameOf(type), description: `A document of "${type.label}".` });

/** The fields of a document, all there, `null` where they are empty. */
export const contentSchema = ({ fields, upload }: PageType) =>
  z.object({
    ...shapeOf(fields),
    ...(upload === 'picture' && { picture: picture.nullable() }),
    ...(upload === 'file' && { file: documentFile.nullable() }),
  }).meta(CONTENT);

/** `policy-findings` → `PolicyFindingsDocument`. */
export const nameOf = (type: PageType): string => `${pascal(type)}Document`;

/** `policy-findings` → `PolicyFindings`. */
export const pascal = ({ slug }: PageType): string => slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

const shapeOf = (fields: readonly PageField[]): Record<string, z.ZodType> => Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));

const optionsOf = (options: readonly string[]) => z.enum(options).meta(MAY_GROW);

const fieldSchema = (field: PageField): z.ZodType => {
  switch (field.kind) {
    case 'text':
    case 'email': return z.string().nullable();
    case 'date': return z.string().describe('ISO 8601').nullable();
    case 'number': return z.number().nullable();
    case 'checkbox': return z.boolean();
    case 'select': return field.many ? z.array(optionsOf(field.options)) : optionsOf(field.options).nullable();
    case 'richText': return richText.nullable();
    case 'picture': return field.many ? z.array(picture) : picture.nullable();
    case 'relation': return field.many ? z.array(card) : card.nullable();
    case 'group': return z.object(shapeOf(field.fields));
    case 'array': return z.array(z.object({ id: z.string().nullable(), ...shapeOf(field.fields) }));
    case 'blocks': return z.array(z.discriminatedUnion('blockType', Object.entries(field.blocks).map(([name, inside]) =>
      z.object({ id: z.string().nullable(), blockType: z.literal(name), ...shapeOf(inside) })) as unknown as [z.ZodObject<{ blockType: z.ZodLiteral<string> }>]));
  }
};
