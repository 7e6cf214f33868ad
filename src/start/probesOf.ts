import type { Payload } from 'payload';
import type { HealthProbe } from '../gate/health.ts';
import { missingMigrations } from '../store/migrateDatabase.ts';

/** What `GET /health` looks at. */
export const probesOf = (payload: Payload): Readonly<Record<string, HealthProbe>> => ({
  database: async () => {
    await payload.count({ collection: 'users', overrideAccess: true });
    return { ok: true };
  },
  migrations: async () => {
    const missing = await missingMigrations(payload);
    return missing.length === 0 ? { ok: true } : { ok: false, detail: `not run yet: ${missing.join(', ')}; start Verso again` };
  },
});
