import { createRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { SegmentEditor } from '../../../src/admin/review/text/SegmentEditor.tsx';
import { TaggedText } from '../../../src/admin/review/text/TaggedText.tsx';
import type { DescribeTag } from '../../../src/admin/review/text/chipFace.ts';
import type { EditorHandle } from '../../../src/admin/review/text/segmentField.ts';
import type { Tag } from '../../../src/domain/segments/types.ts';

/** One row of the room. */
export interface Seat {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly tags: readonly Tag[];
  readonly breaks: boolean;
}

/** What the test reaches from outside. */
export interface Room {
  /** The newest text of each row, as the page would save it. */
  readonly texts: Record<string, string>;
  readonly keys: string[];
  readonly changes: string[];
  /** Keys that the page takes for itself, by `event.code`. */
  readonly taken: Set<string>;
  readonly handle: { readonly current: EditorHandle | null };
  seat(seats: readonly Seat[]): void;
  goTo(id: string | null): void;
}

const describe: DescribeTag = ({ id, label, kind }, part) => `${label || kind} ${id}${part === 'point' ? '' : part === 'open' ? ' starts' : ' ends'}`;
const handle = createRef<EditorHandle>();
const element = document.createElement('main');
document.body.append(element);
const root = createRoot(element);
const now = { seats: [] as readonly Seat[], live: null as string | null };
const room: Room = {
  texts: {}, keys: [], changes: [], taken: new Set(), handle,
  seat: (seats) => {
    now.seats = seats;
    for (const { id, target } of seats) room.texts[id] = target;
    draw();
  },
  goTo: (id) => {
    now.live = id;
    draw();
  },
};
Object.assign(window, { room });

const Rows = (): ReactNode => {
  const [, again] = useState(0);
  return (
    <ul>
      {now.seats.map(({ id, source, lang, dir, tags, breaks }) => (
        <li id={id} key={id}>
          <p id={`${id}-source`}><TaggedText describe={describe} dir="ltr" lang="en" tags={tags} text={source} /></p>
          {now.live === id
            ? <SegmentEditor
                breaks={breaks} describe={describe} describedBy={`${id}-source`} dir={dir} handle={handle} label={`Row ${id}`} lang={lang}
                onBlur={() => room.keys.push('blur')}
                onChange={(text) => {
                  room.texts[id] = text;
                  room.changes.push(text);
                  again((n) => n + 1);
                }}
                onKey={(event) => {
                  room.keys.push(event.code);
                  return room.taken.has(event.code);
                }}
                segmentId={id} sourceText={source} tags={tags} value={room.texts[id] ?? ''}
              />
            : <TaggedText describe={describe} dir={dir} lang={lang} tags={tags} text={room.texts[id] ?? ''} />}
        </li>
      ))}
    </ul>
  );
};

const draw = (): void => flushSync(() => root.render(<Rows key={JSON.stringify(now)} />));
