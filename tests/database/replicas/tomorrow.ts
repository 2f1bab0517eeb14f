import * as Y from 'yjs';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { RecordsPackage } from '../../../electron/core/exchange/form.ts';
import { addFact, FACTS } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import { forge, packed } from '../../unit/exchange/support.ts';
import type { Replica } from './replica.ts';
import type { World } from './world.ts';

const DEVICE = 'tomorrow';
const FIELD = { from: 'tomorrow', words: ['kept'] };
const ITEM = 'of-tomorrow';

/**
 * Lays down in some records of the run what a later program of the same form may have written there: a field, an item of every list
 * and a fact that this program cannot read. It arrives in a package like everything else.
 */
export async function plant(world: World): Promise<RecordId[]> {
  const [first] = world.all;
  await world.spread();
  const ids = world.dice.shuffled([...world.ids]).slice(0, 3);
  for (const id of ids) {
    const kind = findRecord(first.core.context.database.read, id)?.kind;
    if (!kind) throw new Error(`${id} has not come`);
    const whole = RecordsPackage.parse(JSON.parse(new TextDecoder().decode(await first.pack([id]))));
    const edit = (doc: Y.Doc) => {
      doc.getMap('fields').set('fromTomorrow', FIELD);
      for (const list of Object.keys(KINDS[kind].spec.content.lists)) {
        const item = new Y.Map();
        item.set('position', 'a0');
        item.set('words', FIELD);
        doc.getMap(list).set(ITEM, item);
      }
      const data = { words: FIELD };
      addFact(doc, { device: DEVICE, kind: 'blessed', data, by: 'Ea', now: new Date('2026-12-01T12:00:00Z') });
    };
    await first.take(packed(forge(whole, edit, DEVICE)));
  }
  return ids;
}

/** What is gone of it, or other than it was, on any laptop. */
export function harmed(world: World, ids: readonly RecordId[]): string[] {
  return world.all.flatMap((by) => ids.flatMap((id) => harmIn(by, id)));
}

function harmIn({ core, name }: Replica, id: RecordId): string[] {
  const { head, doc } = core.context.records.get(id);
  const harm: string[] = [];
  const check = (what: string, value: unknown) => {
    if (JSON.stringify(value) !== JSON.stringify(FIELD)) harm.push(`${name}: ${what} of ${head.kind} ${id}`);
  };
  check('field', doc.getMap('fields').get('fromTomorrow'));
  for (const list of Object.keys(KINDS[head.kind].spec.content.lists)) {
    const item = doc.getMap(list).get(ITEM);
    check(`item in ${list}`, item instanceof Y.Map ? item.get('words') : undefined);
  }
  const fact = doc.getMap(FACTS).get(`${DEVICE}/1`) as { readonly body?: string } | undefined;
  check('fact', fact?.body ? JSON.parse(fact.body).data.words : undefined);
  return harm;
}
