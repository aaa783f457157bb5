/** What the specs of the page share: opening it, waiting until it rests, and failing when the console complains. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

/** Each test also fails for an error or a warning in the console. */
export const test = base.extend<{ readonly quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      await use(undefined);
      expect(complaints, 'complaints in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page with a query such as `scenario=chores&step=12`, and waits until it rests. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./?${query}`);
  await rest(page);
}

/** Waits until nothing is running, playing or loading: the page's own word for it. */
export async function rest(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'true', { timeout: 30_000 });
}

/** Where the playhead is, as `step 12 of 148`. */
export function position(page: Page): Locator {
  return page.getByRole('status', { name: 'Position' });
}

/** Everything that is drawn of a moment, as text: the page's tree, and how far its parts are scrolled. */
export async function picture(page: Page): Promise<string> {
  await rest(page);
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const scrolled = [...(main?.querySelectorAll('*') ?? [])]
      .map(({ scrollTop }) => scrollTop)
      .filter((top) => top > 0);
    return `${main?.outerHTML}${document.querySelector('[aria-label="Timeline"]')?.outerHTML}${scrolled}`;
  });
}

/** Replaces the program in the editor, which must be open. */
export async function write(page: Page, program: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Program text' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(program);
}

/** Fails for every rule of accessibility that the page breaks in its present state. */
export async function audit(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found).toEqual([]);
}
