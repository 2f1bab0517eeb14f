import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expectAccessible } from './support/axe.ts';
import { callCore } from './support/call.ts';
import { expect, inWorld } from './support/fixtures.ts';
import { addItem } from './support/meetings.ts';

const test = inWorld('meeting');

test('the page of the ZIP opens by double-click: accessible, searched by Danish letters, nothing fetched', async ({
  page,
  context,
  dataDir,
  meetingId: id,
}) => {
  await addItem(page, 'Ågades skole <script>alert(1)</script>');
  await addItem(page, 'Budgetprocessen');
  await callCore(page, 'meetings', 'dispatch', { id });
  await page.reload();
  await page.getByRole('tab', { name: 'Materiale' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ZIP med hjemmeside', exact: true }).click(),
  ]);
  const folder = join(dataDir, 'pakke');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await file.path())))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const opened = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  opened.on('console', (message) => said.push(message.text()));
  await opened.goto(`file://${join(folder, 'index.html')}`);
  await expectAccessible(opened);
  await opened.getByLabel('Søg i materialet').fill('aagade');
  await expect(opened.getByRole('status')).toHaveText('2 afsnit har alle ordene.');
  await expect(opened.getByRole('heading', { name: /Ågades skole <script>/ })).toBeVisible();
  await expect(opened.getByRole('heading', { name: '2. Budgetprocessen' })).toBeHidden();
  await opened.getByLabel('Søg i materialet').fill('findes ikke');
  await expect(opened.getByRole('status')).toHaveText('Intet afsnit har alle ordene.');
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(said).toEqual([]);
});
