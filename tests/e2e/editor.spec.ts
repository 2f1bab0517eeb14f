import type { Page } from '@playwright/test';
import { cursorIn, openCase, settled, storedCase, storedSection, storedText, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('newCase');

const section = (page: Page, key: string) => page.locator(`.case-body section[data-key="${key}"]`);
const names = (node: { children: readonly { type: { name: string } }[] }) => node.children.map(({ type }) => type.name);

/** Puts HTML on the page as if it came from another program's clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', '');
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.case-body')?.dispatchEvent(event);
  }, html);
}

test('what is typed is on disk when the page says so', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Politiet har registreret fire uheld.');
  await expect(page.locator('[data-save="saved"]')).toHaveText(/^Gemt kl\. \d\d\.\d\d$/);
  expect(await storedText(page, id, 'background')).toBe('Politiet har registreret fire uheld.');
});

test('the page says so when saving fails, and sends what was written once the connection is back', async ({
  page,
  caseId: id,
}) => {
  const sockets: { close(): Promise<void> }[] = [];
  const state = { down: false };
  await page.routeWebSocket(/\/api$/, (socket) => {
    if (state.down) return void socket.close();
    sockets.push(socket);
    socket.connectToServer();
  });
  await page.reload();
  await page.locator('.case-body').waitFor();
  await cursorIn(page, 'background');
  await page.keyboard.type('Før. ');
  await untilSaved(page);
  state.down = true;
  for (const socket of sockets.splice(0)) await socket.close();
  await page.keyboard.type('Mens forbindelsen er væk.');
  await expect(page.locator('[data-save="saved"]')).toHaveCount(0);
  await expect(page.locator('[data-save="failed"]')).toContainText('Ikke gemt', { timeout: 20_000 });
  state.down = false;
  await untilSaved(page);
  expect(await storedText(page, id, 'background')).toBe('Før. Mens forbindelsen er væk.');
});

test('sections cannot be deleted, joined or retitled by typing', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Første afsnit.');
  const before = (await storedCase(page, id)).body.children.map(({ attrs }) => attrs.heading);
  await page.keyboard.press('ControlOrMeta+a');
  await settled(page);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Nyt');
  await page.keyboard.press('ControlOrMeta+a');
  await settled(page);
  await page.keyboard.press('ControlOrMeta+x');
  await untilSaved(page);
  const { body } = await storedCase(page, id);
  expect(body.children.map(({ attrs }) => attrs.heading)).toEqual(before);
  expect(body.textContent).toBe('');
});

test('help stands in empty sections and is in no document', async ({ page, caseId: id }) => {
  const help = section(page, 'economy').locator('[data-help]');
  await expect(help).toHaveAttribute('data-help', /.+/);
  await cursorIn(page, 'economy');
  await page.keyboard.type('2 mio. kr.');
  await expect(help).toHaveCount(0);
  await untilSaved(page);
  expect(await storedText(page, id, 'economy')).toBe('2 mio. kr.');
});

test('a paste from Word becomes plain text, real lists and tables', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  const item = (text: string, level: number, mark: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span>${text}</p>`;
  await paste(
    page,
    `<html><head><style>p{color:red}</style></head><body><h1 style="color:red">Trafik</h1>
     <p class=MsoNormal><span style="font-weight:bold;font-family:Arial">Fire</span> uheld</p>
     ${item('Fartdæmpning', 1, '·')}${item('Bump', 2, 'o')}${item('Skilte', 1, '·')}${item('Måling', 1, '1.')}
     <table><tr><td colspan="2">Udgifter</td></tr><tr><td>2026</td><td>400.000</td></tr></table></body></html>`,
  );
  await untilSaved(page);
  const stored = await storedSection(page, id, 'background');
  expect(names(stored)).toEqual(
    ['heading', 'paragraph', 'bulletList', 'orderedList', 'table', 'paragraph'].slice(0, stored.childCount),
  );
  expect(stored.child(0).attrs.level).toBe(3);
  expect(stored.child(1).firstChild?.marks.map(({ type }) => type.name)).toEqual(['bold']);
  expect(stored.child(2).firstChild?.lastChild?.type.name).toBe('bulletList');
  expect(stored.children.find(({ type }) => type.name === 'table')?.firstChild?.firstChild?.attrs.colspan).toBe(2);
  // What is left is the widths our own tables give themselves.
  const styles = await section(page, 'background')
    .locator('[style]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('style') ?? ''));
  for (const style of styles) expect(style).toMatch(/^(?:min-)?width: \d+px;?$/);
});

test('a hostile paste runs nothing, fetches nothing and leaves only words', async ({ page, caseId: id }) => {
  const outside: string[] = [];
  page.on('request', (request) => void (request.url().includes('evil') && outside.push(request.url())));
  await cursorIn(page, 'background');
  await paste(
    page,
    `<p onclick="window.hacked=1">Ord <img src="https://evil.example/x.png" onerror="window.hacked=1"><script>window.hacked=1</script>
     <a href="javascript:window.hacked=1">klik</a> <svg onload="window.hacked=1"></svg><iframe src="https://evil.example"></iframe></p>
     <figure data-file="https://evil.example/x.png"></figure>`,
  );
  await expect(page.getByText('1 billede kunne ikke komme med')).toBeVisible();
  await untilSaved(page);
  const stored = await storedSection(page, id, 'background');
  expect(stored.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('Ord klik');
  expect(stored.rangeHasMark(0, stored.content.size, stored.type.schema.mark('link'))).toBe(false);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(outside).toEqual([]);
});

test('a picture inside the clipboard is stored and shown from the store', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await paste(page, `<p>Før</p><img alt="Kort" src="data:image/png;base64,${pixel}"><p>Efter</p>`);
  const picture = section(page, 'background').locator('figure img');
  await expect(picture).toHaveAttribute('src', /^\/files\/[0-9a-f]{64}$/);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await untilSaved(page);
  expect(names(await storedSection(page, id, 'background'))).toContain('image');
});

test('each block keeps its id, and a split or pasted one gets its own', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Første sætning. Anden sætning.');
  await untilSaved(page);
  const before = (await storedSection(page, id, 'background')).child(0).attrs.id;
  for (let step = 0; step < 'Anden sætning.'.length; step++) await page.keyboard.press('ArrowLeft');
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(section(page, 'background').locator('p')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+a');
  await settled(page);
  await page.keyboard.press('ControlOrMeta+c');
  await cursorIn(page, 'summary');
  await settled(page);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(section(page, 'summary').locator('p')).not.toHaveCount(1);
  await untilSaved(page);
  const { body } = await storedCase(page, id);
  const ids: unknown[] = [];
  body.descendants((node) => void (node.type.name === 'paragraph' && ids.push(node.attrs.id)));
  expect(ids).toContain(before);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((value) => typeof value === 'string')).toBe(true);
  expect(body.textContent).not.toContain('Sammendrag');
});

test('undo outlives going to the list and back', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Skal fortrydes.');
  await untilSaved(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Sager' }).first().click();
  await expect(page.locator('.case-body')).toHaveCount(0);
  await openCase(page, id);
  await section(page, 'background').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section(page, 'background')).not.toContainText('Skal fortrydes.');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(section(page, 'background')).toContainText('Skal fortrydes.');
});

test('find and replace: counts, whole words, and all as one step to undo', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Sag om sagen. En sag mere, og SAG igen.');
  await page.keyboard.press('ControlOrMeta+h');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('sag');
  const count = page.locator('.find-count');
  await expect(count).toContainText('af 4');
  await page.getByRole('checkbox', { name: 'Hele ord' }).check();
  await expect(count).toContainText('af 3');
  await page.getByRole('checkbox', { name: 'Skeln mellem store og små' }).check();
  await expect(count).toContainText('1 af 1');
  await page.getByRole('checkbox', { name: 'Skeln mellem store og små' }).uncheck();
  await page.getByRole('textbox', { name: 'Erstat med' }).fill('punkt');
  await page.getByRole('button', { name: 'Erstat alle' }).click();
  await expect(section(page, 'background')).toContainText('punkt om sagen. En punkt mere, og punkt igen.');
  await page.getByRole('textbox', { name: 'Find' }).press('Escape');
  await expect(page.locator('.case-body')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section(page, 'background')).toContainText('Sag om sagen. En sag mere, og SAG igen.');
  await section(page, 'background')
    .locator('p')
    .dblclick({ position: { x: 10, y: 10 } });
  await settled(page);
  await page.keyboard.press('ControlOrMeta+h');
  await expect(page.getByRole('textbox', { name: 'Erstat med' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue('Sag');
  await untilSaved(page);
  expect(await storedText(page, id, 'background')).toBe('Sag om sagen. En sag mere, og SAG igen.');
});

test('a table sums its columns of Danish numbers on request', async ({ page, caseId: id }) => {
  await cursorIn(page, 'economy');
  await page.keyboard.press('Alt+Shift+t');
  for (const text of ['Post', 'Anlæg', 'Drift', 'Bump', '400.000', '1,5', 'Cykelgade', '1.400.000', '-0,25']) {
    await page.keyboard.type(text);
    if (text !== '-0,25') await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Alt+Shift+s');
  const last = section(page, 'economy').locator('tr').last();
  await expect(last.locator('td')).toHaveText(['I alt', '1.800.000', '1,25']);
  await expect(section(page, 'economy').locator('th').nth(1)).toHaveClass(/number/);
  await expect(section(page, 'economy').locator('th').nth(0)).not.toHaveClass(/number/);
  await page.keyboard.press('Alt+Shift+s');
  await expect(section(page, 'economy').locator('tr')).toHaveCount(4);
  await untilSaved(page);
  const table = (await storedSection(page, id, 'economy')).children.find(({ type }) => type.name === 'table');
  expect(table?.lastChild?.textContent).toBe('I alt1.800.0001,25');
});

test('links are web or mail only, and a source keeps its own text', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Se tallene her');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+l');
  const address = page.getByRole('textbox', { name: /Adresse/ });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(address).toHaveAccessibleDescription(/https:\/\//);
  await expect(address).toBeFocused();
  await address.fill('www.dst.dk/tal');
  await address.press('Enter');
  await expect(section(page, 'background').locator('a')).toHaveAttribute('href', 'https://www.dst.dk/tal');
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.getByRole('textbox', { name: /Kilde/ }).fill('Danmarks Statistik, 2026');
  await page.keyboard.press('Enter');
  await untilSaved(page);
  const paragraph = (await storedSection(page, id, 'background')).child(0);
  expect(paragraph.lastChild?.attrs.text).toBe('Danmarks Statistik, 2026');

  await paste(page, '<p>Kopieret<sup data-source="Notat: bilag 2, s. 4"></sup></p>');
  await untilSaved(page);
  const sources: unknown[] = [];
  const pasted = await storedSection(page, id, 'background');
  pasted.descendants((node) => void (node.type.name === 'sourceRef' && sources.push(node.attrs.text)));
  expect(sources).toEqual(['Danmarks Statistik, 2026', 'Notat: bilag 2, s. 4']);
});

test('another template keeps every word, and can be taken back', async ({ page, caseId: id }) => {
  await cursorIn(page, 'hearing');
  await page.keyboard.type('Tre svar kom ind.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('Skabelon').selectOption({ label: 'København' });
  await expect(page.locator('.case-body h2').first()).toHaveText('Beslutningstema');
  await expect(section(page, 'hearing')).toContainText('Tre svar kom ind.');
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.locator('.case-body h2').first()).toHaveText('Sammendrag');
  await untilSaved(page);
  expect((await storedCase(page, id)).fields.templateId).toBe('ballerup');
  expect(await storedText(page, id, 'hearing')).toBe('Tre svar kom ind.');
});

test('details: odd numbers are remarked, never refused; the way through the bodies is put in order', async ({
  page,
  caseId: id,
}) => {
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('Sags-id').fill('26/1234');
  await expect(page.getByText('Formen er ikke den sædvanlige')).toBeVisible();
  for (const body of ['Økonomiudvalget', 'Kommunalbestyrelsen']) {
    await page.getByRole('button', { name: 'Tilføj organ' }).click();
    await page.getByLabel('Organ').last().fill(body);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: /Flyt Kommunalbestyrelsen/ }).press('ArrowUp');
  await expect(page.getByLabel('Organ').first()).toHaveValue('Kommunalbestyrelsen');
  await page.getByRole('button', { name: 'Fjern: Kommunalbestyrelsen' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByLabel('Organ').first()).toHaveValue('Kommunalbestyrelsen');
  await page.setInputFiles('input[type="file"][multiple][aria-label="Tilføj filer"]', {
    name: 'notat om fart.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 prøve'),
  });
  await expect(page.getByLabel('Titel på bilag')).toHaveValue('notat om fart');
  await page.getByRole('button', { name: 'Vælg løfte' }).click();
  await page.getByRole('searchbox', { name: 'Søg i løfterne' }).fill('sagsfremstillinger');
  await page.getByRole('checkbox', { name: /KA26\.1\.3/ }).check();
  await untilSaved(page);
  const { fields } = await storedCase(page, id);
  expect(fields.caseNumber).toBe('26/1234');
  expect(fields.chain.map(({ body }) => body)).toEqual(['Kommunalbestyrelsen', 'Økonomiudvalget']);
  expect(fields.attachments.map(({ title, number, file }) => [title, number, file?.name])).toEqual([
    ['notat om fart', 1, 'notat om fart.pdf'],
  ]);
  expect(fields.agreementLinks).toEqual(['KA26.1.3']);
});

test('the case comes out as a file', async ({ page }) => {
  await cursorIn(page, 'background');
  await page.keyboard.type('Ordene, som lige er skrevet.');
  await page.getByRole('button', { name: 'Eksportér' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Sikrere skolevej.md');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain('Ordene, som lige er skrevet.');
});

test('two windows on one case see each other write', async ({ page, host, context, caseId: id }) => {
  const other = await context.newPage();
  await other.goto(`${host.origin}/#/sager/${id}`);
  await other.locator('.case-body').waitFor();
  await cursorIn(page, 'background');
  await page.keyboard.type('Skrevet i det ene vindue.');
  await expect(section(other, 'background')).toContainText('Skrevet i det ene vindue.');
});

test.describe('everyone can use it', () => {
  test.describe('in a small window', () => {
    // From the first moment: whether the panel is open is decided when the page opens.
    test.use({ viewport: { width: 640, height: 480 } });

    test('twice the size loses nothing', async ({ page }) => {
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBe(0);
      await page.getByRole('button', { name: /Vis panelet/ }).click();
      await expect(page.getByRole('tab', { name: 'Tjekliste' })).toBeVisible();
      expect(await overflow()).toBe(0);
    });
  });
});
