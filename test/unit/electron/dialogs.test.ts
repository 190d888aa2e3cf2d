import { describe, expect, it, vi } from 'vitest';
import { filtersFor } from '#main/electron/dialogs.ts';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }));

describe('the kinds of file a dialog shows', () => {
  it('are those named by their endings', () => {
    expect(filtersFor(['.xlsx', '.csv'])).toEqual([{ name: '.xlsx、.csv', extensions: ['xlsx', 'csv'] }]);
  });

  it('are all where no ending is named', () => {
    expect(filtersFor([])).toEqual([]);
    expect(filtersFor(['image/*', '*', '.', 'xlsx'])).toEqual([]);
  });
});
