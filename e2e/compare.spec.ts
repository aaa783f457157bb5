/** Two variants of the same job on one time axis, under one scrubber. */
import { expect, open, rest, test } from './helpers.ts';

test('both totals stand side by side: 180 s and 90 s', async ({ page }) => {
  await open(page, 'scenario=chores');
  await page.getByRole('button', { name: 'Compare' }).click();
  await rest(page);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText(/sync.*180 s/);
  await expect(rows.nth(2)).toContainText(/asyncio.*90 s/);
});

test('one scrubber moves both: after 75 seconds both are elsewhere in their program', async ({ page }) => {
  await open(page, 'scenario=chores&variant=compare');
  const box = await page.getByRole('region', { name: 'Timeline' }).locator('svg').first().boundingBox();
  if (box === null) throw new Error('the timeline is not there');
  const slider = page.getByRole('slider', { name: 'Playhead' });
  const [left, right] = [box.x + 100, box.x + box.width - 80];
  await page.mouse.click(left + ((right - left) * 75) / 180, box.y + 80);
  await rest(page);
  const value = Number(await slider.getAttribute('aria-valuenow'));
  expect(value).toBeGreaterThan(62_000);
  expect(value).toBeLessThan(88_000);
  await expect(
    page.getByRole('region', { name: 'sync', exact: true }).getByRole('img', { name: /Waiting: dinner\. / }),
  ).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'asyncio', exact: true }).getByRole('img', { name: /Waiting: .*dishes, plants/ }),
  ).toBeVisible();
});

test('at the end the difference is said in a sentence', async ({ page }) => {
  await open(page, 'scenario=chores&variant=compare');
  await page.keyboard.press('End');
  await rest(page);
  await expect(page.getByText('asyncio is 2 times as fast.')).toBeVisible();
});

test('a step forth and back is the identical picture', async ({ page }) => {
  await open(page, 'scenario=chores&variant=compare');
  await page.keyboard.press('ArrowRight');
  await rest(page);
  const before = await page.getByRole('main').innerHTML();
  await page.keyboard.press('ArrowRight');
  await rest(page);
  expect(await page.getByRole('main').innerHTML()).not.toBe(before);
  await page.keyboard.press('ArrowLeft');
  await rest(page);
  expect(await page.getByRole('main').innerHTML()).toBe(before);
});
