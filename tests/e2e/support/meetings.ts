import type { Page } from '@playwright/test';
import { callCore } from './call.ts';

/** An item without a case, as it may be typed. */
export async function addItem(page: Page, title: string): Promise<void> {
  await page.getByLabel('Punktets titel').last().fill(title);
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click();
  await page.locator('.agenda-line').filter({ hasText: title }).waitFor();
}

export interface StoredMeeting {
  readonly row: { readonly stage: string };
  readonly content: {
    readonly items: readonly { readonly caseId: string | null }[];
    readonly events: readonly { readonly kind: string }[];
    readonly protocol: readonly { readonly text: string }[];
    readonly signatures: readonly unknown[];
  };
}

export const storedMeeting = (page: Page, id: string): Promise<StoredMeeting> =>
  callCore(page, 'meetings', 'get', { id });
