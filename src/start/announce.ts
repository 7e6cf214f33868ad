import type { Settings } from '../env.ts';
import { setupToken } from '../gate/setupToken.ts';

interface Account {
  readonly email: string;
  readonly role: string;
  readonly password: string;
}

/**
 * Tells the person at the terminal where everything is.
 * @param beside what this command started beside the admin; `delivery` is false where it does not serve yet
 * @param secret where nobody has an account yet: the secret that the set-up token is made from
 * @param accounts people just made, whose passwords nobody can read later
 */
export const announce = (settings: Settings, beside: { readonly delivery: boolean | null; readonly site: boolean }, secret: string | null, accounts: readonly Account[]): void => {
  const places = [
    ['Admin', `${settings.publicUrl}/admin`],
    ...(beside.site ? [['Site', `http://localhost:${settings.site.port}`]] : []),
    ...(beside.delivery === null ? [] : [['API', `${settings.delivery.url}/v1/docs${beside.delivery ? '' : ' (not yet: its lines above say why)'}`]]),
    ['Health', `${settings.publicUrl}/health`],
  ];
  console.log(`\nVerso is ready.\n${places.map(([name = '', address = '']) => `  ${name.padEnd(7)} ${address}`).join('\n')}`);
  if (accounts.length > 0) console.log(`\nDemo accounts (the passwords are shown only now)\n${accounts.map(line).join('\n')}`);
  if (secret === null) return;
  const token = setupToken(secret);
  console.log(`\nNobody has an account yet. Make the first one at\n  ${settings.publicUrl}/setup?token=${token}\nor with: npm run user -- you@example.org --role admin`);
};

const line = ({ email, role, password }: Account): string => `  ${role.padEnd(11)} ${email.padEnd(28)} ${password}`;
