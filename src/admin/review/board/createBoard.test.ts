import { describe, expect, it } from 'vitest';
import type { Pulse, ScreenReport, ScreenTranslation } from '../../../domain/review/screen.ts';
import { createBoard } from './createBoard.ts';
import { exampleSegment } from './exampleSegment.ts';

const TRANSLATION = { id: 'row', rev: 1, people: [], owned: [], reports: [], segments: [exampleSegment({ id: 'a' }), exampleSegment({ id: 'b' })] } as unknown as ScreenTranslation;

describe('the board', () => {
  it('tells that another row is live, so that others hear where one is', () => {
    const board = createBoard(TRANSLATION, new Map(), 'all');
    let told = 0;
    const stop = board.subscribe('live', () => (told += 1));
    board.setLive('a');
    board.setLive('a');
    board.setLive('b');
    expect(told).toBe(2);
    stop();
    board.setLive(null);
    expect(told).toBe(2);
  });
});

describe('what readers say', () => {
  const report = (id: string, segment: string | null, count = 1): ScreenReport => ({ id, segment, quote: 'x', words: [], count, at: '2026-01-01T00:00:00.000Z', awaited: false });
  const pulse = (reports: readonly ScreenReport[] | null): Pulse => ({ rev: 2, changed: [], order: null, people: [], assignment: null, reports }) as unknown as Pulse;
  const reviewed = (id: string) => exampleSegment({ id, state: 'reviewed' });
  const opened = () => createBoard({ ...TRANSLATION, segments: [reviewed('a'), reviewed('b')] }, new Map(), 'all');

  it('is where a text is opened, also where another one waits before it', () => {
    const board = createBoard({ ...TRANSLATION, segments: [exampleSegment({ id: 'a' }), reviewed('b')] }, new Map(), 'all');
    expect([board.firstReported(), board.nextOpen(null, 1)]).toEqual([null, 'a']);
    board.pulsed(pulse([report('r1', 'b')]));
    expect(board.firstReported()).toBe('b');
  });

  it('comes to its segment by the pulse, counts in the filter, and keeps the text from being done', () => {
    const board = opened();
    expect(board.isDone()).toBe(true);
    const untouched = board.row('a');
    board.pulsed(pulse([report('r1', 'b')]));
    expect(board.segment('b')?.reports.map(({ id }) => id)).toEqual(['r1']);
    expect([board.head().shows.reports, board.isDone(), board.nextOpen(null, 1)]).toEqual([1, false, 'b']);
    expect(board.row('a')).toBe(untouched);
    const shown = board.row('b');
    board.pulsed(pulse([report('r1', 'b')]));
    board.pulsed(pulse(null));
    expect(board.row('b')).toBe(shown);
    board.pulsed(pulse([report('r1', 'b', 2)]));
    expect(board.row('b')?.segment.reports[0]?.count).toBe(2);
    board.pulsed(pulse([]));
    expect([board.segment('b')?.reports, board.isDone()]).toEqual([[], true]);
  });

  it('stands at the page where its segment is not known, or left', () => {
    const board = opened();
    board.pulsed(pulse([report('r1', null), report('r2', 'gone')]));
    expect(board.head().reports.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect([board.head().shows.reports, board.isDone()]).toEqual([0, false]);
  });
});
