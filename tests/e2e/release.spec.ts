import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

interface Answer {
  readonly content: { readonly items: readonly { readonly id: string; readonly caseId: string | null }[] };
}

/** A case that is closed on one committee's agenda and open on the meeting of the day after, whose id is answered. */
async function closedElsewhere(page: Page): Promise<string> {
  const [card] = await callCore<{ id: string }[]>(page, 'ways', 'board', { on: '2026-11-23' });
  const onAgenda = async (date: string) => {
    const meeting = { body: 'bsu', date, time: '10:30', ends: null, place: '', kind: 'ordinary' };
    const { ids } = await callCore<{ ids: string[] }>(page, 'meetings', 'plan', { meetings: [meeting] });
    const id = ids[0] ?? '';
    const { content } = await callCore<Answer>(page, 'meetings', 'addCases', {
      id,
      cases: [card?.id],
      role: 'decides',
    });
    return { id, item: content.items.find(({ caseId }) => caseId === card?.id) };
  };
  const { id, item } = await onAgenda('2029-12-11');
  const openness = { closed: true, reason: 'Personoplysninger om en elev', publicTitle: 'En sag' };
  await callCore(page, 'meetings', 'putItem', { id, item: { ...item, openness } });
  return (await onAgenda('2029-12-12')).id;
}

inWorld('sample')(
  'what is closed elsewhere is left out for the public until somebody releases it with a reason',
  async ({ page }) => {
    const id = await closedElsewhere(page);
    await page.goto(`/#/moeder/${id}`);
    await page.getByRole('tab', { name: 'Materiale' }).click();
    await page.getByRole('radio', { name: 'Offentligheden' }).click();
    const withheld = async () => {
      const making = page.waitForEvent('download');
      await page.getByRole('button', { name: 'JSON', exact: true }).click();
      const { items } = JSON.parse(readFileSync(await (await making).path(), 'utf8')) as {
        items: { withheld: boolean }[];
      };
      return items.filter((item) => item.withheld).length;
    };
    await expect(page.getByRole('heading', { name: 'Et stykke materiale holdes tilbage' })).toBeVisible();
    await expectAccessible(page);
    expect(await withheld()).toBe(1);
    await page.getByRole('button', { name: 'Frigiv Sagen' }).press('Enter');
    await page.keyboard.type('Eleven er ikke nævnt');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Eleven er ikke nævnt')).toContainText('Frigivet af Karen Holm');
    expect(await withheld()).toBe(0);
    await page.getByRole('button', { name: 'Hold tilbage igen' }).click();
    await expect(page.getByText('Holdt tilbage')).toBeVisible();
    expect(await withheld()).toBe(1);
  },
);
