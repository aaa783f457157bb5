import { expect, test } from 'vitest';
import { compileModule } from '#compiler';
import { LIBRARY } from '#pylib';

test.each([...LIBRARY.keys()])('the library module %s compiles without a word', (name) => {
  const { source, filename } = LIBRARY.get(name) as NonNullable<ReturnType<typeof LIBRARY.get>>;
  expect(compileModule(source, filename, 'library')).toMatchObject({ ok: true, warnings: [] });
});

test('packages are told from modules', () => {
  expect(LIBRARY.get('asyncio')?.isPackage).toBe(true);
  expect(LIBRARY.get('asyncio.queues')).toMatchObject({
    isPackage: false,
    filename: '/usr/lib/python3.14/asyncio/queues.py',
  });
});
