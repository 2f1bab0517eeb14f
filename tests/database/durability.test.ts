import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createFromTemplate } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { createCore } from '../../electron/core/core.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { createRandom, type Random } from '../../electron/core/sample/generate/random.ts';
import { SocketTransport } from '../../renderer/data/socketTransport.ts';
import { contract, events } from '../../shared/contract/index.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { createClient } from '../../shared/rpc/client.ts';
import { openSocket, signIn } from '../contract/connections.ts';
import { startHost } from '../e2e/support/host.ts';
import { temporaryFolder } from '../support/core.ts';
import { type Acknowledged, type Typing, type } from '../support/typist.ts';

const LANES = 3;
const KILLS = 17;
const CASES = 3;
/** Answers after which the kill comes, some milliseconds later; counted in answers, so that a busy machine proves as much. */
const MOST_ANSWERS = 24;
const MOST_MILLISECONDS = 20;

/** Each lane is a data folder of its own; together they are killed 51 times. */
test.each(Array.from({ length: LANES }, (_value, lane) => lane))(
  'every acknowledged update survives SIGKILL, lane %i',
  async (lane) => {
    const random = createRandom(1000 + lane);
    const dataDir = `${temporaryFolder()}/data`;
    const ids = makeCases(dataDir);
    const typing: Typing = { sent: [], acknowledged: [] };
    for (let kill = 0; kill < KILLS; kill++) {
      await typeAndKill({ dataDir, ids, random, typing });
      await inspect(dataDir, ids, typing);
    }
    // The kills fell while it was typing, not before: else nothing is proven.
    expect(typing.acknowledged.length).toBeGreaterThan(KILLS * 3);
    expect(typing.sent.length).toBeGreaterThan(typing.acknowledged.length);
  },
  180_000,
);

function makeCases(dataDir: string): RecordId[] {
  const core = createCore({ dataDir, host: 'cli' });
  const ids = Array.from({ length: CASES }, (_value, index) =>
    createFromTemplate(core.context, { templateId: 'ballerup', caseType: 'decision', title: `Sag ${index}` }),
  );
  core.close();
  return ids;
}

/** Types into all cases at once through the built host, and kills it at a moment nobody chose. */
async function typeAndKill(run: {
  dataDir: string;
  ids: readonly RecordId[];
  random: Random;
  typing: Typing;
}): Promise<void> {
  const host = await startHost(run.dataDir);
  const cookie = await signIn(host.url);
  const transport = new SocketTransport({ open: () => openSocket(host.origin, cookie), patience: 10_000 });
  const client = createClient({ contract, events, transport, newId: randomUUID, newRequest: randomUUID });
  try {
    // Signed in and answering, so that the moment counts from the first keystroke.
    expect((await client.app.info({})).ok).toBe(true);
    const hands = run.ids.map((id) => type(client, id, run.random, run.typing).catch(onlyBroken));
    await someMoment(run.random, run.typing);
    await host.stop('SIGKILL');
    // Ends the waiting of what was never sent, too.
    transport.close();
    await Promise.all(hands);
  } finally {
    transport.close();
    await host.stop('SIGKILL');
  }
}

/** None, some or many answers after now, and then at any point between two of them. */
async function someMoment(random: Random, typing: Typing): Promise<void> {
  const enough = typing.acknowledged.length + random.int(0, MOST_ANSWERS);
  const patience = Date.now() + 10_000;
  while (typing.acknowledged.length < enough && Date.now() < patience) await sleep(1);
  await sleep(random.next() * MOST_MILLISECONDS);
}

/** Killed before a case was open, there is nothing to type into. */
function onlyBroken(error: unknown): void {
  if (!String(error).includes('unavailable')) throw error;
}

/** Opens the folder as the next start would, and asks for everything that was promised. */
async function inspect(dataDir: string, ids: readonly RecordId[], typing: Typing): Promise<void> {
  const core = createCore({ dataDir, host: 'cli' });
  try {
    const { problems } = await verify(core.context, quiet());
    expect(problems).toEqual([]);
    const sent = new Set(typing.sent);
    for (const id of ids) {
      const log = core.context.database.read
        .prepare<[string], { seq: number; data: Uint8Array; action: string }>(
          'select seq, data, action from updates where record_id = ? order by seq',
        )
        .all(id);
      const acknowledged = typing.acknowledged.filter((entry) => entry.id === id);
      expect(missing(acknowledged, log)).toEqual([]);
      const invented = log.filter(({ data, action }) => action === 'edit' && !sent.has(base64(data)));
      expect(invented).toEqual([]);
      expect(lacking(core.context.records.get(id).doc, acknowledged)).toEqual([]);
    }
  } finally {
    core.close();
  }
}

/** Acknowledged updates that the log does not hold under the number that was answered. */
function missing(
  acknowledged: readonly Acknowledged[],
  log: readonly { seq: number; data: Uint8Array }[],
): Acknowledged[] {
  const bySeq = new Map(log.map(({ seq, data }) => [seq, base64(data)]));
  return acknowledged.filter(({ seq, update }) => bySeq.get(seq) !== update);
}

/** Acknowledged updates that the document does not hold. */
function lacking(doc: Y.Doc, acknowledged: readonly Acknowledged[]): number[] {
  const known = Y.decodeStateVector(Y.encodeStateVector(doc));
  return acknowledged.flatMap(({ seq, update }) => {
    const { to } = Y.parseUpdateMeta(Buffer.from(update, 'base64'));
    return [...to].every(([client, clock]) => (known.get(client) ?? 0) >= clock) ? [] : [seq];
  });
}

const base64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');
