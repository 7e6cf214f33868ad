import { allOf, countWindow } from './countWindow.ts';
import type { CountWindow } from './countWindow.ts';

/** How many reports are taken. */
export interface ReportLimits {
  readonly perAddressAndMinute: number;
  readonly perAddressAndHour: number;
  readonly perDocumentAndHour: number;
  readonly perHour: number;
}

export const REPORT_LIMITS: ReportLimits = { perAddressAndMinute: 10, perAddressAndHour: 60, perDocumentAndHour: 60, perHour: 600 };

export interface ReportWindows {
  /** By address, before anything is read of a request. */
  readonly address: CountWindow;
  readonly document: CountWindow;
  readonly house: CountWindow;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const MOST_ADDRESSES = 50_000;
const MOST_DOCUMENTS = 10_000;

export const reportWindows = (limits: ReportLimits, now: () => number): ReportWindows => ({
  address: allOf([
    countWindow({ most: limits.perAddressAndMinute, windowMs: MINUTE_MS, mostKeys: MOST_ADDRESSES, now }),
    countWindow({ most: limits.perAddressAndHour, windowMs: HOUR_MS, mostKeys: MOST_ADDRESSES, now }),
  ]),
  document: countWindow({ most: limits.perDocumentAndHour, windowMs: HOUR_MS, mostKeys: MOST_DOCUMENTS, now }),
  house: countWindow({ most: limits.perHour, windowMs: HOUR_MS, mostKeys: 1, now }),
});
