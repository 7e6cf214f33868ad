/** The code that our error hook gives to a write that lost a race in the database and may simply be made again. */
export const WRITE_CONFLICT = 'write-conflict';
