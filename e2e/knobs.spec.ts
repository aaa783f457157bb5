/** The knobs of the computer: turning one runs again at once, and a link keeps them. */
import { audit, expect, open, position, rest, test, write } from './helpers.ts';

const RACE = `import threading
count = 0
def add():
    global count
    for _ in range(8000):
        count += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print('lost' if count < 16000 else 'kept', 'all updates')
`;

test('without the GIL a race shows that the GIL hides', async ({ page }) => {
  await open(page, 'scenario=hello');
  await page.keyboard.press('e');
  await write(page, RACE);
  await page.keyboard.press('ControlOrMeta+Enter');
  await rest(page);
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText('kept all updates')).toBeVisible();
  await page.getByRole('button', { name: 'Computer' }).click();
  await page.getByRole('checkbox', { name: /Global interpreter lock/ }).uncheck();
  await audit(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await rest(page);
  await expect(page.getByRole('button', { name: 'Computer: no GIL' })).toBeVisible();
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText('lost all updates')).toBeVisible();
});

test('a link keeps the knobs', async ({ page }) => {
  await open(page, 'scenario=chores&cores=2&gil=off&seed=7&step=5');
  await expect(page.getByRole('button', { name: 'Computer: 2 cores, no GIL, seed 7' })).toBeVisible();
  await expect(position(page)).toHaveText(/^step 5 of/);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/cores=2&gil=off&seed=7$/);
});
