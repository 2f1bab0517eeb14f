import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { addCases } from '../../electron/core/cases/cases.ts';
import { createCore, directTransport } from '../../electron/core/core.ts';
import { contract, events } from '../../shared/contract/index.ts';
import { bodyOf } from '../../shared/kinds/case/doc.ts';
import { createClient } from '../../shared/rpc/client.ts';
import { caseOf } from './case.ts';
import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { quantile, timed } from './measure.ts';
import { ms, type Part } from './table.ts';

const KEYS = 300;

/** One letter at a time through the core: checked, projected and on disk before it answers. */
export const push: Part = {
  name: 'Saving a keystroke',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    const core = createCore({ dataDir: folder, host: 'cli' });
    try {
      const found = await saveLetters(core);
      return [
        {
          measure: 'Core push, 10,000-word case',
          ours: `p50 ${ms(quantile(found, 0.5))}, p95 ${ms(quantile(found, 0.95))}`,
          peer: '–',
          ratio: '–',
          target: '–',
          met: '–',
        },
      ];
    } finally {
      core.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export async function saveLetters(
  core: ReturnType<typeof createCore>,
  paragraphs = corpus(TEN_THOUSAND_WORDS),
): Promise<number[]> {
  const [id] = addCases(core.context, [caseOf(paragraphs)], 'create');
  if (!id) throw new Error('no case was made');
  let last = 0;
  const newId = () => `m${++last}`;
  const client = createClient({ contract, events, transport: directTransport(core), newId, newRequest: randomUUID });
  const opened = await client.records.open({ id });
  if (!opened.ok) throw new Error(opened.error.message);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(opened.value.state, 'base64'));
  const updates: string[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(Buffer.from(update).toString('base64')));
  const text = firstText(bodyOf(doc));
  const found: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    text.insert(10 + key, 'a');
    const update = updates.pop();
    if (update === undefined) throw new Error('typing made no update');
    const time = await timed(async () => {
      const answer = await client.records.push({ id, update });
      if (!answer.ok) throw new Error(answer.error.message);
    });
    if (key >= 20) found.push(time);
  }
  return found;
}

function firstText(node: Y.XmlFragment): Y.XmlText {
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) return child;
    if (child instanceof Y.XmlElement && child.length > 0) return firstText(child);
  }
  throw new Error('the case has no text');
}
