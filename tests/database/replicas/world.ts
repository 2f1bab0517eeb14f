import { join } from 'node:path';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { addImported } from '../../../electron/core/cases/importCases.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { headsOfKind, lastNumbers } from '../../../electron/core/database/tables/updates.ts';
import { ourRecordOf } from '../../../electron/core/records/ours.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import { COMMITTEE, caseOf } from '../../unit/packs/support.ts';
import type { Dice } from './dice.ts';
import { must, Replica } from './replica.ts';

export const SINGLE = ['council', 'charter', 'checklist'] as const;
export type Single = (typeof SINGLE)[number];

export type Three = readonly [Replica, Replica, Replica];

/** A meeting of a committee, known to all three, with the ids of its cases and of their items. */
export interface Sitting {
  readonly id: RecordId;
  readonly cases: readonly RecordId[];
  readonly items: readonly string[];
}

/** How far a laptop has each device's rows of a record. */
function rowsOf({ core }: Replica, id: RecordId): string {
  return JSON.stringify([...lastNumbers(core.context.database.read, id)].sort());
}

/** Three laptops of one municipality, their clocks wrong by hours; and what one run has begun on them. */
export class World {
  readonly all: Three;
  readonly dice: Dice;
  /** Records of this run that have to do with each other. */
  readonly ids = new Set<RecordId>();
  readonly meetings: RecordId[] = [];
  readonly cases: RecordId[] = [];
  readonly negotiations: RecordId[] = [];
  #day = 0;

  private constructor(all: Three, dice: Dice) {
    this.all = all;
    this.dice = dice;
  }

  static async begin(folder: string, { dice, called }: { dice: Dice; called: Set<string> }): Promise<World> {
    const time = { at: Date.UTC(2026, 10, 30, 8) };
    const clock = (wrong: number) => () => {
      time.at += 1000;
      return new Date(time.at + wrong);
    };
    const recipients = new Set<string>();
    const replica = (name: string, wrong: number) =>
      new Replica(name, { dataDir: join(folder, name), now: clock(wrong), called, recipients });
    const all: Three = [replica('Anna', 0), replica('Bent', 3_600_000), replica('Carla', -7_200_000)];
    for (const { api, name } of all)
      await must(api.app.changeSettings({ profile: { name, role: 'secretariat', group: '' } }));
    return new World(all, dice);
  }

  /** Begins the next run: what earlier ones did stays where it is. */
  next(): void {
    for (const list of [this.meetings, this.cases, this.negotiations]) list.length = 0;
    this.ids.clear();
    for (const kind of SINGLE) {
      const id = this.ours(kind, this.all[0]);
      if (id) this.ids.add(id);
    }
  }

  /** Begins what a folder has one of, with words that say who did. */
  async begin(kind: Single, { core: { context }, api, name }: Replica): Promise<RecordId> {
    if (kind === 'council') {
      const municipality = `${name}s Kommune`;
      return context.write((scope) => saveCouncil(context, scope, { ...sampleCouncil(), municipality }));
    }
    if (kind === 'charter') return RecordId.parse((await must(api.charter.begin({ chapters: [`${name}s tone`] }))).id);
    const { draft } = await must(api.checklist.get({}));
    await must(api.checklist.saveDraft({ content: { ...draft, name: `${name}s tjekliste` } }));
    const { record } = await must(api.checklist.get({}));
    if (!record) throw new Error('no checklist');
    return record;
  }

  /** What a laptop goes on with. */
  ours(kind: Single, { core }: Replica): RecordId | undefined {
    return ourRecordOf(core.context, kind)?.id;
  }

  /** The record of which there is one, once all have settled which. */
  shared(kind: Single): RecordId {
    const id = this.ours(kind, this.all[0]);
    if (!id) throw new Error(`no ${kind}`);
    return id;
  }

  /** A day no other meeting of this world has. */
  day(): string {
    this.#day++;
    return new Date(Date.UTC(2027, 0, 4 + this.#day)).toISOString().slice(0, 10);
  }

  async meeting(by: Replica, date = this.day()): Promise<RecordId> {
    const { ids } = await must(by.api.meetings.plan({ meetings: [{ ...COMMITTEE, date }] }));
    const [id] = ids;
    if (!id) throw new Error('no meeting');
    this.meetings.push(id);
    this.ids.add(id);
    return id;
  }

  /** A case that is ready, as one that came from another system. */
  newCase(by: Replica, title = `Sag ${this.cases.length + 1}`): RecordId {
    const [id] = addCases(by.core.context, [caseOf({ title })], 'import');
    if (!id) throw new Error('no case');
    this.cases.push(id);
    this.ids.add(id);
    return id;
  }

  /** A case that came as a file with a comment in it: the comments are a record of their own. */
  commentedCase(by: Replica): RecordId {
    const { context } = by.core;
    const id = RecordId.parse(context.newId());
    const comments = [{ author: 'Ea', date: '2026-11-27', text: `Hør ${by.name}`, quote: 'en ny sti' }];
    const known = new Set(this.#notes(by));
    addImported(context, { content: caseOf({ title: 'Fra en fil' }), comments }, id);
    this.cases.push(id);
    for (const own of [id, ...this.#notes(by)]) if (!known.has(own)) this.ids.add(own);
    return id;
  }

  #notes({ core }: Replica): RecordId[] {
    return headsOfKind(core.context.database.read, 'notes').map(({ id }) => id);
  }

  /** A meeting with two cases on its agenda, on all three laptops. */
  async sitting([one]: Three): Promise<Sitting> {
    const id = await this.meeting(one);
    const cases = [this.newCase(one), this.newCase(one)];
    const { content } = await must(one.api.meetings.addCases({ id, cases, role: 'decides' }));
    await this.spread();
    const items = cases.map((own) => content.items.find(({ caseId }) => caseId === own)?.id ?? '');
    return { id, cases, items };
  }

  /** Seats of the committee, as members' ids. */
  async seats({ api }: Replica): Promise<string[]> {
    const council = await must(api.council.get({}));
    return council?.mandates.filter(({ body }) => body === COMMITTEE.body).map(({ member }) => member) ?? [];
  }

  async open(by: Replica, id: RecordId): Promise<void> {
    await this.record(by, id, { kind: 'opened', present: await this.seats(by) });
  }

  async record({ api }: Replica, id: RecordId, event: Happening): Promise<void> {
    await must(api.meetings.record({ id, event }));
  }

  async decide(by: Replica, id: RecordId, item: string): Promise<void> {
    await this.record(by, id, { kind: 'item', item });
    const text = `Som ${by.name} skrev`;
    await this.record(by, id, { kind: 'decision', item, outcome: 'approved', text, referredTo: '' });
  }

  /** All get all of these records, by way of the first. What all have the same rows of is not sent again: the acts do that. */
  async spread(ids: Iterable<RecordId> = this.ids): Promise<void> {
    const [first, ...others] = this.all;
    const apart = [...ids].filter((id) => new Set(this.all.map((by) => rowsOf(by, id))).size > 1);
    if (apart.length === 0) return;
    for (const other of others) await this.send(other, first, apart);
    const bytes = await first.pack(apart);
    for (const other of others) await other.take(bytes);
  }

  async send(from: Replica, to: Replica, ids: Iterable<RecordId> = this.ids): Promise<void> {
    const own = [...ids].filter((id) => from.has(id));
    if (own.length > 0) await to.take(await from.pack(own));
  }

  close(): void {
    for (const { core } of this.all) core.close();
  }
}
