import fc from 'fast-check';
import type { AccessArgs } from 'payload';
import { expect, it } from 'vitest';
import { LOCALE_CODES } from '../domain/locales.ts';
import { ROLES } from './person.ts';
import { readsDraft } from './readsDraft.ts';
import { readsLocale } from './readsLocale.ts';

it('lets the same people see a draft as Payload lets read it', () => {
  const locale = fc.constantFrom(...LOCALE_CODES);
  const users = fc.oneof(
    fc.constant(null),
    fc.record({ id: fc.constant('1'), collection: fc.constantFrom('users', 'api-clients'), role: fc.constantFrom(...ROLES, 'stranger'), worksIn: fc.option(fc.array(locale)) }),
  );
  fc.assert(fc.property(users, locale, locale, (user, asked, source) => {
    const answer = readsLocale('sourceLocale')({ req: { user, locale: asked } } as unknown as AccessArgs);
    const isRead = typeof answer === 'boolean' ? answer : (answer as { sourceLocale: { equals: string } }).sourceLocale.equals === source;
    expect(readsDraft(user, asked, source)).toBe(isRead);
  }));
});
