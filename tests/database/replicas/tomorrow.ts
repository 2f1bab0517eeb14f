import * as Y from 'yjs';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { RecordsPackage } from '../../../electron/core/exchange/form.ts';
import { addFact, FACTS } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { forge, packed } from '../../unit/exchange/support.ts';
import { must, type Replica } from './replica.ts';
import { editorOf } from './typing.ts';
import { SINGLE, type World } from './world.ts';

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
    const whole = RecordsPackage.parse(JSON.parse(new TextDecoder().decode(await first.packOld([id]))));
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

type Edit = (world: World, by: Replica, id: RecordId) => Promise<unknown>;

/** One more edit of each by this program, on any laptop; of one that was set aside there is none to make. */
export async function editPlanted(world: World, ids: readonly RecordId[]): Promise<void> {
  for (const id of ids) {
    const by = world.dice.pick(world.all);
    const { kind } = by.core.context.records.get(id).head;
    const isSetAside = SINGLE.some((one) => one === kind && world.ours(one, by) !== id);
    const edit = EDITS[kind];
    if (isSetAside || !edit) continue;
    const before = by.core.context.records.get(id).seq;
    await edit(world, by, id);
    if (by.core.context.records.get(id).seq === before) throw new Error(`The ${kind} ${id} was not edited`);
  }
}

/** Of notes there is none: what came with a file is not written in afterwards. */
const EDITS: Readonly<Partial<Record<RecordKind, Edit>>> = {
  async case(world, by, id) {
    const editor = await editorOf(by, id);
    editor.texts[0]?.insert(0, `${by.name} ${world.dice.below(1e9)} `);
    await editor.push();
    await editor.close();
    await must(by.api.records.restore({ id, seq: 1 }));
  },
  async meeting({ dice }, { api }, id) {
    const item = (await must(api.meetings.get({ id }))).content.items[0]?.id;
    const text = `Opgave ${dice.below(1e9)}`;
    if (item === undefined) return must(api.meetings.change({ id, time: '13:00', ends: '15:00', place: text }));
    // May be done whatever has become of the meeting.
    const followUp = { id: 'of-today', item, text, owner: 'Bo', due: null, done: null };
    return must(api.meetings.putFollowUp({ id, followUp }));
  },
  council: ({ dice }, { api }) => {
    const item = { id: `n${dice.below(1e9)}`, letter: '', name: `Gruppe ${dice.below(1e9)}`, groupLeader: '' };
    return must(api.council.put({ items: [{ list: 'partyGroups', item }] }));
  },
  charter: ({ dice }, { api }) => must(api.charter.setPreamble({ text: `Vi vil ${dice.below(1e9)}` })),
  async checklist({ dice }, { api }) {
    const { draft } = await must(api.checklist.get({}));
    const content = { ...draft, name: `Vores ${dice.below(1e9)}` };
    await must(api.checklist.saveDraft({ content, base: draft }));
  },
  negotiation: ({ dice }, { api }, id) => {
    const stance = { group: 'a', target: 'case', stance: 'supports', condition: `Hvis ${dice.below(1e9)}` } as const;
    return must(api.negotiations.putStance({ id, stance }));
  },
};

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
