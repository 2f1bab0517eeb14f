import type { Page } from '@playwright/test';
import { sampleCouncil } from '../../../electron/core/sample/council.ts';
import { callCore } from './call.ts';

/** Past the first start without its view: an empty council, or the sample's cases; ends at `view`, such as `#/sager`. */
export async function begin(page: Page, start: 'sample' | 'empty', view: string): Promise<void> {
  const profile = { name: 'Karen Holm', role: 'secretariat', group: '' };
  await callCore(page, 'app', 'begin', { start, municipality: 'Prøvekøbing Kommune', profile });
  await page.goto(`/${view}`);
  await page.reload();
}

/** The council of the sample and nothing else: no case, no meeting, no charter. */
export async function beginCouncil(page: Page, view: string): Promise<void> {
  const { bodies, partyGroups, members, mandates } = sampleCouncil();
  const items = Object.entries({ bodies, partyGroups, members, mandates }).flatMap(([list, all]) =>
    all.map((item) => ({ list, item })),
  );
  await begin(page, 'empty', view);
  await callCore(page, 'council', 'put', { items });
  await page.reload();
}
