/** A scenario is shown and run; one walks through it forwards and backwards. */
import { expect, open, picture, position, rest, test } from './helpers.ts';

test('opening the page shows a scenario that has been run', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('chores');
  await expect(page.getByRole('button', { name: 'asyncio', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(position(page)).toHaveText(/^step 0 of \d+$/);
  await expect(page.getByRole('slider', { name: 'Playhead' })).toHaveAttribute('aria-valuemax', /^9000\d$/);
});

test('a step forth and a step back give the identical picture, at every grain', async ({ page }) => {
  await open(page, 'scenario=chores&variant=asyncio&step=30');
  for (const grain of ['line', 'callback', 'turn']) {
    await page.getByRole('button', { name: grain, exact: true }).click();
    const before = await picture(page);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    expect(await picture(page)).not.toBe(before);
    await page.getByRole('button', { name: 'Step back' }).click();
    expect(await picture(page)).toBe(before);
  }
});

test('the same moment is the same picture, whichever way one came there', async ({ page }) => {
  await open(page, 'scenario=chores&variant=asyncio&step=40');
  const linked = await picture(page);
  await page.keyboard.press('End');
  await rest(page);
  const steps = Number(/of (\d+)/.exec((await position(page).textContent()) ?? '')?.[1]);
  for (let step = steps; step > 40; step--) await page.keyboard.press('ArrowLeft');
  await expect(position(page)).toHaveText(`step 40 of ${steps}`);
  expect(await picture(page)).toBe(linked);
});

test('at the end everybody is done and everything has been printed', async ({ page }) => {
  await open(page);
  await page.keyboard.press('End');
  await rest(page);
  await expect(page.getByRole('slider', { name: 'Playhead' })).toHaveAttribute('aria-valuetext', '90.000 seconds');
  const lines = page.getByRole('tabpanel').getByRole('listitem');
  await expect(lines).toHaveText([
    '0.000laundry: start',
    '0.000dinner: start',
    '60.000laundry: done',
    '60.000dinner: done',
    '60.000dishes: start',
    '60.000plants: start',
    '90.000dishes: done',
    '90.000plants: done',
  ]);
});

test('the timeline can be dragged; the clock follows', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Playhead' });
  const box = await page.getByRole('region', { name: 'Timeline' }).locator('svg').first().boundingBox();
  if (box === null) throw new Error('the timeline is not there');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  const value = Number(await slider.getAttribute('aria-valuenow'));
  expect(value).toBeGreaterThan(30_000);
  expect(value).toBeLessThan(60_000);
  await expect(page.getByRole('main').getByRole('img', { name: /Waiting: .*laundry/ })).toBeVisible();
});

test('a reason under the sentence leads to its moment', async ({ page }) => {
  await open(page);
  await page.keyboard.press('End');
  for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowLeft');
  await rest(page);
  const before = await position(page).textContent();
  await page.getByText('Why now?').locator('..').getByRole('button').first().click();
  await rest(page);
  await expect(position(page)).not.toHaveText(before ?? '');
});

test('playing comes to the end by itself and rests there', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.getByRole('combobox', { name: 'speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false');
  await rest(page);
  await expect(position(page)).toHaveText(/^step (\d+) of \1$/);
});

test('playing by time goes at the pace of the virtual clock', async ({ page }) => {
  await open(page, 'scenario=chores&variant=sync');
  await page.getByRole('button', { name: 'by time' }).click();
  await page.getByRole('combobox', { name: 'speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play' }).click();
  await rest(page);
  await expect(page.getByRole('slider', { name: 'Playhead' })).toHaveAttribute('aria-valuetext', '180.000 seconds');
});

test('every scenario and variant can be shown to its end', async ({ page }) => {
  await open(page);
  const picker = page.getByRole('combobox', { name: 'Scenario' });
  const slugs = await picker
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(slugs.length).toBeGreaterThan(2);
  for (const slug of slugs) {
    await picker.selectOption(slug);
    await rest(page);
    const variants = page.getByRole('navigation', { name: 'Variants' }).getByRole('button');
    for (const variant of await variants.all()) {
      await variant.click();
      await rest(page);
      await picker.blur();
      await page.keyboard.press('End');
      await rest(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  }
});

test('a shared link leads to the same picture', async ({ page }) => {
  await open(page, 'scenario=count&variant=blocking&grain=callback&step=11');
  await expect(position(page)).toHaveText(/^step 11 of/);
  const here = await picture(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  expect(await picture(page)).toBe(here);
});
