import type { Answered, Assignment, HistoryEntry, Note, Pulse, Saved, ScreenTranslation } from '../../domain/review/screen.ts';
import { askReview } from './askReview.ts';
import type { Attempt } from './saving/types.ts';

/** When a locale goes live: now, with the source, or at a moment (ISO 8601). */
export type When = 'now' | 'with-source' | string;

export interface ApprovedMany {
  readonly approved: readonly string[];
  /** Approved by this person, and waiting for a second one. */
  readonly waiting: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
}

export interface PagePreview {
  readonly html: string;
  readonly lang: string;
  readonly dir: string;
  readonly title: string | null;
}

export type ReviewApi = ReturnType<typeof reviewApi>;

/** Where a translation's texts are. */
export const rowAddress = (api: string, id: string): string => `${api}/review/translations/${encodeURIComponent(id)}`;

/** One translation's endpoints. Each throws `ReviewRefused`. @param api where the API lives, such as `/api` */
export const reviewApi = (api: string, id: string) => {
  const row = rowAddress(api, id);
  const at = (segment: string): string => `${row}/segments/${encodeURIComponent(segment)}`;
  const get = async <T>(address: string): Promise<T> => (await askReview(address)) as T;
  const post = async <T>(address: string, body: object = {}): Promise<T> => (await askReview(address, { body })) as T;
  return {
    open: () => get<ScreenTranslation>(row),
    /** The same, of which the page's head asked already. */
    openFirst: async () => (await askReview(row, { isPreloaded: true })) as ScreenTranslation,
    send: async (segment: string, { approve, rev, target, key }: Attempt, { keepalive }: { readonly keepalive: boolean }): Promise<Saved> =>
      (await (approve
        ? askReview(`${at(segment)}/approve`, { method: 'POST', body: { rev, target, key, waive: approve }, keepalive })
        : askReview(at(segment), { method: 'PUT', body: { rev, target, key }, keepalive }))) as Saved,
    reopen: (segment: string, rev: number) => post<Saved>(`${at(segment)}/reopen`, { rev }),
    /** Beside a person's text the machine's is a proposal; nobody's words go. */
    again: (segment: string, rev: number) => post<Saved>(`${at(segment)}/translate`, { rev }),
    againAll: () => post<unknown>(`${row}/translate`),
    approveAll: (segments: readonly { readonly id: string; readonly rev: number }[]) => post<ApprovedMany>(`${row}/approve`, { segments }),
    answerReport: (report: string, answer: { readonly decision: Answered['state']; readonly word?: string; readonly rev?: number; readonly target?: string }) =>
      post<Answered>(`${api}/review/reports/${encodeURIComponent(report)}/answer`, answer),
    notes: (segment: string) => get<readonly Note[]>(`${at(segment)}/notes`),
    addNote: (segment: string, text: string) => post<readonly Note[]>(`${at(segment)}/notes`, { text }),
    history: (segment: string) => get<readonly HistoryEntry[]>(`${at(segment)}/history`),
    preview: () => get<PagePreview>(`${row}/preview`),
    pulse: (seen: { readonly since: number; readonly at: string | null; readonly order: string; readonly active: boolean }) => post<Pulse>(`${row}/pulse`, seen),
    assign: (person: string) => post<Assignment>(`${row}/assign`, { person }),
    publish: (when: When, rev: number) => post<unknown>(`${row}/publish`, { when, rev }),
    unpublish: (when: When) => post<unknown>(`${row}/unpublish`, { when }),
    cancelSchedule: () => askReview(`${row}/schedule`, { method: 'DELETE' }),
    approveField: (field: string, seen: string | null) => post<unknown>(`${row}/fields/${encodeURIComponent(field)}/approve`, { seen }),
    handBack: (field: string) => post<unknown>(`${api}/translations/${encodeURIComponent(id)}/hand-back`, { field }),
    /** The next text's id; null where nothing waits. */
    take: async () => (await post<{ readonly id: string } | null>(`${api}/review/take`))?.id ?? null,
  };
};
