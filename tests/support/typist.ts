import * as Y from 'yjs';
import type { Random } from '../../electron/core/sample/generate/random.ts';
import type { contract, events } from '../../shared/contract/index.ts';
import { bodyOf, setCaseField } from '../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { Client } from '../../shared/rpc/types.ts';
import { value } from './core.ts';

type AppClient = Client<typeof contract, typeof events>;

/** An update the host has answered for. */
export interface Acknowledged {
  readonly id: RecordId;
  readonly seq: number;
  readonly update: string;
}

export interface Typing {
  readonly sent: string[];
  readonly acknowledged: Acknowledged[];
}

/** Types into one case until its connection breaks, with at most three updates under way; nothing is sent twice. */
export async function type(client: AppClient, id: RecordId, random: Random, typing: Typing): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from((await value(client.records.open({ id }))).state, 'base64'));
  const made: string[] = [];
  doc.on('update', (update: Uint8Array) => void made.push(Buffer.from(update).toString('base64')));
  const text = firstText(bodyOf(doc));
  const state = { broken: false };
  const oneHand = async () => {
    while (!state.broken) {
      edit(doc, text, random);
      const update = Y.mergeUpdates(made.splice(0).map((part) => Buffer.from(part, 'base64')));
      const base64 = Buffer.from(update).toString('base64');
      typing.sent.push(base64);
      const answer = await client.records.push({ id, update: base64 });
      if (answer.ok) typing.acknowledged.push({ id, seq: answer.value.seq, update: base64 });
      else if (answer.error.code === 'unavailable') state.broken = true;
      else throw new Error(`${answer.error.code}: ${answer.error.message}`);
    }
  };
  await Promise.all([oneHand(), oneHand(), oneHand()]);
}

/** A few letters, sometimes a deletion, sometimes the title. */
function edit(doc: Y.Doc, text: Y.XmlText, random: Random): void {
  const choice = random.next();
  if (choice < 0.1) setCaseField(doc, 'title', `Sag ${random.int(1, 1_000_000)}`);
  else if (choice < 0.3 && text.length > 4) text.delete(random.int(0, text.length - 3), 2);
  else text.insert(random.int(0, text.length), String.fromCharCode(97 + random.int(0, 25)).repeat(random.int(1, 9)));
}

/** The first run of text; an empty paragraph gets one. */
function firstText(node: Y.XmlFragment): Y.XmlText {
  const [child] = node.toArray();
  if (child instanceof Y.XmlText) return child;
  if (child instanceof Y.XmlElement) return firstText(child);
  const made = new Y.XmlText();
  node.insert(0, [made]);
  return made;
}
