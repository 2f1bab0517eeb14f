import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../electron/core/cases/cases.ts';
import type { Core } from '../../electron/core/core.ts';
import { pushUpdate } from '../../electron/core/records/change.ts';
import { createRandom } from '../../electron/core/sample/generate/random.ts';
import { type DocJson, emptyCaseFields } from '../../shared/kinds/case/case.ts';
import { bodyOf } from '../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { openCore } from '../support/core.ts';

const SENTENCE =
  'Udvalget skal tage stilling til, om den nye sti langs åen skal anlægges i år eller vente på tilskuddet. ';

function bodyOfText(paragraphs: number, words: string): DocJson {
  const content = Array.from({ length: paragraphs }, (_paragraph, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index}` },
    content: [{ type: 'text', text: words }],
  }));
  return {
    type: 'doc',
    content: [{ type: 'section', attrs: { id: 's', key: 'summary', heading: 'Resume' }, content }],
  };
}

function caseWith(core: Core, body: DocJson): RecordId {
  const [id] = addCases(core.context, [{ fields: { ...emptyCaseFields('ballerup'), title: 'Sti' }, body }], 'import');
  if (!id) throw new Error('no case');
  return id;
}

const stateOf = (core: Core, id: RecordId) => Y.encodeStateAsUpdate(core.context.records.get(id).doc);

test('imported text has a state of at most three times its letters', () => {
  const core = openCore();
  const words = SENTENCE.repeat(4);
  const id = caseWith(core, bodyOfText(250, words));
  expect(stateOf(core, id).length).toBeLessThan(3 * 250 * words.length);
});

/** One opening of the case on a laptop: so many edits at random places, each an update of its own. */
function write(core: Core, id: RecordId, { edits, seed }: { edits: number; seed: number }): void {
  const random = createRandom(seed);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, stateOf(core, id));
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void made.push(update));
  const texts = [...bodyOf(doc).createTreeWalker((one) => one instanceof Y.XmlText)] as unknown as Y.XmlText[];
  for (let edit = 0; edit < edits; edit++) {
    const text = texts[random.int(0, texts.length - 1)];
    if (!text) continue;
    const at = random.int(0, text.length);
    if (random.next() < 0.25 && at > 3) text.delete(at - 3, 2);
    else text.insert(at, 'ord ');
  }
  core.context.write((scope) => {
    for (const update of made) pushUpdate(core.context, scope, { id, update, session: null });
  });
  core.context.catchUp();
  core.context.records.forget(id);
}

/** Edits of three laptops on one case; 5000 take at most 4 MB. HANDLERUM_EDITS for that many. */
const EDITS = Number(process.env.HANDLERUM_EDITS ?? 1000);
const AN_OPENING = 100;

test('many edits by three laptops keep the state small, with no more clients in it than openings', () => {
  const laptops = [openCore(), openCore(), openCore()];
  const [first, ...others] = laptops;
  if (!first) throw new Error('no laptop');
  const id = caseWith(first, bodyOfText(40, SENTENCE));
  for (const other of others) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, stateOf(first, id));
    other.context.write((scope) => {
      other.context.records.create(scope.db, { id, kind: 'case', doc }, other.context.change('merge'));
    });
  }
  const openings = EDITS / AN_OPENING;
  for (let opening = 0; opening < openings; opening++) {
    const [laptop, next] = [laptops[opening % 3], laptops[(opening + 1) % 3]];
    if (!laptop || !next) continue;
    write(laptop, id, { edits: AN_OPENING, seed: opening });
    const update = stateOf(laptop, id);
    next.context.write((scope) => {
      scope.touch(id);
      next.context.records.append(scope.db, { id, update }, next.context.change('merge'));
    });
  }
  for (const laptop of laptops) {
    const { doc } = laptop.context.records.get(id);
    expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan((4_000_000 / 5000) * EDITS);
    // One more: the hand that imported it.
    expect(Y.decodeStateVector(Y.encodeStateVector(doc)).size).toBeLessThanOrEqual(openings + 1);
  }
});
