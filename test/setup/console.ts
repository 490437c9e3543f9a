import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Whoever expects a console error takes it: `expect(console.error).toHaveBeenCalled()` and then `mockClear()`. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, 'nothing unexpected is written to the console').toEqual([]);
  expect(vi.mocked(console.warn).mock.calls, 'nothing unexpected is written to the console').toEqual([]);
  vi.restoreAllMocks();
});
