import type { Page } from '@playwright/test';
import { callCore } from './support/call.ts';
import { cursorIn, openCase, storedCase, storedText } from './support/cases.ts';
import { expect, testOfProcess as test } from './support/fixtures.ts';
import { type HostProcess, startHost } from './support/host.ts';

test.use({ world: 'newCase' });

/** Programs are killed, started and put to sleep here, which a busy machine takes its time for. */
test.describe.configure({ timeout: 240_000 });

const lost = (page: Page) => page.locator('.lost');
const save = (page: Page) => page.locator('[data-save]');

/** An attempt to find the program comes every four seconds at most; on a busy machine that is not all it takes. */
const untilSaved = (page: Page) => expect(page.locator('[data-save="saved"]')).toHaveText(/kl\./, { timeout: 60_000 });

/** Writes at the end of the first section that is there for writing. */
async function write(page: Page, text: string): Promise<void> {
  await cursorIn(page, 'background');
  await page.keyboard.type(text);
}

/** What this origin's own store holds for the page. */
function kept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('handlerum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('unacknowledged')) {
            db.close();
            resolve(0);
            return;
          }
          const count = db.transaction('unacknowledged').objectStore('unacknowledged').count();
          count.onsuccess = () => {
            db.close();
            resolve(count.result);
          };
        };
      }),
  );
}

const started = new Set<HostProcess>();
test.afterEach(async () => {
  for (const host of started) await host.stop('SIGKILL');
  started.clear();
});
async function startAgain(dataDir: string, options: { port?: number } = {}): Promise<HostProcess> {
  const host = await startHost(dataDir, options);
  started.add(host);
  return host;
}

test('an open window finds a program that was killed and started again', async ({
  page,
  ownHost: host,
  dataDir,
  caseId: id,
}) => {
  await host.stop('SIGKILL');
  await expect(lost(page)).toContainText('Forbindelsen til programmet er afbrudt');
  await expect(lost(page)).toContainText(new URL(host.origin).host);
  await write(page, 'Skrevet uden program.');
  await expect(save(page)).toContainText('Ikke gemt endnu');
  expect(await kept(page)).toBe(1);
  const again = await startAgain(dataDir);
  expect(again.origin).toBe(host.origin);
  await untilSaved(page);
  await expect(lost(page)).toHaveCount(0);
  expect(await storedText(page, id, 'background')).toContain('Skrevet uden program.');
  await expect.poll(() => kept(page)).toBe(0);
});

test('an open window finds a program that was started on another port', async ({
  page,
  ownHost: host,
  dataDir,
  caseId: id,
}) => {
  await host.stop('SIGKILL');
  await write(page, 'Anden port.');
  await expect(save(page)).toContainText('Ikke gemt');
  const other = await startAgain(dataDir, { port: Number(new URL(host.origin).port) + 1 });
  expect(other.origin).not.toBe(host.origin);
  await untilSaved(page);
  expect(await storedText(page, id, 'background')).toContain('Anden port.');
});

test('a window that is closed while the program is away leaves its words to the next one', async ({
  page,
  ownHost: host,
  dataDir,
  context,
  caseId: id,
}) => {
  await host.stop('SIGKILL');
  await write(page, 'De sidste ord.');
  await expect(save(page)).toContainText('Teksten ligger så længe på denne computer');
  await page.close({ runBeforeUnload: false });
  await startAgain(dataDir);
  const next = await context.newPage();
  // It is told for ten seconds, which a busy machine may take to load the page: so it is waited for from before.
  const told = next.locator('.toast', { hasText: 'skrevet i én sag, mens programmet var væk, er nu gemt' }).waitFor();
  await next.goto(host.origin);
  await told;
  expect(await storedText(next, id, 'background')).toContain('De sidste ord.');
  await expect.poll(() => kept(next)).toBe(0);
});

test('a window that lost its cookie says how to sign in, and saves when that is done', async ({
  page,
  ownHost: host,
  dataDir,
  context,
  caseId: id,
}) => {
  await host.stop('SIGKILL');
  await context.clearCookies();
  const again = await startAgain(dataDir);
  await expect(page.locator('.lost[data-trouble="signedOut"]')).toContainText('kender ikke længere denne browser');
  await write(page, 'Uden adgang.');
  await expect(save(page)).toContainText('Ikke gemt endnu');
  const other = await context.newPage();
  await other.goto(await again.newAddress());
  await untilSaved(page);
  await expect(lost(page)).toHaveCount(0);
  expect(await storedText(page, id, 'background')).toContain('Uden adgang.');
});

test('a program that sleeps is told of, and everything is saved when it wakes', async ({
  page,
  ownHost: host,
  caseId: id,
}) => {
  await write(page, 'Vågen. ');
  await untilSaved(page);
  host.process.kill('SIGSTOP');
  try {
    await write(page, 'Sovende.');
    await expect(page.locator('.lost[data-trouble="silent"]')).toContainText('svarer ikke', { timeout: 30_000 });
    expect(await kept(page)).toBe(1);
  } finally {
    host.process.kill('SIGCONT');
  }
  await untilSaved(page);
  await expect(lost(page)).toHaveCount(0);
  expect(await storedText(page, id, 'background')).toContain('Vågen. Sovende.');
});

test('a case archived elsewhere says so where it is open, and can be taken out from there', async ({
  page,
  context,
  caseId: id,
}) => {
  await callCore(page, 'cases', 'archive', { ids: [id] });
  const note = page.locator('.archived-note');
  await expect(note).toContainText('Sagen ligger i arkivet');
  await write(page, 'Skrevet i arkivet.');
  await untilSaved(page);
  const other = await context.newPage();
  await openCase(other, id);
  await expect(other.locator('.archived-note')).toBeVisible();
  await note.getByRole('button', { name: 'Hent fra arkiv' }).click();
  await expect(note).toHaveCount(0);
  await expect(other.locator('.archived-note')).toHaveCount(0);
  expect(await storedText(page, id, 'background')).toContain('Skrevet i arkivet.');
});

test('two windows that set one finding aside make one dismissal, and either takes it back', async ({
  page,
  ownHost: host,
  dataDir,
  context,
  caseId: id,
}) => {
  await write(page, 'Erfaringer viser, at bump virker.');
  await untilSaved(page);
  const other = await context.newPage();
  await openCase(other, id);
  // Both before either can hear of the other.
  await host.stop('SIGKILL');
  for (const [index, one] of [page, other].entries()) {
    const card = one.locator('li.card', { hasText: 'Erfaringer viser' });
    await card.getByRole('button', { name: 'Afvis' }).click();
    await card.getByLabel('Tjekket tager fejl').check();
    await card.getByLabel('Hvorfor?').fill(`Grund ${index}`);
    await card.getByLabel('Hvorfor?').press('Enter');
    await expect(card).toHaveCount(0);
  }
  await startAgain(dataDir);
  for (const one of [page, other]) await untilSaved(one);
  for (const one of [page, other]) await expect(one.getByText('Afviste fund (1)')).toBeVisible();
  expect((await storedCase(page, id)).fields.dismissals).toHaveLength(1);
  // The message with *Fortryd* may be gone by now; what is set aside is taken up by the same act, of what its window knows of: both must
  // have heard of the other's first.
  for (const one of [page, other]) await one.getByText('Afviste fund (1)').click();
  const told = (one: Page) => one.getByText(/: Grund \d/).textContent();
  const reasons = async () => new Set(await Promise.all([page, other].map(told)));
  await expect.poll(async () => (await reasons()).size).toBe(1);
  await other.getByRole('button', { name: 'Vis igen' }).click();
  for (const one of [page, other]) {
    await expect(one.locator('li.card', { hasText: 'Erfaringer viser' })).toBeVisible();
  }
  await expect.poll(async () => (await storedCase(page, id)).fields.dismissals).toEqual([]);
});
