import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

inWorld('sample', '#/sager/gang')(
  'the board by keyboard: arrows go between the cases, Enter opens one',
  async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Sagens gang', level: 1 })).toBeVisible();
    const cards = page.locator('[data-card]');
    await page.locator('[data-card][tabindex="0"]').focus();
    await expect(cards.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(cards.nth(1)).toBeFocused();
    await expect(page.locator('[data-card][tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Home');
    const title = (await cards.first().textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Placering' }).or(page.locator('nav.crumb'))).toContainText(
      title,
    );
    await page.goto('/#/sager/gang?view=timeline');
    await expect(page.locator('.timelines > li').first()).toBeVisible();
  },
);

interface Council {
  readonly mandates: readonly { readonly body: string; readonly member: string }[];
}

inWorld('sample')('Tidligere behandling is offered, inserted by hand, and taken back', async ({ page }) => {
  const meeting = { body: 'bsu', date: '2026-03-03', time: '10:30', ends: null, place: '', kind: 'ordinary' };
  const { ids } = await callCore<{ ids: string[] }>(page, 'meetings', 'plan', { meetings: [meeting] });
  // A case of its own: the sample's come in the order of their random ids, and not all have the section.
  const template = { templateId: 'ballerup', caseType: 'decision', title: 'Sti langs åen' };
  const card = await callCore<{ id: string }>(page, 'cases', 'create', template);
  const id = ids[0] ?? '';
  const added = await callCore<{ content: { items: { id: string; caseId: string | null }[] } }>(
    page,
    'meetings',
    'addCases',
    {
      id,
      cases: [card.id],
      role: 'decides',
    },
  );
  const item = added.content.items.find(({ caseId }) => caseId === card.id)?.id;
  const event = { kind: 'decision', item, outcome: 'postponed', text: '', referredTo: '' };
  const { mandates } = await callCore<Council>(page, 'council', 'get', {});
  const present = mandates.filter(({ body }) => body === 'bsu').map(({ member }) => member);
  await callCore(page, 'meetings', 'record', { id, event: { kind: 'opened', present } });
  await callCore(page, 'meetings', 'record', { id, event });
  await page.goto(`/#/sager/${card.id}`);
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  const line = 'Børne- og Skoleudvalget den 3. marts 2026: Udsat.';
  const hint = page.locator('section.previous-hint');
  await expect(hint).toContainText(line);
  const text = page.locator('section[data-key="previousHandling"]');
  await expect(text).not.toContainText(line);
  await hint.getByRole('button').first().click();
  await expect(text).toContainText(line);
  await page.getByRole('button', { name: 'Fortryd' }).last().click();
  await expect(text).not.toContainText(line);
});
