import type { KeyWords } from './words.ts';

const en: KeyWords = {
  title: 'Key',
  saveFirst: 'Save this client first, then make its key here.',
  none: 'There is no key yet.',
  has: 'There is a key. It can’t be shown again; a new one takes its place.',
  make: 'Make a key',
  makeAnother: 'Make a new key',
  sureTitle: 'Make a new key?',
  sureBody: 'The present key ends at once, without a time in which both work; within 30 seconds no site can read with it any more.',
  cancel: 'Cancel',
  made: 'The new key',
  once: 'It is shown only now. Copy it and keep it where programs keep secrets.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Your browser did not copy it. Select the key and copy it yourself.',
  failed: 'No key was made. Try again; if it goes on, look into the log.',
};

const ar: KeyWords = {
  title: 'المفتاح',
  saveFirst: 'احفظ هذا العميل أولًا، ثم أنشئ مفتاحه هنا.',
  none: 'لا يوجد مفتاح بعد.',
  has: 'يوجد مفتاح. لا يمكن عرضه مرة أخرى؛ ويحل محله مفتاح جديد.',
  make: 'إنشاء مفتاح',
  makeAnother: 'إنشاء مفتاح جديد',
  sureTitle: 'هل تريد إنشاء مفتاح جديد؟',
  sureBody: 'ينتهي المفتاح الحالي فورًا، دون مدة يعمل فيها المفتاحان معًا؛ وخلال 30 ثانية لن يستطيع أي موقع القراءة به.',
  cancel: 'إلغاء',
  made: 'المفتاح الجديد',
  once: 'لا يظهر إلا الآن. انسخه واحفظه حيث تحفظ البرامج أسرارها.',
  copy: 'نسخ',
  copied: 'تم النسخ.',
  notCopied: 'لم ينسخه المتصفح. حدد المفتاح وانسخه بنفسك.',
  failed: 'لم يُنشأ أي مفتاح. حاول مرة أخرى؛ وإذا تكرر ذلك فانظر في السجل.',
};

const fr: KeyWords = {
  title: 'Clé',
  saveFirst: 'Enregistrez d’abord ce client, puis créez sa clé ici.',
  none: 'Il n’y a pas encore de clé.',
  has: 'Il y a une clé. Elle ne peut plus être affichée ; une nouvelle la remplace.',
  make: 'Créer une clé',
  makeAnother: 'Créer une nouvelle clé',
  sureTitle: 'Créer une nouvelle clé ?',
  sureBody: 'La clé actuelle prend fin tout de suite, sans période où les deux fonctionnent ; dans les 30 secondes, plus aucun site ne peut lire avec elle.',
  cancel: 'Annuler',
  made: 'La nouvelle clé',
  once: 'Elle n’est affichée que maintenant. Copiez-la et gardez-la là où les programmes gardent leurs secrets.',
  copy: 'Copier',
  copied: 'Copiée.',
  notCopied: 'Votre navigateur ne l’a pas copiée. Sélectionnez la clé et copiez-la vous-même.',
  failed: 'Aucune clé n’a été créée. Réessayez ; si cela continue, consultez le journal.',
};

const es: KeyWords = {
  title: 'Clave',
  saveFirst: 'Guarde primero este cliente y luego cree aquí su clave.',
  none: 'Todavía no hay clave.',
  has: 'Hay una clave. No se puede volver a mostrar; una nueva ocupa su lugar.',
  make: 'Crear una clave',
  makeAnother: 'Crear una clave nueva',
  sureTitle: '¿Crear una clave nueva?',
  sureBody: 'La clave actual termina de inmediato, sin un tiempo en que funcionen ambas; en 30 segundos ningún sitio podrá leer con ella.',
  cancel: 'Cancelar',
  made: 'La clave nueva',
  once: 'Solo se muestra ahora. Cópiela y guárdela donde los programas guardan sus secretos.',
  copy: 'Copiar',
  copied: 'Copiada.',
  notCopied: 'Su navegador no la copió. Seleccione la clave y cópiela usted.',
  failed: 'No se creó ninguna clave. Inténtelo de nuevo; si continúa, mire el registro.',
};

const de: KeyWords = {
  title: 'Schlüssel',
  saveFirst: 'Speichern Sie diesen Client zuerst, dann machen Sie hier seinen Schlüssel.',
  none: 'Es gibt noch keinen Schlüssel.',
  has: 'Es gibt einen Schlüssel. Er kann nicht noch einmal gezeigt werden; ein neuer tritt an seine Stelle.',
  make: 'Schlüssel machen',
  makeAnother: 'Neuen Schlüssel machen',
  sureTitle: 'Neuen Schlüssel machen?',
  sureBody: 'Der jetzige Schlüssel endet sofort, ohne eine Zeit, in der beide gelten; binnen 30 Sekunden kann keine Website mehr mit ihm lesen.',
  cancel: 'Abbrechen',
  made: 'Der neue Schlüssel',
  once: 'Er wird nur jetzt gezeigt. Kopieren Sie ihn dorthin, wo Programme ihre Geheimnisse aufbewahren.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Ihr Browser hat ihn nicht kopiert. Markieren Sie den Schlüssel und kopieren Sie ihn selbst.',
  failed: 'Es wurde kein Schlüssel gemacht. Versuchen Sie es noch einmal; wenn es so bleibt, sehen Sie ins Protokoll.',
};

export const KEY_WORDS = { en, ar, fr, es, de };

/** The words in the admin's language; one without words is answered in English. */
export const keyWords = (language: string): KeyWords => (Object.hasOwn(KEY_WORDS, language) ? KEY_WORDS[language as keyof typeof KEY_WORDS] : en);
