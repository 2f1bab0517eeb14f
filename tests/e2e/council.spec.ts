import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';

interface Council {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly name: string }[];
  readonly mandates: readonly { readonly to: string }[];
}

interface Whole {
  readonly closedDays: readonly unknown[];
  readonly rules: readonly unknown[];
  readonly production: readonly { readonly id: string; readonly workingDays: number }[];
}

inWorld('empty', '#/kommune')(
  'an empty council gets its bodies and members by keyboard, and a meeting can be planned for them',
  async ({ page }) => {
    await page.getByRole('button', { name: 'Opret kommunalbestyrelse og økonomiudvalg' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('rowheader', { name: 'Økonomiudvalget' })).toBeVisible();
    await page.getByRole('button', { name: 'Ret Økonomiudvalget' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Ret Økonomiudvalget' });
    await expect(form.getByLabel('Navn')).toBeFocused();
    await form.getByLabel('Antal medlemmer').fill('3');
    await expect(form.getByRole('status')).toContainText('skal materialet være ude senest');
    await form.getByLabel('Navn').press('Enter');
    await expect(form).toBeHidden();
    await page.getByRole('tab', { name: 'Organer' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Økonomiudvalget' });
    const seat = page.getByRole('form', { name: 'Tilføj medlem' });
    for (const [name, group] of [
      ['Bo Berg', 'A'],
      ['Ida Holm', 'V'],
      ['Per Lund', 'A'],
    ] as const) {
      await seat.getByLabel('Medlem').fill(name);
      await seat.getByLabel('Gruppe').fill(group);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('rowheader', { name })).toBeVisible();
      await expect(seat.getByLabel('Medlem')).toBeFocused();
    }
    await expect(page.getByText('Ingen er formand.')).toBeVisible();
    await page.getByRole('button', { name: 'Afslut mandatet for Per Lund' }).click();
    await expect(page.getByRole('rowheader', { name: 'Per Lund' })).toBeHidden();
    await page.getByLabel('På dagen').fill('2026-01-15');
    await expect(page.getByRole('rowheader', { name: 'Per Lund' })).toBeVisible();
    await expectAccessible(page);
    const { bodies, members, mandates } = await callCore<Council>(page, 'council', 'get', {});
    expect([bodies.length, members.length, mandates.length]).toEqual([2, 3, 3]);
    await page.goto('/#/moeder');
    await page.getByRole('button', { name: 'Nyt møde' }).click();
    await page.getByRole('form', { name: 'Nyt møde' }).getByLabel('Organ').selectOption({ label: 'Økonomiudvalget' });
    await page.getByRole('form', { name: 'Nyt møde' }).getByRole('button', { name: 'Planlæg' }).click();
    await expect(page.getByRole('link', { name: 'Økonomiudvalget' })).toBeVisible();
  },
);

inWorld('sample', '#/kommune?part=closedDays')(
  'groups, closed days, the way to a meeting and rules are changed, and what is taken away can be had back',
  async ({ page }) => {
    const council = () => callCore<Council & Whole>(page, 'council', 'get', {});
    const before = await council();
    await page.getByLabel('Dato').fill('2027-05-07');
    await page.getByLabel('Hvad er det for en dag?').fill('Dagen efter Kristi himmelfartsdag');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fjern 7. maj 2027' }).click();
    await expect(page.getByRole('rowheader', { name: '7. maj 2027' })).toBeHidden();
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect(page.getByRole('rowheader', { name: '7. maj 2027' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('tab', { name: 'Grupper' }).click();
    await page.getByRole('button', { name: /^Fjern Fælles Lindved/ }).click();
    await expect(page.getByText('Det er i brug')).toBeVisible();
    const move = page.getByRole('form', { name: 'Skift gruppe' });
    await move.getByLabel('Medlem').selectOption({ index: 0 });
    await move.getByLabel('Fra').fill('2027-03-01');
    await move.getByRole('button', { name: 'Skift gruppe' }).click();
    await expect(page.getByText('Uden for partierne fra 1. marts 2027')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('tab', { name: 'Vejen til mødet' }).click();
    await page.getByLabel('Regn ud for et møde den').fill('2027-03-16');
    await page.getByLabel('Arbejdsdage').first().fill('-30');
    await page.getByRole('button', { name: 'Flyt »Emne meldes til mødeplanen« ned' }).press('Enter');
    await page.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Brug programmets egne skridt' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('tab', { name: 'Forretningsorden' }).click();
    await page.getByRole('button', { name: 'Tilføj regel' }).click();
    await page.getByLabel('Regel', { exact: true }).fill('Taletiden er fem minutter.');
    await page.getByLabel('Hvor står den?').fill('forretningsordenens § 5');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Taletiden er fem minutter.')).toBeVisible();
    await expectAccessible(page);

    const after = await council();
    expect(after.closedDays).toHaveLength(before.closedDays.length + 1);
    expect(after.rules).toHaveLength(before.rules.length + 1);
    expect(after.mandates.length).toBeGreaterThan(before.mandates.length);
    expect(after.production.slice(0, 2).map(({ id, workingDays }) => [id, workingDays])).toEqual([
      ['standingCommittee/draft', -20],
      ['standingCommittee/topic', -30],
    ]);
  },
);

inWorld('sample', '#/kommune?part=members')(
  'members come in from a file: its faults by line, nothing by halves, then all of it',
  async ({ page }) => {
    const file = (...lines: string[]) => ({
      name: 'medlemmer.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['organ;navn;gruppe;rolle;fra;til', ...lines, ''].join('\r\n')),
    });
    const input = page.locator('input[type=file][accept=".csv,.txt"]');
    const good = 'Børne- og Skoleudvalget;Åse Ømark;Q;medlem;2027-01-01;2029-12-31';
    await input.setInputFiles(file(good, 'Havneudvalget;Bo Berg;A;medlem;2027-01-01;2029-12-31'));
    await expect(page.getByText('Linje 3: Organet »Havneudvalget« findes ikke her.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Læs .* ind$/ })).toBeHidden();
    await input.setInputFiles(file(good));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Læs en plads ind' }).click();
    await expect(page.getByRole('button', { name: /^Læs .* ind$/ })).toBeHidden();
    const { members } = await callCore<Council>(page, 'council', 'get', {});
    expect(members.map(({ name }) => name)).toContain('Åse Ømark');
  },
);

inWorld('sample', '#/kommune')('the invented council says that it is invented', async ({ page }) => {
  await expect(page.getByText('Alt er opdigtet')).toBeVisible();
});

inWorld('sample', '#/kommune')(
  'what is unsettled in the council is told, chosen by keyboard and then gone',
  async ({ page }) => {
    const { members } = await callCore<{ members: readonly { readonly id: string; readonly name: string }[] }>(
      page,
      ...(['council', 'get', {}] as const),
    );
    const [first] = members;
    const item = { ...first, id: 'again' };
    await callCore(page, 'council', 'put', { items: [{ list: 'members', item }] });
    const unsettled = page.getByRole('region', { name: 'Uafklaret' });
    await expect(unsettled).toContainText(`»${first?.name}« står flere gange blandt medlemmerne.`);
    await expectAccessible(page);
    await unsettled.getByRole('button', { name: 'Det er forskellige personer' }).focus();
    await page.keyboard.press('Enter');
    await expect(unsettled).toBeHidden();
    expect(await callCore<{ clashes: readonly unknown[] }>(page, 'council', 'unsettled', {})).toMatchObject({
      clashes: [],
    });
  },
);
