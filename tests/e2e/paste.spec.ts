import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { callCore, upload } from './support/call.ts';
import { cursorIn, openCase, settled, storedCase, storedSection, untilSaved } from './support/cases.ts';
import { expect, inWorld } from './support/fixtures.ts';

const test = inWorld('newCase');

interface Node {
  readonly type: { readonly name: string };
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly textContent: string;
  readonly children: readonly Node[];
}

/** What other programs put on the clipboard, as the page gets it. */
async function paste(page: Page, name: string): Promise<void> {
  const html = readFileSync(new URL(`../fixtures/foreign/paste-${name}.html`, import.meta.url), 'utf8');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.case-body')?.dispatchEvent(event);
  }, html);
}

/** `orderedList a 2: Øst` for each block, the items of a list in brackets. */
function told(node: Node): string {
  const { type, attrs, children, textContent } = node;
  if (type.name === 'orderedList') return `${attrs.type ?? '1'}${attrs.start}[${children.map(inside).join('|')}]`;
  if (type.name === 'bulletList') return `*[${children.map(inside).join('|')}]`;
  return `${type.name === 'heading' ? '# ' : ''}${textContent.replaceAll('\u00A0', ' ').trim()}`;
}
const inside = ({ children }: Node): string => children.map(told).join(' ');

const CASES: readonly (readonly [name: string, expected: readonly string[]])[] = [
  ['continued', ['11[Første]', 'Et afsnit imellem.', '12[Anden]']],
  ['start', ['17[Syvende|Ottende]']],
  ['letters', ['a1[Øst|Vest]']],
  ['roman', ['i1[Et|To A2[Under]]', '§ 1 Skolen']],
  ['heading', ['# Økonomi', 'Ingen udgifter.']],
  ['mixed', ['11[Skolen bygges]', '*[Vejen anlægges]', '12[Parken anlægges]']],
  ['comment', ['Prisen er høj.']],
  ['unseen', ['Prisen er 50 mio. kr. Den er gammel ny.']],
  ['word-online', ['Forslag:', '13[Tredje|Fjerde a1[Under]]']],
  ['google', ['a2[Øst *[Nær byen]]']],
  ['libreoffice', ['I4[Fire|Fem]']],
  ['mathml', ['Andelen er 2 3/4 dele, og siden er √(a+b).', 'Prisen er 10⁶ kr.']],
];

for (const [name, expected] of CASES) {
  test(`a paste keeps what its list or heading is: ${name}`, async ({ page, caseId: id }) => {
    await cursorIn(page, 'background');
    await paste(page, name);
    await untilSaved(page);
    const stored = (await storedSection(page, id, 'background')) as unknown as Node;
    expect(stored.children.map(told).filter(Boolean)).toEqual(expected);
  });
}

const SHOWN = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman', '1': 'decimal' } as const;

test('a list counts on the page as it does in the file', async ({ page }) => {
  const list = (type: string) => `<ol${type === '1' ? '' : ` type="${type}"`}><li>Øst</li><li>Vest</li></ol><p>Og</p>`;
  const html = `<h1>Havnen</h1><h2>Baggrund</h2>${Object.keys(SHOWN).map(list).join('')}<ul><li>Nord</li></ul>`;
  const transfer = await upload(page, 'havnen.html', Buffer.from(html));
  const { imported } = await callCore<{ imported: { id: string }[] }>(page, 'imports', 'cases', {
    transfers: [transfer],
  });
  await openCase(page, imported[0]?.id ?? '');
  const background = page.locator('.case-body section[data-key="background"]');
  const seen = await background
    .locator('ol')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('type') ?? '1', getComputedStyle(one).listStyleType]));
  expect(Object.fromEntries(seen)).toEqual(SHOWN);
  await expect(background.locator('ul')).toHaveCSS('list-style-type', 'disc');
});

test('comments, tracked deletions and hidden text stay out, and the person is told', async ({ page }) => {
  await cursorIn(page, 'background');
  await paste(page, 'comment');
  await expect(page.getByText('Ikke med i det indsatte: 1 kommentar.')).toBeVisible();
  await paste(page, 'unseen');
  await expect(page.getByText('1 sporet sletning. 1 stykke skjult tekst.')).toBeVisible();
});

test('what is within a deletion or within hidden text is counted with it', async ({ page }) => {
  await cursorIn(page, 'background');
  await paste(page, 'nested');
  await expect(page.getByText('2 sporede sletninger. 1 stykke skjult tekst.')).toBeVisible();
});

test('a footnote of a paste is the source at its mark', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await paste(page, 'footnote');
  await untilSaved(page);
  const sources: unknown[] = [];
  const stored = await storedSection(page, id, 'background');
  stored.descendants((node) => void (node.type.name === 'sourceRef' && sources.push(node.attrs.text)));
  expect(sources).toEqual(['Notat af Bo, s. 4']);
  expect(stored.textContent).not.toContain('Notat');
});

async function storedFormulas(page: Page, id: string): Promise<string[]> {
  await untilSaved(page);
  const found: string[] = [];
  const { body } = await storedCase(page, id);
  body.descendants(({ marks, text }) => {
    if (text !== undefined && marks.some(({ type }) => type.name === 'formula')) found.push(text);
  });
  return found;
}

test('formulas of a pasted page are marked as such, and the person is told', async ({ page, caseId: id }) => {
  await cursorIn(page, 'background');
  await paste(page, 'mathml');
  await expect(page.getByText('3 formler er skrevet på én linje.')).toBeVisible();
  await expect.poll(() => storedFormulas(page, id)).toEqual(['3/4', '√(a+b)', '10⁶']);
});

test('what is typed can be marked as a formula, goes along as one when copied, and is prose again', async ({
  page,
  caseId: id,
}) => {
  const toggle = async () => {
    await page.getByRole('button', { name: 'Flere værktøjer' }).click();
    await page.getByRole('menuitem', { name: 'Formel' }).click();
    await settled(page);
  };
  const formulas = () => storedFormulas(page, id);
  await cursorIn(page, 'background');
  await page.keyboard.type('Taksten er ');
  await toggle();
  await page.keyboard.type('3/4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Så meget.');
  await expect.poll(formulas).toEqual(['3/4']);
  await page.keyboard.press('ControlOrMeta+a');
  await settled(page);
  await page.keyboard.press('ControlOrMeta+c');
  await cursorIn(page, 'economy');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.case-body [data-formula]')).toHaveCount(2);
  await expect.poll(formulas).toEqual(['3/4', '3/4']);
  const first = page.locator('.case-body [data-formula]').first();
  await expect(first).toHaveAttribute('title', 'Formel. Sproget i den bliver ikke tjekket.');
  await first.click();
  await settled(page);
  await toggle();
  await expect.poll(formulas).toEqual(['3/4']);
});
