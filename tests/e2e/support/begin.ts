import type { Page } from '@playwright/test';
import { callCore } from './call.ts';

/** Past the first start without its view: an empty council, or the sample's cases; ends at `view`, such as `#/sager`. */
export async function begin(page: Page, start: 'sample' | 'empty', view: string): Promise<void> {
  const profile = { name: 'Karen Holm', role: 'secretariat', group: '' };
  await callCore(page, 'app', 'begin', { start, municipality: 'Prøvekøbing Kommune', profile });
  await page.goto(`/${view}`);
  await page.reload();
}
