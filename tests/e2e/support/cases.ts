import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import { bodyOf, readCaseFields } from '../../../shared/kinds/case/doc.ts';
import { callCore, upload } from './call.ts';

const SAMPLES = join(import.meta.dirname, '../../fixtures/samples');

/** Brings one of the sample documents in and opens it. */
export async function importCase(page: Page, file: string): Promise<void> {
  const transfer = await upload(page, file, await readFile(join(SAMPLES, file)));
  const { imported } = await callCore<{ imported: { id: string }[] }>(page, 'imports', 'cases', {
    transfers: [transfer],
  });
  await openCase(page, imported[0]?.id ?? '');
}

export async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`/#/sager/${id}`);
  await page.locator('.case-body').waitFor();
}

/** Puts the cursor at the end of a section's text. */
export async function cursorIn(page: Page, key: string): Promise<void> {
  await page.locator(`.case-body section[data-key="${key}"] .section-text`).click();
  await page.keyboard.press('End');
  await settled(page);
}

/** The browser tells the editor of a moved cursor a moment later; no person's next key is that quick, a test's is. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(60);
}

export async function untilSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]')).toHaveText(/kl\./);
}

/** The case as it is on disk: read through a session of its own, past everything this page has in memory. */
export async function storedCase(page: Page, id: string): Promise<{ fields: CaseFields; body: Node }> {
  const { state } = await callCore<{ state: string }>(page, 'records', 'open', { id });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  return { fields: readCaseFields(doc), body: yXmlFragmentToProseMirrorRootNode(bodyOf(doc), caseSchema) };
}

/** One section as it is on disk. */
export async function storedSection(page: Page, id: string, key: string): Promise<Node> {
  const { body } = await storedCase(page, id);
  const section = body.children.find(({ attrs }) => attrs.key === key);
  if (!section) throw new Error(`No section ${key}`);
  return section;
}

/** The text of one section on disk, blocks on lines of their own. */
export async function storedText(page: Page, id: string, key: string): Promise<string> {
  const section = await storedSection(page, id, key);
  return section.textBetween(0, section.content.size, '\n');
}
