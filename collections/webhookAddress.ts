import type { TextFieldSingleValidation } from 'payload';
import { addressFault } from '../src/domain/webhook/addressFault.ts';
import type { AddressFault } from '../src/domain/webhook/addressFault.ts';
import type { Settings } from '../src/env.ts';
import { label } from './labels.ts';
import type { Label } from './labels.ts';

const FAULTS: Readonly<Record<AddressFault, Label>> = {
  'no-address': label('This is no address. It looks like https://example.org/hooks.', 'هذا ليس رابطًا صحيحًا. مثاله: https://example.org/hooks.', 'Ce n’est pas une adresse. Exemple : https://example.org/hooks.',
    'Esto no es una dirección. Ejemplo: https://example.org/hooks.', 'Das ist keine Adresse. Beispiel: https://example.org/hooks.'),
  'not-http': label('The address must begin with https:// or http://.', 'يجب أن يبدأ الرابط بـ https:// أو http://.', 'L’adresse doit commencer par https:// ou http://.',
    'La dirección debe empezar por https:// o http://.', 'Die Adresse muss mit https:// oder http:// beginnen.'),
  credentials: label('The address may hold no name and password. The signature shows who sends.', 'لا يجوز أن يحتوي الرابط على اسم وكلمة مرور؛ فالتوقيع يدل على المرسل.', 'L’adresse ne peut contenir ni nom ni mot de passe. La signature prouve l’expéditeur.',
    'La dirección no puede llevar nombre ni contraseña. La firma muestra quién envía.', 'Die Adresse darf weder Namen noch Kennwort enthalten. Die Signatur zeigt, wer sendet.'),
  'private-address': label('This address lies in an internal network, where webhooks may not go. The setting WEBHOOKS_ALLOW_PRIVATE allows it.',
    'يقع هذا الرابط في شبكة داخلية لا يُسمح للخطافات بالوصول إليها. يسمح بذلك الإعداد WEBHOOKS_ALLOW_PRIVATE.', 'Cette adresse se trouve dans un réseau interne, interdit aux webhooks. Le réglage WEBHOOKS_ALLOW_PRIVATE l’autorise.',
    'Esta dirección está en una red interna, a la que los webhooks no pueden ir. El ajuste WEBHOOKS_ALLOW_PRIVATE lo permite.', 'Diese Adresse liegt in einem internen Netz, wohin Webhooks nicht dürfen. Die Einstellung WEBHOOKS_ALLOW_PRIVATE erlaubt es.'),
};

/** Tells early, in the person's language, what the sender would refuse; the sender looks again at each connection. */
export const webhookAddress = ({ webhooks }: Pick<Settings, 'webhooks'>): TextFieldSingleValidation => (value, { req }) => {
  const fault = addressFault(value ?? '', webhooks.allowPrivate);
  if (fault === null) return true;
  const words = FAULTS[fault];
  return words[req.i18n.language] ?? words.en;
};
