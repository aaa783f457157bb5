/** Programs are edited and run again; nothing written is lost, and no old run passes for a new one. */
import { expect, open, position, rest, test, write } from './helpers.ts';

const STALE = 'This is the run before your edits.';

test('an edited program is run again and shows its new total', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.getByRole('button', { name: 'edit' }).click();
  await write(page, 'import time\n\ntime.sleep(7)\nprint("slept")\n');
  await expect(page.getByText(STALE)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await rest(page);
  await expect(page.getByText(STALE)).toHaveCount(0);
  await expect(page.getByRole('slider', { name: 'Playhead' })).toHaveAttribute('aria-valuemax', /^700\d$/);
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tabpanel')).toContainText('7.000slept');
});

test('a syntax error is marked at its place with its message, and the text is kept', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'x = 1\nprint((x)\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText("SyntaxError: '(' was never closed")).toBeVisible();
  await expect(page.locator('.cm-lintRange-error')).toHaveText('(');
  await expect(page.getByText(STALE)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeDisabled();
  await page.reload();
  await rest(page);
  await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('print((x)');
});

test('an edited text is kept per program, and can be undone', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'print("mine")\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await rest(page);
  await page.getByRole('button', { name: 'asyncio', exact: true }).click();
  await rest(page);
  await expect(page.getByRole('list', { name: 'Program with_asyncio.py' })).toContainText('async def chore');
  await page.reload();
  await rest(page);
  await expect(page.getByRole('list', { name: 'Program sync.py' })).toHaveText(/print\("mine"\)/);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Undo all edits' }).click();
  await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('chore("laundry", 60)');
});

test('an endless program does not freeze the page and can be stopped', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'n = 0\nwhile True:\n    n += 1\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Running: /)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await rest(page);
  await expect(position(page)).toHaveText(/^step \d+ of \d+$/);
  await expect(page.getByText(/was stopped/)).toBeVisible();
});

test('an endless program that never lets the machine look up can be stopped too', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'x = 3 ** (3 ** 17)\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('button', { name: 'Stop' }).click();
  await rest(page);
});

test('an exception is shown in the output and at its line', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'def half(n):\n    return n / 0\n\nhalf(3)\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await rest(page);
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tabpanel')).toContainText('ZeroDivisionError: division by zero');
  await expect(page.getByRole('status').filter({ hasText: 'ZeroDivisionError: division by zero' })).toBeVisible();
});

test('Python that is not supported is refused at its line, with a way around', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'x = 1\nimport sqlite3\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await rest(page);
  const refusal = page.getByRole('status').filter({ hasText: 'Line 2' });
  await expect(refusal).toContainText("Line 2: the module 'sqlite3' of Python's standard library is not supported.");
  await expect(refusal).toContainText('Write the program without it.');
});

test('without storage the page works, and says nothing of it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, 'scenario=chores&variant=sync');
  await page.keyboard.press('e');
  await write(page, 'print("kept")\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await rest(page);
  await page.getByRole('button', { name: 'asyncio', exact: true }).click();
  await page.getByRole('button', { name: 'sync', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Program sync.py' })).toContainText('print("kept")');
});
