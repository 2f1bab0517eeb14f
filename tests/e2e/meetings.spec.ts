import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld, testOfProcess } from './support/fixtures.ts';
import { startHost } from './support/host.ts';
import { addItem, storedMeeting } from './support/meetings.ts';

const test = inWorld('meeting');
const testInPlan = inWorld('sample', '#/moeder');

testInPlan(
  'the plan as list, calendar and follow-ups; a meeting is planned where nobody meets twice',
  async ({ page }) => {
    await expect(page.getByRole('link', { name: 'Økonomiudvalget' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Nyt møde' }).click();
    const form = page.getByRole('form', { name: 'Nyt møde' });
    await form.getByLabel('Dato').fill('2029-11-06');
    await form.getByRole('button', { name: 'Planlæg' }).click();
    await expect(form).toBeHidden();
    await page.getByRole('button', { name: 'Nyt møde' }).click();
    await form.getByLabel('Dato').fill('2029-11-06');
    // The very same again within a moment would be taken as the same press.
    await form.getByLabel('Mødetype').selectOption({ label: 'Ekstraordinært' });
    await form.getByRole('button', { name: 'Planlæg' }).click();
    await expect(form.getByLabel('Dato')).toBeFocused();
    await expect(form.getByLabel('Dato')).toHaveAccessibleDescription(/Organet har allerede et møde/);
    await form.getByRole('button', { name: 'Annullér' }).click();
    await page.getByRole('radio', { name: 'Kalender' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.getByRole('radio', { name: 'Opfølgning' }).click();
  },
);

test('a meeting gets an end, and one that comes before the beginning is told', async ({ page, meetingId: id }) => {
  await page.getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: 'Ret tid og sted' }).click();
  const form = page.getByRole('form', { name: 'Ret tid og sted' });
  await form.getByLabel('Forventet sluttidspunkt').fill('09.00');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form.getByLabel('Forventet sluttidspunkt')).toBeFocused();
  await expect(form.getByLabel('Forventet sluttidspunkt')).toHaveAccessibleDescription(/Mødet skal slutte, efter/);
  await expectAccessible(page);
  await form.getByLabel('Forventet sluttidspunkt').fill('12.30');
  await form.getByRole('button', { name: 'Gem' }).click();
  await expect(form).toBeHidden();
  await expect(page.locator('.meeting-head')).toContainText('kl. 10.30–12.30');
  expect(await storedMeeting(page, id)).toMatchObject({ content: { time: '10:30', ends: '12:30', place: 'Lokale 2' } });
  await addItem(page, 'Budgetprocessen');
  await expect(page.getByText('Punkterne varer til cirka kl. 10.')).toBeVisible();
  await page.getByRole('button', { name: 'Ret »Budgetprocessen«' }).click();
  await page.getByLabel('Anslået tid i minutter').fill('150');
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect(
    page.getByText('Punkterne varer til cirka kl. 13.00. Mødet er planlagt til at slutte kl. 12.30.'),
  ).toBeVisible();
});

test('from agenda to sealed minutes, with the mouse', async ({ page, meetingId: id }) => {
  await addItem(page, 'Budgetprocessen');
  await addItem(page, 'Gensidig orientering');
  await page.getByRole('button', { name: 'Flyt »Gensidig orientering« op' }).click();
  await expect(page.locator('.agenda-line').first()).toContainText('Gensidig orientering');
  await page.getByRole('tab', { name: 'Frister' }).click();
  await page.getByRole('checkbox', { name: 'Formandsgennemgang' }).click();
  await expect(page.getByRole('checkbox', { name: 'Formandsgennemgang' })).toBeChecked();
  await page.getByRole('tab', { name: 'Dagsorden' }).click();
  await page.getByRole('button', { name: 'Udsend dagsordenen' }).click();
  await expect(page.locator('.agenda-line .number').first()).toHaveText('1');
  await page.getByRole('link', { name: 'Gå til mødet' }).click();
  await page.getByRole('button', { name: 'Alle er her' }).click();
  await page.getByRole('button', { name: 'Åbn mødet' }).click();
  await page.getByRole('button', { name: /^1\s*Gensidig orientering/ }).click();
  await expect(page.getByRole('heading', { name: 'Gensidig orientering' })).toBeVisible();
  await page.getByRole('radio', { name: 'Afstemning' }).click();
  await page.getByRole('button', { name: 'Alle for' }).click();
  await page.getByRole('button', { name: 'Før stemmerne til protokol' }).click();
  await expect(page.locator('.recorded')).toContainText('Vedtaget.');
  await page.getByRole('button', { name: 'Før til protokol', exact: true }).click();
  await expect(page.locator('.recorded')).toContainText('Taget til efterretning.');
  await page.getByRole('button', { name: 'Hæv mødet' }).click();
  await page.getByRole('button', { name: 'Hæv mødet' }).click();
  await page.getByRole('link', { name: 'Gå til protokollen' }).click();
  const text = page.getByLabel('Protokol for punkt 1, Gensidig orientering');
  await expect(text).toHaveValue(/Taget til efterretning\./);
  await text.fill('Taget til efterretning. Udvalget ønsker en status i marts 2030.');
  await text.blur();
  await expect(page.getByText('Vis det, der blev ført under mødet')).toBeVisible();
  await page.getByRole('button', { name: 'Læs op' }).click();
  await page.keyboard.press('l');
  await expect(page.getByText('et punkt er læst op')).toBeVisible();
  await page.getByRole('button', { name: 'Tilbage til protokollen' }).click();
  await page.getByRole('button', { name: 'Vis det, offentligheden får' }).click();
  await expect(page.getByRole('heading', { name: 'Udskrift til offentligheden' })).toBeVisible();
  await page.getByRole('button', { name: 'Tilbage til protokollen' }).click();
  await page
    .getByRole('button', { name: / godkender$/ })
    .first()
    .click();
  await expect.poll(async () => (await storedMeeting(page, id)).content.signatures.length).toBe(1);
  await page.getByRole('button', { name: 'Forsegl protokollen' }).click();
  await expect(page.locator('.approval')).toContainText('Forseglet');
  const { row, content } = await storedMeeting(page, id);
  expect(row.stage).toBe('sealed');
  expect(content.protocol.map((one) => one.text)).toContain(
    'Taget til efterretning. Udvalget ønsker en status i marts 2030.',
  );
});

test('the main way by keyboard alone', async ({ page, meetingId: id }) => {
  const press = async (role: 'button' | 'link' | 'tab', name: string) => {
    await page.getByRole(role, { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await page.getByLabel('Punktets titel').last().focus();
  await page.keyboard.type('Budgetprocessen');
  await page.keyboard.press('Enter');
  await page.locator('.agenda-line').filter({ hasText: 'Budgetprocessen' }).waitFor();
  await press('button', 'Udsend dagsordenen');
  await press('link', 'Gå til mødet');
  await press('button', 'Alle er her');
  await press('button', 'Åbn mødet');
  // The opening is on disk before the agenda with its keys is there; a person sees it come, a test has to wait.
  await page.getByRole('button', { name: 'Hæv mødet' }).waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { name: 'Budgetprocessen' })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.recorded')).toContainText('Godkendt.');
  await expect(page.getByRole('status').filter({ hasText: ': Godkendt' })).toHaveCount(1);
  await page.keyboard.press('f');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lone Hasselbo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Der afsættes tid i juni');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.recorded')).toContainText('Ændringsforslag fra Lone Hasselbo: Der afsættes tid i juni');
  await press('button', 'Træk forslaget »Der afsættes tid i juni«');
  await expect(page.locator('.recorded')).toContainText('Forslaget blev trukket.');
  await press('button', 'Hæv mødet');
  await press('button', 'Hæv mødet');
  await press('link', 'Gå til protokollen');
  await press('button', 'Forsegl protokollen');
  await expect.poll(async () => (await storedMeeting(page, id)).row.stage).toBe('sealed');
});

testOfProcess.extend({ world: 'meeting' })(
  'a crash in the middle of a meeting loses nothing',
  async ({ page, ownHost: host, dataDir, meetingId: id }) => {
    await addItem(page, 'Budgetprocessen');
    await page.getByRole('button', { name: 'Udsend dagsordenen' }).click();
    await page.getByRole('link', { name: 'Gå til mødet' }).click();
    await page.getByRole('button', { name: 'Alle er her' }).click();
    await page.getByRole('button', { name: 'Åbn mødet' }).click();
    await page.getByRole('button', { name: /Budgetprocessen/ }).click();
    await page.getByRole('button', { name: 'Før til protokol', exact: true }).click();
    await expect(page.locator('.recorded')).toContainText('Taget til efterretning.');
    await host.stop('SIGKILL');
    const again = await startHost(dataDir);
    try {
      await page.goto(again.url);
      await page.goto(`${again.origin}/#/moeder/${id}/rum`);
      await expect(page.locator('.recorded')).toContainText('Taget til efterretning.');
      await expect(page.locator('.quorum')).toContainText('beslutningsdygtig');
    } finally {
      await again.stop();
    }
  },
);

test('the pack is made from the page, for who is chosen, in every format', async ({ page }) => {
  await addItem(page, 'Budgetprocessen');
  await page.getByRole('button', { name: 'Udsend dagsordenen' }).click();
  await page.getByRole('tab', { name: 'Materiale' }).click();
  await page.getByRole('radio', { name: 'Offentligheden' }).click();
  for (const [name, begins, ending] of [
    ['PDF', '%PDF', 'pdf'],
    ['Samlet læse-PDF', '%PDF', 'pdf'],
    ['Word', 'PK', 'docx'],
    ['ZIP med hjemmeside', 'PK', 'zip'],
    ['Excel', 'PK', 'xlsx'],
    ['Kalender', 'BEGIN:VCALENDAR', 'ics'],
    ['JSON', '{', 'json'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Mødemateriale Børne- og Skoleudvalget 2029-12-11 \(offentlig\)/);
    expect(file.suggestedFilename().endsWith(`.${ending}`)).toBe(true);
    expect(readFileSync(await file.path(), 'latin1').startsWith(begins)).toBe(true);
  }
});

inWorld('empty')('what is due is on the front page, and is ticked off there', async ({ page }) => {
  // In a week from now, so that its steps are due whatever the day is.
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const item = {
    ...{ id: 'bu', name: 'Børneudvalget', kind: 'standingCommittee', size: 7, from: '2026-01-01', to: '2039-12-31' },
    ...{ competence: '', time: null, ends: null, place: '', numbering: 'meeting' },
    deadline: { count: 4, saturday: 'counts', dispatchDay: 'clear', timeOfDay: '12:00' },
  };
  await callCore(page, 'council', 'put', { items: [{ list: 'bodies', item }] });
  const meeting = { body: 'bu', date: day(14), time: null, ends: null, place: '', kind: 'ordinary' };
  const { ids } = await callCore<{ ids: string[] }>(page, 'meetings', 'plan', { meetings: [meeting] });
  const openness = { closed: false, reason: '', publicTitle: '' };
  const own = { caseId: null, caseNumber: '', group: null, role: 'informed', openness, minutes: 5, lateReason: '' };
  await callCore(page, 'meetings', 'putItem', {
    id: ids[0],
    item: { ...own, id: 'a', kind: 'other', title: 'Status' },
  });
  await page.reload();
  const due = page.getByRole('region', { name: 'Skal gøres' });
  await expect(due.getByRole('link', { name: /^Børneudvalget, / })).toBeVisible();
  const [first] = await due.getByRole('checkbox').all();
  const name = (await first?.getAttribute('aria-label')) ?? '';
  await first?.click();
  await expect(due.getByRole('checkbox', { name })).toHaveCount(0);
});
