export interface HealthState {
  readonly ok: boolean;
  /** What is wrong and what to do, or a word on how it goes. */
  readonly detail?: string;
}

/** Looks at one thing the house needs. Throwing means it is broken. */
export type HealthProbe = () => Promise<HealthState>;

export interface HealthReport {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, HealthState>>;
}

const LONGEST_LOOK_MS = 3000;

/** Asks every probe at once; one that throws or takes more than three seconds is broken. */
export const health = async (probes: Readonly<Record<string, HealthProbe>>): Promise<HealthReport> => {
  const checks = await Promise.all(Object.entries(probes).map(async ([name, probe]) => [name, await look(probe)] as const));
  return { ok: checks.every(([, state]) => state.ok), checks: Object.fromEntries(checks) };
};

const look = async (probe: HealthProbe): Promise<HealthState> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HealthState>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `gave no answer within ${LONGEST_LOOK_MS / 1000} s` }), LONGEST_LOOK_MS);
  });
  try {
    return await Promise.race([probe(), late]);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
};
