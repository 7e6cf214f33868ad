/** A promise that nobody waits for must not end the process: one strange query would take the house down. */
export const logUnhandledRejections = (log: (error: unknown) => void = console.error): void => {
  process.on('unhandledRejection', (error) => log(error));
};
