import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Uafklaret' });

inWorld('apart', '#/sager/$caseId')(
  'what two laptops did to a case apart stands over its text, and is settled by keyboard alone',
  async ({ page }) => {
    await expect(panel(page)).toContainText('ført frem på én computer og taget tilbage på en anden');
    await expectAccessible(page);
    const choice = panel(page).getByRole('button', { name: /Udkast.*Bent Lund/ });
    await choice.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeHidden();
    await page.getByRole('tab', { name: 'Oplysninger' }).click();
    await expect(page.getByLabel('Status')).toHaveValue('draft');
  },
);

inWorld('apart', '#/moeder/$meetingId')(
  'a meeting that two recorded asks whose record holds, and another laptop takes it over',
  async ({ page }) => {
    await expect(panel(page)).toContainText('To computere har ført protokollen');
    await expectAccessible(page);
    await expect(panel(page).getByRole('button')).toHaveCount(2);
    await panel(page)
      .getByRole('button', { name: /Bent Lund/ })
      .click();
    await expect(page.getByText('Bent Lund fører protokollen siden')).toBeVisible();
    await page.getByRole('button', { name: 'Overtag protokollen' }).click();
    await expect(page.getByText('Protokollen føres på denne computer.')).toBeVisible();
  },
);

inWorld('apart', '#/kodeks?part=text')(
  'a charter adopted twice has nothing in force until a person has chosen, on whichever part one looks',
  async ({ page }) => {
    for (const part of ['text', 'process', 'story']) {
      await page.goto(`/#/kodeks?part=${part}`);
      await expect(panel(page)).toBeVisible();
    }
    await expectAccessible(page);
    await panel(page).getByRole('button').first().click();
    await expect(panel(page)).toBeHidden();
  },
);
