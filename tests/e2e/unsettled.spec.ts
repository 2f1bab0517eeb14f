import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { charterOfAnother } from './support/apart.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, inWorld } from './support/fixtures.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Uafklaret' });

inWorld('apart', '#/sager/$caseId')(
  'what two laptops did to a case apart stands over its text, and is settled by keyboard alone',
  async ({ page }) => {
    await expect(panel(page)).toContainText('ført frem på én computer og taget tilbage på en anden');
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
    await panel(page).getByRole('button').first().click();
    await expect(panel(page)).toBeHidden();
  },
);

inWorld('apart', '#/tjekliste')(
  'a checklist adopted twice is judged by as before until a person has chosen',
  async ({ page }) => {
    await expect(panel(page)).toContainText('Tjeklistens udgave 1 er vedtaget forskelligt på to computere');
    await expect(page.locator('.in-force')).not.toContainText('vedtaget af');
    await panel(page)
      .getByRole('button', { name: /Økonomiudvalget.*Bent Lund/ })
      .click();
    await expect(panel(page)).toBeHidden();
    await expect(page.locator('.adoption li')).toHaveCount(2);
  },
);

inWorld('apart', '#/kodeks?part=text')(
  'another charter is told as another before it is taken, and then which is ours is asked',
  async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-third-'));
    const file = await charterOfAnother(folder);
    await page.locator('input[aria-label="Læs udvekslingsfil ind"]').setInputFiles(file);
    const preview = page.getByRole('region', { name: 'Filen vil ændre' });
    await expect(preview).toContainText(
      'Et andet kodeks end det, der er begyndt her: Kodeks. Antal punkter: 1. Vedtagelser: 0',
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Flet filen ind' }).click();
    await expect(panel(page)).toContainText('To samarbejdskodekser er begyndt hver for sig');
    await panel(page)
      .getByRole('button', { name: /Grete Vang/ })
      .click();
    await expect(page.getByText('Vi svarer hinanden.')).toBeVisible();
    await expect(page.getByText('Vi læser sagerne før mødet.')).toBeHidden();
    await rm(folder, { recursive: true, force: true });
  },
);
