import type { LocaleCode } from '../locales.ts';
import type { Right } from './screen.ts';

interface Grant {
  readonly may: readonly Right[];
  /** In every locale, or in those the person was given. */
  readonly locales: 'all' | 'own';
}

const EVERYTHING: readonly Right[] = ['edit', 'approve', 'publish', 'assign', 'note', 'translate', 'answer'];

/** Who may do what to a translation: the only list. */
export const RIGHTS: Readonly<Record<'admin' | 'editor' | 'translator', Grant>> = {
  admin: { may: EVERYTHING, locales: 'all' },
  editor: { may: EVERYTHING, locales: 'all' },
  translator: { may: EVERYTHING, locales: 'own' },
};

/** A member of staff, as far as rights ask. */
export interface Holder {
  readonly role: string;
  readonly worksIn?: readonly LocaleCode[] | null;
}

/** What a person may do in a locale; nothing where it is not theirs, or where they are no staff. */
export const rightsIn = ({ role, worksIn }: Holder, locale: LocaleCode): readonly Right[] => {
  const grant = Object.hasOwn(RIGHTS, role) ? RIGHTS[role as keyof typeof RIGHTS] : undefined;
  if (!grant) return [];
  return grant.locales === 'all' || (worksIn ?? []).includes(locale) ? grant.may : [];
};
