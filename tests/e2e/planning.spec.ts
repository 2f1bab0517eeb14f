import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';
import { storedMeeting } from './support/meetings.ts';

inWorld('empty')('an own council begins: bodies, a plan and a case, each ticked off, by keyboard', async ({ page }) => {
  const press = async (role: 'button' | 'link', name: string) => {
    await page.getByRole(role, { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };
  const steps = page.getByRole('region', { name: 'Kom i gang' });
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await press('link', 'Planlæg møder');
  await expect(page.getByRole('heading', { name: 'Opret først kommunalbestyrelsen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nyt møde' })).toHaveCount(0);
  await press('button', 'Opret kommunalbestyrelse og økonomiudvalg');
  await expect(page.getByRole('heading', { name: 'Ingen møder endnu' })).toBeVisible();
  await press('button', 'Nyt møde');
  const form = page.getByRole('form', { name: 'Nyt møde' });
  await expect(form.getByLabel('Organ')).toBeFocused();
  await form.getByLabel('Klokkeslæt').fill('seks');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Klokkeslæt')).toBeFocused();
  await expect(form.getByLabel('Klokkeslæt')).toHaveAccessibleDescription('Skriv klokkeslæt som 18.00.');
  await expectAccessible(page);
  await form.getByLabel('Klokkeslæt').fill('18.00');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('link', { name: 'Kommunalbestyrelsen' })).toBeVisible();
  await page.goto('/#/');
  await expect(steps.getByRole('listitem').nth(1)).toContainText('Gjort');
  await expect(steps.getByRole('link', { name: 'Tilføj medlemmer' })).toBeVisible();
  const { bodies } = await callCore<{ bodies: { id: string; from: string; to: string }[] }>(page, 'council', 'get', {});
  const { id: body = '', from = '', to = '' } = bodies[0] ?? {};
  const ane = { id: 'ane', name: 'Ane', councilRole: 'member', groups: [], to };
  const seat = { id: 's', member: 'ane', group: null, body, role: 'member', from, to };
  const items = [
    { list: 'members', item: ane },
    { list: 'mandates', item: seat },
  ];
  await callCore(page, 'council', 'put', { items });
  await expect(steps.getByRole('listitem').first()).toContainText('Gjort');
  await callCore(page, 'cases', 'create', { templateId: 'ballerup', caseType: 'decision', title: 'Sti langs åen' });
  await expect(steps).toHaveCount(0);
});

inWorld('meeting')(
  'a case is put on the agenda by its button, and taken off again',
  async ({ page, meetingId: id }) => {
    const rows = page.locator('.found-cases li');
    const add = page.getByRole('button', { name: 'Sæt på: Klasseloft på 24 elever i 1. til 3. klasse' });
    // Ready and on its way to this body, so it is the first of all.
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('Klar til dette organ');
    await expect(rows.first().getByRole('button')).toHaveAccessibleName(/Klasseloft/);
    await expect(page.getByText(/^Udsendte sager og sager til andre organer/)).toBeVisible();
    await expect(page.getByText(/^Takster for madservice i \d{4}$/)).toBeHidden();
    await page.getByLabel('Find en sag').fill('takster');
    await expect(page.getByText(/^Takster for madservice i \d{4}$/)).toBeVisible();
    await page.getByLabel('Find en sag').fill('');
    await add.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.agenda-line').filter({ hasText: 'Klasseloft' })).toBeVisible();
    await expect(add).toHaveCount(0);
    await expect(page.getByLabel('Find en sag')).toBeFocused();
    await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
    await expect(add).toBeVisible();
    expect((await storedMeeting(page, id)).content.items).toEqual([]);
  },
);

inWorld('meeting')('a case is put on a meeting from the case itself', async ({ page, meetingId }) => {
  const { rows } = await callCore<{ rows: { id: string; title: string }[] }>(page, 'cases', 'list', {
    filter: { text: 'Udviklingsplan' },
    sort: 'title',
    order: 'ascending',
    offset: 0,
    limit: 1,
  });
  await page.goto(`/#/sager/${rows[0]?.id}`);
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  const way = page.getByRole('region', { name: 'Sagens gang' });
  await way.getByRole('button', { name: 'Sæt på et møde' }).focus();
  await page.keyboard.press('Enter');
  await expect(way.getByRole('combobox')).toBeFocused();
  await way.getByRole('combobox').selectOption(meetingId);
  await way.getByRole('button', { name: 'Sæt på', exact: true }).click();
  await expect(way.getByRole('form')).toHaveCount(0);
  await expect(
    page.getByText('Sagen er sat på dagsordenen for Børne- og Skoleudvalget 11. december 2029.'),
  ).toBeVisible();
  const { items } = (await storedMeeting(page, meetingId)).content;
  expect(items.map(({ caseId }) => caseId)).toEqual([rows[0]?.id]);
});

inWorld('sample')('a late case is asked for its reason where the agenda is sent', async ({ page }) => {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const meeting = { body: 'bsu', date: day, time: '23:50', ends: null, place: '', kind: 'extraordinary' };
  const { ids } = await callCore<{ ids: string[] }>(page, 'meetings', 'plan', { meetings: [meeting] });
  const card = await callCore<{ id: string }>(page, 'cases', 'create', {
    templateId: 'ballerup',
    caseType: 'decision',
    title: 'Sti langs åen',
  });
  await callCore(page, 'meetings', 'addCases', { id: ids[0], cases: [card.id], role: 'decides' });
  await page.goto(`/#/moeder/${ids[0]}`);
  const reason = page.getByRole('textbox', { name: 'Hvorfor kan »Sti langs åen« ikke vente?' });
  const form = page.getByRole('form', { name: 'Hvorfor kan »Sti langs åen« ikke vente?' });
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription('Skriv, hvorfor punktet ikke kan vente.');
  await expectAccessible(page);
  await reason.fill('Broen er faldet ned');
  await page.keyboard.press('Enter');
  await expect(reason).toHaveCount(0);
  await expect(page.locator('.agenda-line').filter({ hasText: 'sen sag: Broen er faldet ned' })).toBeVisible();
});
