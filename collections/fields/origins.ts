import type { Field, TextField } from 'payload';
import { readOrigin } from '../../src/domain/clients/readOrigin.ts';
import type { OriginFault } from '../../src/domain/clients/readOrigin.ts';
import { label } from '../labels.ts';
import type { Label } from '../labels.ts';

const MOST = 50;

/** Sites whose pages may use a key in a browser; kept as browsers name them. */
export const origins = (): Field => ({
  name: 'origins',
  type: 'text',
  hasMany: true,
  label: label('Sites', 'المواقع', 'Sites', 'Sitios', 'Websites'),
  admin: {
    description: label(
      'Addresses whose pages may use the key in a browser, such as https://site.example, each confirmed with Enter. Empty: only servers and programs may use it.',
      'عناوين يجوز لصفحاتها استعمال المفتاح في المتصفح، مثل https://site.example، وأكّد كل عنوان بمفتاح الإدخال. فارغ: للخوادم والبرامج وحدها.',
      'Adresses dont les pages peuvent utiliser la clé dans un navigateur, comme https://site.example, chacune validée par Entrée. Vide : seulement les serveurs et les programmes.',
      'Direcciones cuyas páginas pueden usar la clave en un navegador, como https://site.example, cada una confirmada con Intro. Vacío: solo servidores y programas.',
      'Adressen, deren Seiten den Schlüssel im Browser benutzen dürfen, etwa https://site.example, jede mit Enter bestätigt. Leer: nur Server und Programme.',
    ),
  },
  hooks: { beforeValidate: [({ value }) => (Array.isArray(value) ? [...new Set(value.map(canonical))] : value)] },
  validate,
} as TextField);

const canonical = (typed: unknown): unknown => {
  if (typeof typed !== 'string') return typed;
  const read = readOrigin(typed);
  return 'origin' in read ? read.origin : typed;
};

const validate = (value: unknown, { req }: { req: { i18n: { language: string } } }): true | string => {
  if (value === null || value === undefined) return true;
  const say = (words: Label, name: string): string => (words[req.i18n.language] ?? words.en).replace('{origin}', name.slice(0, 100));
  if (!Array.isArray(value) || value.length > MOST) return say(TOO_MANY, '');
  for (const typed of value) {
    const read = typeof typed === 'string' ? readOrigin(typed) : { fault: 'not-an-address' as const };
    if ('fault' in read) return say(FAULTS[read.fault], String(typed));
  }
  return true;
};

const TOO_MANY = label(`A list of at most ${MOST} addresses.`, `قائمة من ${MOST} عنوانًا على الأكثر.`, `Une liste de ${MOST} adresses au plus.`, `Una lista de ${MOST} direcciones como máximo.`, `Eine Liste von höchstens ${MOST} Adressen.`);

const FAULTS: Readonly<Record<OriginFault, Label>> = {
  'not-an-address': label('"{origin}" is no address. Write it as https://site.example.', '«{origin}» ليس عنوانًا. اكتبه هكذا: https://site.example.',
    '« {origin} » n’est pas une adresse. Écrivez-la ainsi : https://site.example.', '«{origin}» no es una dirección. Escríbala así: https://site.example.', '„{origin}“ ist keine Adresse. Schreiben Sie sie so: https://site.example.'),
  scheme: label('"{origin}" must begin with https:// or http://.', 'يجب أن يبدأ «{origin}» بـ https:// أو http://.', '« {origin} » doit commencer par https:// ou http://.', '«{origin}» debe comenzar con https:// o http://.', '„{origin}“ muss mit https:// oder http:// beginnen.'),
  wildcard: label('"{origin}": name each address exactly, without *.', '«{origin}»: اذكر كل عنوان بدقة، دون *.', '« {origin} » : nommez chaque adresse exactement, sans *.', '«{origin}»: nombre cada dirección exactamente, sin *.', '„{origin}“: Nennen Sie jede Adresse genau, ohne *.'),
  'more-than-origin': label('"{origin}": only scheme, host and port, without path or query.', '«{origin}»: البروتوكول والمضيف والمنفذ فقط، دون مسار أو استعلام.',
    '« {origin} » : seulement le protocole, l’hôte et le port, sans chemin ni requête.', '«{origin}»: solo protocolo, servidor y puerto, sin ruta ni consulta.', '„{origin}“: nur Protokoll, Host und Port, ohne Pfad und Abfrage.'),
};
