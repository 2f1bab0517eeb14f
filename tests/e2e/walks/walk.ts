import type { Page } from '@playwright/test';
import type { World } from '../support/asked.ts';
import { callCore } from '../support/call.ts';

/** Looks at the page as it stands, under the name of what is shown. */
export type Look = (shown: string) => Promise<void>;

/** A way through states of the program that are worth seeing. */
export interface Walk {
  readonly name: string;
  readonly world: World;
  readonly view: string;
  readonly go: (page: Page, look: Look) => Promise<void>;
}

type Pressed = 'button' | 'tab' | 'link' | 'radio' | 'menuitem' | 'checkbox';

export const press = (page: Page, role: Pressed, name: string | RegExp): Promise<void> =>
  page.getByRole(role, { name, exact: true }).first().click();

/** Each part of a page that stands in its address. */
export async function eachPart(page: Page, look: Look, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await press(page, 'tab', name);
    await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
    await look(name);
  }
}

/** Goes to an address; a page that is there already is drawn anew only when the address is another. */
export async function goTo(page: Page, address: string, heading?: string | RegExp): Promise<void> {
  await page.goto(`/${address}`);
  await page
    .getByRole('heading', { level: 1, ...(heading === undefined ? {} : { name: heading }) })
    .first()
    .waitFor();
}

export async function caseNamed(page: Page, title: string): Promise<string> {
  const order = { sort: 'title', order: 'ascending', offset: 0, limit: 100 } as const;
  const { rows } = await callCore<{ rows: { id: string; title: string }[] }>(page, 'cases', 'list', {
    filter: {},
    ...order,
  });
  return found(rows, (row) => row.title === title, title).id;
}

interface Row {
  readonly id: string;
  readonly stage: string;
  readonly bodyName: string;
  readonly items: number;
}

/** The first meeting in the plan at a stage that has items. */
export async function meetingAt(page: Page, stage: string, body?: string): Promise<string> {
  const rows = await callCore<Row[]>(page, 'meetings', 'list', {});
  const isWanted = (row: Row) => row.stage === stage && row.items > 1 && (body === undefined || row.bodyName === body);
  return found(rows, isWanted, `${stage} ${body ?? ''}`).id;
}

function found<T>(rows: readonly T[], isWanted: (row: T) => boolean, what: string): T {
  const row = rows.find(isWanted);
  if (row === undefined) throw new Error(`The world has no ${what}`);
  return row;
}
