import { cursorIn, newCase } from './support/cases.ts';
import { test } from './support/fixtures.ts';
const text = (page: any) => page.evaluate(() => document.querySelector('section[data-key=background] p')?.textContent);
test('busy', async ({ page }) => {
  await newCase(page);
  await cursorIn(page, 'background');
  await page.keyboard.type('Abcdef.');
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('End'); await page.waitForTimeout(200);
    const busy = page.evaluate(() => { const until = performance.now() + 300; while (performance.now() < until); });
    await page.waitForTimeout(60);
    await Promise.all([busy, page.keyboard.press('Home'), page.keyboard.press('Delete')]);
    await page.waitForTimeout(200);
    console.log('busy', i, await text(page));
  }
});
test('finding', async ({ page }) => {
  await newCase(page);
  await cursorIn(page, 'background');
  for (let i = 0; i < 6; i++) {
    await page.keyboard.type('En række borgere har klaget.');
    await page.waitForTimeout(400);
    await page.keyboard.press('Home');
    await page.waitForTimeout(i < 3 ? 0 : 200);
    for (let letter = 0; letter < 'En række'.length; letter++) await page.keyboard.press('Delete');
    await page.waitForTimeout(200);
    console.log('finding', i, await text(page));
    await page.keyboard.press('Control+a'); await page.waitForTimeout(100);
    await page.keyboard.press('Delete'); await page.waitForTimeout(300);
    await page.locator('.case-body section[data-key="background"] .section-text').click();await page.waitForTimeout(100);
  }
});
