/** Programs that want too much: the page stays alive, and shows how far they came. The whole table is in machine/limits.test.ts. */
import { expect, open, position, rest, test, write } from './helpers.ts';

const ENDINGS: readonly [program: string, says: RegExp][] = [
  ['x = [0] * 10**12\n', /MemoryError/],
  ['print("before")\nx = list(range(10**18))\n', /MemoryError/],
  ['def f(): f()\nf()\n', /RecursionError: maximum recursion depth exceeded/],
  ['kept = []\nwhile True: kept.append(bytes(10**6))\n', /1000000000 bytes of memory was reached/],
  ['while True: print("x" * 100_000)\n', /characters of output was reached/],
];

for (const [program, says] of ENDINGS) {
  test(`a program that ends by ${says.source}: ${program.split('\n')[0]}`, async ({ page }) => {
    await open(page, 'scenario=chores&variant=sync');
    await page.keyboard.press('e');
    await write(page, program);
    await page.keyboard.press('ControlOrMeta+Enter');
    await rest(page);
    await page.getByRole('button', { name: 'Step', exact: true }).focus();
    await page.keyboard.press('End');
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(position(page)).toHaveText(/^step \d+ of \d+$/);
  });
}

test('native code that never ends does not freeze the page and can be stopped', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'print("before")\nsum(range(10**18))\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Running: /)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await rest(page);
  await expect(page.getByText(/was stopped/)).toBeVisible();
  await expect(position(page)).toHaveText(/^step \d+ of \d+$/);
});
