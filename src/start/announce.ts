import type { Settings } from '../env.ts';
import { setupToken } from '../gate/setupToken.ts';

/**
 * Tells the person at the terminal where everything is.
 * @param secret where nobody has an account yet: the secret that the set-up token is made from
 */
export const announce = (settings: Settings, secret: string | null): void => {
  console.log(`\nVerso is ready.\n  Admin   ${settings.publicUrl}/admin\n  Health  ${settings.publicUrl}/health`);
  if (secret === null) return;
  const token = setupToken(secret);
  console.log(`\nNobody has an account yet. Make the first one at\n  ${settings.publicUrl}/setup?token=${token}\nor with: npm run user -- you@example.org --role admin`);
};
