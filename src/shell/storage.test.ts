import { afterEach, expect, test, vi } from 'vitest';
import { remember, remembered } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

test('what is remembered is there on the next visit', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  remember('theme', 'dark');
  expect(remembered('theme')).toBe('dark');
  remember('theme', null);
  expect(remembered('theme')).toBe(null);
});

test('where storage is forbidden nothing is remembered and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined);
  remember('theme', 'dark');
  expect(remembered('theme')).toBe(null);
});
