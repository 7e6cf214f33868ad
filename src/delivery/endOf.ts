/** The last instant (ISO 8601) of a day or an instant: a day counts to its last millisecond (UTC). */
export const endOf = (to: string): string => new Date(to.includes('T') ? to : `${to}T23:59:59.999Z`).toISOString();
