export interface Progress {
  /** Shows how far it is; `share` from 0 to 1. */
  update(share: number, note: string): void;
  /** Ends the line. */
  end(word: string): void;
}

const BAR = 24;
const TICK_MS = 1000;

/** A line in the terminal that lives while something takes long. Where nobody watches (no terminal) it prints its beginning and end. */
export const startProgress = (title: string, out: NodeJS.WriteStream = process.stdout): Progress => {
  const begin = Date.now();
  let state = '';
  const seconds = (): string => `${Math.round((Date.now() - begin) / 1000)} s`;
  const draw = (): void => {
    if (out.isTTY) out.write(`\r\u001B[K${title} ${state}${seconds()}`);
  };
  if (!out.isTTY) out.write(`${title} …\n`);
  const timer = setInterval(draw, TICK_MS);
  draw();
  return {
    update: (share, note) => {
      const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
      state = `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${note} `;
      draw();
    },
    end: (word) => {
      clearInterval(timer);
      out.write(`${out.isTTY ? '\r\u001B[K' : ''}${title}: ${word} after ${seconds()}\n`);
    },
  };
};
