import { afterEach, beforeEach, expect, vi } from 'vitest';
import * as Y from 'yjs';
import type { Core } from '../../../../../electron/core/core.ts';
import { fromBase64 } from '../../../../../renderer/data/session/base64.ts';
import { RecordSync, type SaveState } from '../../../../../renderer/data/session/RecordSync.ts';
import type { RecordId } from '../../../../../shared/kinds/ids.ts';
import { clientOf, openCore, value } from '../../../../support/core.ts';
import { clientOver, HandPage, Way } from '../../../../support/page.ts';

export const note = (doc: Y.Doc) => doc.getText('note');
export const write = (sync: RecordSync, text: string) => note(sync.doc).insert(note(sync.doc).length, text);

/** Puts a clock of the test's own in place of the real one, for what waits. */
export function ownTime(): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
}
export const wait = (time: number) => vi.advanceTimersByTimeAsync(time);
export const BATCH = 60;
export const SOON = 500;
export const RETRY = 2000;

/** A real core with one case, and as many windows on it as a test wants. */
export async function rig() {
  const core = openCore();
  const client = clientOf(core);
  const template = { templateId: 'ballerup', caseType: 'decision', title: 'Skolevej' } as const;
  const { id } = await value(client.cases.create(template));
  const stored = async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, fromBase64((await value(client.records.open({ id }))).state));
    return note(doc).toString();
  };
  const history = async () => (await value(client.records.history({ id, limit: 50 }))).map(({ action }) => action);
  return { core, client, id, stored, history, window: (page?: HandPage) => openWindow(core, id, page) };
}

export async function openWindow(core: Core, id: RecordId, page = new HandPage()) {
  const way = new Way(core);
  const api = clientOver(way);
  const sync = new RecordSync(id, { api, connection: way, page });
  const told: SaveState[] = [];
  const stop = sync.subscribe(() => told.push(sync.state));
  expect(await sync.open()).toBe(null);
  const pushes = () => way.asked.filter((name) => name === 'records.push').length;
  return { way, page, api, sync, told, stop, pushes, kept: page.kept };
}
