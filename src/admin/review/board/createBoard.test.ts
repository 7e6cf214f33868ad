import { describe, expect, it } from 'vitest';
import type { ScreenTranslation } from '../../../domain/review/screen.ts';
import { createBoard } from './createBoard.ts';
import { exampleSegment } from './exampleSegment.ts';

const TRANSLATION = { id: 'row', rev: 1, people: [], segments: [exampleSegment({ id: 'a' }), exampleSegment({ id: 'b' })] } as unknown as ScreenTranslation;

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
