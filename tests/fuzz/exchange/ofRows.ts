import * as Y from 'yjs';
import { rowText } from '../../../electron/core/exchange/row.ts';
import { deviceOfKey } from '../../../electron/core/keys/signing.ts';
import { RECORD } from '../../../shared/kinds/define.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import { mutateBytes } from '../mutate.ts';
import type { Random } from '../random.ts';
import { type Forged, linesBytes, linesOf, manifestOf, partsOf, resealed } from './forge.ts';
import type { Scene, Way } from './mutants.ts';
import { changeSome } from './ofWords.ts';

const ROWS = 'records/00001.jsonl';
const NAMES = [
  FACTS,
  RECORD,
  'fields',
  'body',
  'chain',
  'attachments',
  'lists',
  'comments',
  'stances',
  'amendments',
  '__proto__',
];
const VALUES: readonly unknown[] = [
  ...[null, undefined, 0, -1, 2 ** 60, Number.NaN, '', 'x'.repeat(5000), [], {}, true, new Uint8Array([1, 2, 3])],
  ...[{ __proto__: null, a: { b: { c: [] } } }, ['x', [['y']]], '\ud800'],
];

/** Rows of the file changed, each signed by whoever then forges, and the file sealed again. */
function rerowed(scene: Scene, random: Random, edit: (lines: Forged[], device: string) => Forged[]): Uint8Array {
  const parts = partsOf(scene.plain);
  const manifest = manifestOf(parts);
  const key = random.of([scene.keys.sender, scene.keys.attacker]);
  if (key === scene.keys.attacker) Object.assign(manifest.sender, { key: key.publicKey, name: 'En anden' });
  const lines = edit(linesOf(parts[ROWS]), deviceOfKey(key.publicKey)).map((line) => {
    const update = Buffer.from(String(line?.update), 'base64');
    return { ...line, signature: key.sign(rowText(line?.record, { ...line, update })) };
  });
  for (const record of manifest.records) record.rows = lines.filter(({ record: id }) => id === record.id).length;
  return resealed({ ...parts, [ROWS]: linesBytes(lines) }, manifest, key);
}

/** What somebody writes who holds to no schema: any type under any name, in a document that knows the record or not. */
function wild(lines: readonly Forged[], id: string, random: Random): Uint8Array {
  const doc = new Y.Doc();
  const names = random.of([NAMES, NAMES, ['fields', 'body']]);
  if (random.next() < 0.8)
    for (const { record, update } of lines) if (record === id) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  const before = random.next() < 0.9 ? Y.encodeStateVector(doc) : undefined;
  for (let times = 1 + random.below(4); times > 0; times--) attempt(() => write(doc, random.of(names), random));
  return Y.encodeStateAsUpdate(doc, before);
}

/** A name is of one type in a document; where this one is of another, nothing is written. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

function write(doc: Y.Doc, name: string, random: Random): void {
  const value = random.of(VALUES);
  random.of([
    () =>
      doc
        .getMap(name)
        .set(random.of(['title', 'status', 'kind', 'version', 'council', 'audience', 'x', '__proto__']), value),
    () => doc.getMap(name).delete(random.of([...doc.getMap(name).keys(), 'x'])),
    () => doc.getMap(name).set(random.of([...doc.getMap(name).keys(), 'x']), new Y.Map([['x', value]])),
    () => doc.getArray(name).insert(0, [value]),
    () => doc.getText(name).insert(0, 'x'.repeat(random.below(100))),
    () => doc.getXmlFragment(name).insert(0, [deep(random.below(300))]),
    () => doc.getXmlFragment(name).delete(0, doc.getXmlFragment(name).length),
  ])();
}

function deep(levels: number): Y.XmlElement {
  const top = new Y.XmlElement('section');
  let at = top;
  for (let n = 0; n < levels; n++) {
    const inner = new Y.XmlElement('paragraph');
    at.insert(0, [inner]);
    at = inner;
  }
  return top;
}

const anyRow = (lines: readonly Forged[], random: Random): number => random.below(lines.length);

/** What is written in the records, by who signs it. */
export const OF_ROWS: readonly Way[] = [
  (scene, random) =>
    rerowed(scene, random, (lines) => {
      const row = lines[anyRow(lines, random)];
      row.update = Buffer.from(mutateBytes(Buffer.from(row.update, 'base64'), random)).toString('base64');
      return lines;
    }),
  (scene, random) =>
    rerowed(scene, random, (lines) => {
      for (let times = 1 + random.below(3); times > 0; times--) changeSome(lines[anyRow(lines, random)], random);
      return lines;
    }),
  (scene, random) => rerowed(scene, random, (lines) => lines.filter(() => random.next() > 0.1)),
  (scene, random) =>
    rerowed(scene, random, (lines) =>
      lines
        .map((line) => [random.next(), line])
        .sort(([a], [b]) => a - b)
        .map(([, line]) => line),
    ),
  (scene, random) => rerowed(scene, random, (lines) => [...lines, random.of(lines)]),
  (scene, random) =>
    rerowed(scene, random, (lines) => {
      const [a, b] = [lines[anyRow(lines, random)], lines[anyRow(lines, random)]];
      [a.update, b.update] = [b.update, a.update];
      return lines;
    }),
  ...[0, 1, 2].map(
    (): Way => (scene, random) =>
      rerowed(scene, random, (lines, device) => {
        const { record, at } = random.of(lines);
        const update = Buffer.from(wild(lines, record, random)).toString('base64');
        const about = { device: random.of([device, 'other', lines[0]?.device]), number: 1, count: 1, author: 'X' };
        return [...lines, { record, ...about, action: 'fields', begun: at, at, update }];
      }),
  ),
];
