import type { Page } from '@playwright/test';
import { begin } from './begin.ts';
import { callCore } from './call.ts';

/** The sample council with one more meeting of a committee; answers the meeting's id. */
export async function plannedMeeting(page: Page): Promise<string> {
  await begin(page, 'sample', '#/moeder');
  // Within the term of the sample's members, and never late.
  const meeting = { body: 'bsu', date: '2029-12-11', time: '10:30', place: 'Lokale 2', kind: 'ordinary' };
  const { ids } = await callCore<{ ids: string[] }>(page, 'meetings', 'plan', { meetings: [meeting] });
  const id = ids[0] ?? '';
  await page.goto(`/#/moeder/${id}`);
  await page.getByRole('heading', { name: 'Børne- og Skoleudvalget', level: 1 }).waitFor();
  return id;
}

/** An item without a case, as it may be typed. */
export async function addItem(page: Page, title: string): Promise<void> {
  await page.getByLabel('Punktets titel').last().fill(title);
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click();
  await page.locator('.agenda-line').filter({ hasText: title }).waitFor();
}

export interface StoredMeeting {
  readonly row: { readonly stage: string };
  readonly content: {
    readonly events: readonly { readonly kind: string }[];
    readonly protocol: readonly { readonly text: string }[];
    readonly signatures: readonly unknown[];
  };
}

export const storedMeeting = (page: Page, id: string): Promise<StoredMeeting> =>
  callCore(page, 'meetings', 'get', { id });
