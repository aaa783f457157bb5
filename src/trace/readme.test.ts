import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '#trace';

test('the page about the trace knows every kind with its fields, and no others', () => {
  const page = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w/-]+)` \| ([^|]*) \|/gm)].map(([, kind, fields = '']) => [
    kind,
    Object.fromEntries([...fields.matchAll(/`(\w+)` (\w+)/g)].map(([, name, type]) => [name, type])),
  ]);
  expect(Object.fromEntries(rows)).toEqual(KINDS);
});
