import { describe, expect, it } from 'vitest';
import { writtenCells } from '#shared/forms/written-cells.ts';

const text = { field: 'text', verdict: 'there' };
const percent = { field: 'percent', verdict: 'both', along: ['text'] };
const release = { field: 'release', verdict: 'there' };
const row = [text, percent, release];

describe('what is written of a row', () => {
  it('is what was chosen, with what goes along with it', () => {
    expect(writtenCells(row, ({ field }) => field === 'percent')).toEqual([text, percent]);
  });

  it('is nothing where nothing was chosen, and nothing twice', () => {
    expect(writtenCells(row, () => false)).toEqual([]);
    expect(writtenCells(row, () => true)).toEqual(row);
  });
});
