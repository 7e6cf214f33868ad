const ASSIGNED_MS = 30 * 60_000;

/** Until when a text is somebody's who takes it, or works on it, now. */
export const assignedUntil = (now: Date): Date => new Date(now.getTime() + ASSIGNED_MS);
