import * as Y from 'yjs';
import { bodyOf, setCaseField } from '../../../shared/kinds/case/doc.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { must, type Replica } from './replica.ts';
import type { World } from './world.ts';

/** An editor's own copy of a case, whose updates are pushed as the page pushes them. */
export interface Editor {
  readonly doc: Y.Doc;
  /** The run of letters of each paragraph and heading. */
  readonly texts: readonly Y.XmlText[];
  /** Sends what was written since the last time, as one update; null when nothing was. */
  push(): Promise<unknown>;
  close(): Promise<void>;
}

export async function editorOf({ api }: Replica, id: RecordId): Promise<Editor> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from((await must(api.records.open({ id }))).state, 'base64'));
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void made.push(update));
  const texts = [...bodyOf(doc).createTreeWalker((one) => one instanceof Y.XmlText)] as unknown as Y.XmlText[];
  return {
    doc,
    texts,
    push: async () => {
      if (made.length === 0) return null;
      const update = Buffer.from(Y.mergeUpdates(made.splice(0))).toString('base64');
      return must(api.records.push({ id, update }));
    },
    close: async () => {
      await must(api.records.close({ id }));
      doc.destroy();
    },
  };
}

/** What this laptop says the text of a case is, its letters alone. */
export function lettersOf({ core }: Replica, id: RecordId): string {
  const texts = bodyOf(core.context.records.get(id).doc).createTreeWalker((one) => one instanceof Y.XmlText);
  return [...texts].map((one) => (one as unknown as Y.XmlText).toString()).join('\n');
}

/**
 * A few strokes in one paragraph, each pushed alone or all at once; then perhaps the page's own undo takes them back. No fact may be
 * other than it was.
 */
export async function typeAway(world: World, by: Replica, id: RecordId): Promise<void> {
  await keepingFacts(by, id, async () => {
    const editor = await editorOf(by, id);
    const undo = new Y.UndoManager(bodyOf(editor.doc), { captureTimeout: 0 });
    const text = world.dice.pick(editor.texts);
    for (let strokes = 1 + world.dice.below(4); strokes > 0; strokes--) {
      stroke(world, { by, text, doc: editor.doc });
      if (world.dice.isHit(0.6)) await editor.push();
    }
    if (world.dice.isHit(0.3)) undo.undo();
    await editor.push();
    undo.destroy();
    await editor.close();
  });
}

function stroke({ dice }: World, { by, text, doc }: { by: Replica; text: Y.XmlText; doc: Y.Doc }): void {
  const at = dice.below(text.length + 1);
  const what = dice.below(4);
  const isInside = at < text.length;
  if (what === 0) setCaseField(doc, 'title', `${by.name} kalder den ${dice.below(99)}`);
  else if (what === 1 && isInside) text.delete(at, 1 + dice.below(Math.min(3, text.length - at)));
  else if (what === 2 && isInside) text.format(at, 1, { bold: {} });
  else text.insert(at, dice.pick(['æ', ' og ', `${by.name} `, 'stien']));
}

/** Goes back to an older text, by its place or by a name it was given, and perhaps takes that back. */
export async function restore(world: World, by: Replica, id: RecordId): Promise<void> {
  const { api, core } = by;
  const { dice } = world;
  await keepingFacts(by, id, async () => {
    const version = dice.shuffled(await must(api.records.versions({ id })))[0]?.id;
    const seq = 1 + dice.below(core.context.records.get(id).seq);
    const answer = await api.records.restore(version && dice.isHit(0.5) ? { id, version } : { id, seq });
    if (answer.ok && dice.isHit(0.5)) await must(api.records.restore({ id, seq: answer.value.before }));
  });
}

async function keepingFacts({ core, name }: Replica, id: RecordId, act: () => Promise<void>): Promise<void> {
  const facts = () => JSON.stringify(core.context.records.get(id).doc.getMap(FACTS).toJSON());
  const before = facts();
  await act();
  if (facts() !== before) throw new Error(`${name} changed what has happened in ${id} by writing or going back`);
}
