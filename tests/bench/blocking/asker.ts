import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { type Core, directTransport } from '../../../electron/core/core.ts';
import { contract, events } from '../../../shared/contract/index.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { createClient } from '../../../shared/rpc/client.ts';

/** Milliseconds between two questions; the list, a case and a push take turns. */
const EVERY = 20;

/** What somebody at the page waited for, in milliseconds. */
export interface Waited {
  readonly queries: number[];
  readonly pushes: number[];
  /** Codes of what was refused. */
  readonly refused: string[];
}

export function clientOf(core: Core) {
  const state = { last: 0 };
  const newId = () => `b${++state.last}`;
  return createClient({ contract, events, transport: directTransport(core), newId, newRequest: randomUUID });
}

type Client = ReturnType<typeof clientOf>;

/**
 * Asks for the list, asks for a case and writes in it, in turns, while `work` runs, and waits until all is answered. A question
 * counts from the moment it was due: one that could not even be asked, because nobody listened, has waited since then.
 */
export async function askedWhile(client: Client, id: RecordId, work: () => Promise<unknown>): Promise<Waited> {
  const waited: Waited = { queries: [], pushes: [], refused: [] };
  const write = await writerOf(client, id);
  const asking: Promise<unknown>[] = [];
  const state = { due: performance.now() + EVERY, turn: 0 };
  const list = { filter: {}, sort: 'changedAt', order: 'descending', offset: 0, limit: 50 } as const;
  const ask = (due: number) => {
    const note = (into: number[], answer: Promise<{ ok: boolean; error?: { code: string } }>) =>
      answer.then(({ ok, error }) => {
        into.push(performance.now() - due);
        if (!ok) waited.refused.push(error?.code ?? '');
      });
    const turn = state.turn++ % 3;
    if (turn === 0) asking.push(note(waited.queries, client.cases.list(list)));
    else if (turn === 1) asking.push(note(waited.queries, client.records.open({ id })));
    else asking.push(note(waited.pushes, write()));
  };
  const askDue = () => {
    for (; state.due <= performance.now(); state.due += EVERY) ask(state.due);
  };
  const timer = setInterval(askDue, EVERY / 2);
  try {
    await work();
  } finally {
    clearInterval(timer);
    askDue();
    await Promise.all(asking);
  }
  return waited;
}

async function writerOf(client: Client, id: RecordId) {
  const opened = await client.records.open({ id });
  if (!opened.ok) throw new Error(opened.error.message);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(opened.value.state, 'base64'));
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void made.push(update));
  const state = { number: 0 };
  return () => {
    setCaseField(doc, 'title', `Titel ${++state.number}`);
    const update = Buffer.from(made.pop() ?? []).toString('base64');
    return client.records.push({ id, update });
  };
}
