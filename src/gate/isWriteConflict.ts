import { WRITE_CONFLICT } from '../store/writeConflict.ts';

/** True where Payload's answer says that the write lost a race in the database. The answer stays readable. */
export const isWriteConflict = async (answer: Response): Promise<boolean> => {
  if (answer.status !== 409) return false;
  const body: unknown = await answer.clone().json().catch(() => null);
  const first = (body as { errors?: readonly { data?: { code?: unknown } }[] } | null)?.errors?.[0];
  return first?.data?.code === WRITE_CONFLICT;
};
