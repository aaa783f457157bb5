/** Everything can be done with keys, and none is taken from somebody who types. */
import { expect, open, position, rest, test } from './helpers.ts';

test('arrows, Home and End move; digits choose the grain', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await rest(page);
  await expect(position(page)).toHaveText(/^step 2 of/);
  await page.keyboard.press('ArrowLeft');
  await rest(page);
  await expect(position(page)).toHaveText(/^step 1 of/);
  await page.keyboard.press('End');
  await rest(page);
  await expect(position(page)).toHaveText(/^step (\d+) of \1$/);
  await page.keyboard.press('Home');
  await rest(page);
  await expect(position(page)).toHaveText(/^step 0 of/);
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: 'turn', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'line', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('space plays and pauses; on a focused button it presses that button only', async ({ page }) => {
  await open(page);
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('button', { name: 'callback' }).focus();
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'callback' })).toHaveAttribute('aria-pressed', 'true');
});

test('c compares and goes back, ? opens the help, Escape closes it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('in the editor keys are text', async ({ page }) => {
  await open(page);
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: 'Program text' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('c = 1 + 2 ');
  await expect(editor).toHaveText('c = 1 + 2 ');
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-pressed', 'false');
});

test('one can leave the editor by keys: Escape, then Tab', async ({ page }) => {
  await open(page);
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: 'Program text' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});
