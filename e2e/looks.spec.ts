/** The page in its sizes and themes: it fits, and it is accessible in each of its states. */
import type { Page } from '@playwright/test';
import { audit, expect, open, rest, test, write } from './helpers.ts';

const STATES: readonly (readonly [name: string, query: string, act: (page: Page) => Promise<void>])[] = [
  ['at the beginning', '', async () => {}],
  ['in the middle', 'variant=asyncio&step=40', async () => {}],
  ['at the end', '', async (page) => page.keyboard.press('End')],
  ['without a loop', 'variant=sync&step=12', async () => {}],
  ['comparing', 'variant=compare', async (page) => page.keyboard.press('ArrowRight')],
  [
    'editing a mistake',
    '',
    async (page) => {
      await page.keyboard.press('e');
      await write(page, 'x = (1\n');
    },
  ],
  ['with the help open', '', async (page) => page.keyboard.press('?')],
  ['with a link to share', '', async (page) => page.getByRole('button', { name: 'Share' }).click()],
];

for (const theme of ['light', 'dark', 'projector']) {
  for (const [name, query, act] of STATES) {
    test(`the ${theme} page is accessible ${name}`, async ({ page }) => {
      if (theme === 'projector') await page.setViewportSize({ width: 1920, height: 1080 });
      await open(page, `theme=${theme}&${query}`);
      await act(page);
      await rest(page);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await audit(page);
    });
  }
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} the player fits without scrolling the page`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'step=40');
    const over = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(over).toEqual([0, 0]);
    await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport();
  });
}

test('on a phone one part is shown at a time, and the controls are large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'step=40');
  const program = page.getByRole('list', { name: /^Program/ });
  await expect(program).toBeHidden();
  await page.getByRole('navigation', { name: 'Parts' }).getByRole('button', { name: 'code' }).click();
  await expect(program).toBeVisible();
  await expect(page.getByRole('main').getByRole('img', { name: /^Ready: / })).toBeHidden();
  for (const name of ['Step back', 'Play', 'Step']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  await audit(page);
});

test('the theme follows the control and is kept', async ({ page }) => {
  await open(page, 'theme=light');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.goto('./');
  await rest(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('with reduced motion a step cuts', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'variant=asyncio&step=30');
  await page.getByRole('button', { name: 'Play' }).click();
  const moving = await page.evaluate(async () => {
    const seen = new Set<string>();
    for (let frame = 0; frame < 40; frame++) {
      await new Promise(requestAnimationFrame);
      seen.add(document.querySelector('main svg')?.outerHTML ?? '');
    }
    return seen.size;
  });
  expect(moving).toBeLessThan(6);
  await page.getByRole('button', { name: 'Pause' }).click();
});
