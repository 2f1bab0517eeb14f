import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../../../electron/core/core.ts';
import { asideRows } from '../../../../electron/core/database/tables/aside.ts';
import { allNumbers } from '../../../../electron/core/database/tables/folder.ts';
import { findRecord } from '../../../../electron/core/database/tables/updates.ts';
import { writeBundle } from '../../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../../electron/core/exchange/takeFile.ts';
import { ourRecordOf } from '../../../../electron/core/records/ours.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { KINDS } from '../../../../shared/kinds/index.ts';
import { clientOf, READING, value } from '../../../support/core.ts';
import { createTestCore } from '../../../support/keyed.ts';
import { leaksIn } from '../../../support/leaks.ts';
import { groupOn, type Known, mayHave, PEOPLE, type Turn } from './who.ts';

type Client = ReturnType<typeof clientOf>;
type Numbers = ReturnType<typeof allNumbers>;

/** What a laptop knows beside what it has written: words of each record, and turns of the council. */
interface Told {
  readonly words: Map<RecordId, Set<string>>;
  readonly turns: Set<Turn>;
  readonly given: Set<string>;
}

interface Sent {
  readonly path: string;
  readonly to: number;
  readonly brings: Told;
}

const END = '2029-12-31';
const told = (): Told => ({ words: new Map(), turns: new Set(), given: new Set() });

/** Five laptops with keys on one list, on real folders: what each was sent, and what it may have been. */
export class Laptops {
  readonly all: readonly { readonly core: Core; readonly client: Client }[];
  readonly known = new Map<RecordId, Known>();
  readonly sent: Sent[] = [];
  /** Each turn of the council in the order it was made. */
  readonly turns: Turn[] = [];
  /** What lies on a laptop, and what was addressed to it whether it came or not. */
  readonly holds = PEOPLE.map(told);
  readonly addressed = PEOPLE.map(told);
  readonly #folder: string;
  readonly #lines: string[][] = PEOPLE.map(() => []);
  readonly #earlier: (Numbers | undefined)[] = [];
  #at = Date.UTC(2026, 10, 23, 9);
  #words = 0;

  constructor(folder: string) {
    this.#folder = folder;
    const now = () => {
      this.#at += 1000;
      return new Date(this.#at);
    };
    this.all = PEOPLE.map((_one, at) => {
      const log = (line: string) => void this.#lines[at]?.push(line);
      const dataDir = join(this.#place(at), 'data');
      const core = createTestCore({ dataDir, host: 'cli', log, now, reading: READING });
      return { core, client: clientOf(core) };
    });
  }

  close(): void {
    for (const { core } of this.all) core.close();
  }

  pass(days: number): void {
    this.#at += days * 24 * 60 * 60 * 1000;
  }

  now = (): string => new Date(this.#at).toISOString();
  today = (): string => this.now().slice(0, 10);

  one(at: number): { readonly core: Core; readonly client: Client } {
    const one = this.all[at];
    if (!one) throw new Error(`no laptop ${at}`);
    return one;
  }

  #place(at: number): string {
    const folder = join(this.#folder, PEOPLE[at]?.name ?? '');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** A council with two groups, and all five on its list of keys. */
  async begin(): Promise<void> {
    for (const [at, { name, role }] of PEOPLE.entries()) {
      const { client } = this.one(at);
      const profile = { name, role, group: '' } as const;
      if (at === 0) await value(client.app.begin({ start: 'empty', municipality: 'Prøve', profile }));
      else await value(client.app.changeSettings({ profile }));
    }
    const { client } = this.one(0);
    const group = (id: string) => ({ id, letter: id.toUpperCase(), name: `Liste ${id}`, groupLeader: '' });
    const items = PEOPLE.flatMap(({ member, name, group }) =>
      member === null
        ? []
        : [{ id: member, name, councilRole: 'member' as const, groups: [{ group, from: '2026-01-01' }], to: END }],
    );
    await value(
      client.council.put({
        items: [
          ...['x', 'l'].map((id) => ({ list: 'partyGroups' as const, item: group(id) })),
          ...items.map((item) => ({ list: 'members' as const, item })),
        ],
      }),
    );
    await value(client.keys.found({}));
    for (const [at, { name, member, group }] of PEOPLE.entries()) {
      if (member === null) continue;
      const invited = { person: name, member, role: 'member', group, mayList: false } as const;
      const { code } = await value(client.keys.invite(invited));
      const answer = await value(this.one(at).client.keys.answer({ code }));
      await value(client.keys.accept({ code: answer.code }));
    }
    this.note(0, { id: this.council(), kind: 'all', group: null, by: 0, since: this.today() }, '');
    for (const at of PEOPLE.keys()) if (at > 0) await this.carryAll(0, at);
  }

  council(): RecordId {
    const head = ourRecordOf(this.one(0).core.context, 'council');
    if (!head) throw new Error('no council');
    return head.id;
  }

  /** A word that was never said before and is told apart in any form. */
  word(): string {
    this.#words++;
    return `kanariefugl${String.fromCharCode(97 + (this.#words % 26))}${(this.#words * 7919).toString(36)}q`;
  }

  /** That somebody has written a word in a record, which may be new. */
  note(by: number, one: Known & { readonly id: RecordId }, word: string): void {
    if (!this.known.has(one.id)) this.known.set(one.id, one);
    add(this.holds[by], one.id, word === '' ? [] : [word]);
    add(this.addressed[by], one.id, word === '' ? [] : [word]);
  }

  /** A turn of the council that was made at the first laptop. */
  turn(one: Turn): void {
    this.turns.push(one);
    this.holds[0]?.turns.add(one);
  }

  /** The group somebody is in today, by all turns there were. */
  groupOf = (who: number): { readonly group: string | null } => ({ group: groupOn(this.turns, who, this.today()) });

  has = (at: number, id: RecordId): boolean => findRecord(this.one(at).core.context.database.read, id) !== undefined;
  held = (at: number): RecordId[] => [...this.known.keys()].filter((id) => this.has(at, id));

  /** Whether one may send the other a record, by what the one knows. */
  may(by: number, to: number, id: RecordId): boolean {
    const known = this.known.get(id);
    const holds = this.holds[by];
    if (!known || !holds) return false;
    // A group's of which nothing is read says no more whose it is, and is given to nobody.
    const head = findRecord(this.one(by).core.context.database.read, id);
    if (known.kind === 'group' && head?.unplayed) return false;
    const turns = this.turns.filter((one) => holds.turns.has(one));
    const given = [...PEOPLE.keys()].filter((at) => holds.given.has(`${id} ${at}`));
    return mayHave(known, to, { turns, given, at: this.now() });
  }

  /** What of it would come to somebody: all that lies there of these records. */
  #brings(by: number, ids: readonly RecordId[]): Told {
    const { words, turns, given } = this.holds[by] ?? told();
    return {
      words: new Map(ids.map((id): [RecordId, Set<string>] => [id, new Set(words.get(id))])),
      turns: new Set(ids.includes(this.council()) ? turns : []),
      given: new Set([...given].filter((one) => ids.includes(one.split(' ')[0] as RecordId))),
    };
  }

  /** Writes a file for one other laptop; what the program answers. */
  async send(by: number, to: number, ids: readonly RecordId[], how: 'whole' | 'part'): Promise<string> {
    const { context } = this.one(by).core;
    const path = join(this.#place(by), `fil-${this.sent.length}.handlerum`);
    const sealing = { to: [this.one(to).core.context.keys?.recipient ?? ''] };
    const since = this.#earlier[by] ?? new Map();
    this.#earlier[by] = allNumbers(context.database.read);
    const known = how === 'part' ? { known: { since, given: new Set<string>() } } : {};
    const brings = this.#brings(by, ids);
    const order = { records: ids, purpose: 'records', note: '', sealing, ...known } as const;
    const said = await answerOf(writeBundle(context, path, order));
    if (said !== 'done') return said;
    joinTold(this.addressed[to], brings);
    this.sent.push({ path, to, brings });
    return said;
  }

  /** A file comes to a laptop, perhaps to one it is not for; what that says of it. */
  async hand(nth: number, at: number): Promise<string> {
    const file = this.sent[nth];
    if (!file) return 'none';
    const path = join(this.#place(at), `kom-${nth}.handlerum`);
    writeFileSync(path, readFileSync(file.path));
    const said = await answerOf(takeFile(this.one(at).core.context, { path, passphrase: null }, 'anyone'));
    if (said === 'done') joinTold(this.holds[at], file.brings);
    return said;
  }

  /** All that may go from one to the other. */
  async carryAll(by: number, to: number): Promise<void> {
    const ids = this.held(by).filter((id) => this.may(by, to, id));
    const said = ids.length === 0 ? 'done' : await this.send(by, to, ids, 'whole');
    const took = ids.length === 0 ? 'done' : await this.hand(this.sent.length - 1, to);
    if (said !== 'done' || took !== 'done') throw new Error(`${by} to ${to}: ${said}, ${took}`);
    // Each file that lies there is searched for longer than all else takes.
    for (const path of [this.sent.at(-1)?.path ?? '', join(this.#place(to), `kom-${this.sent.length - 1}.handlerum`)])
      rmSync(path, { force: true });
    if (ids.length > 0) this.sent.pop();
  }

  async share(folder: string): Promise<void> {
    for (const { client } of this.all) await value(client.folder.choose({ path: folder }));
    for (let round = 0; round < 2; round++) for (const at of PEOPLE.keys()) await this.sync(at);
    for (const { client } of this.all) {
      const { peers = [] } = (await value(client.folder.sync({}))) ?? {};
      for (const { key, status } of peers)
        if (status === 'new') await value(client.folder.accept({ key, trust: 'known' }));
    }
  }

  /** What one may give to each may have been laid down for them; what one has now, it may have got. */
  async sync(at: number): Promise<void> {
    await value(this.one(at).client.folder.sync({}));
    const came = this.#came(at);
    joinTold(this.holds[at], came);
    for (const to of PEOPLE.keys())
      if (to !== at)
        joinTold(
          this.addressed[to],
          this.#brings(
            at,
            this.held(at).filter((id) => this.may(at, to, id)),
          ),
        );
    await value(this.one(at).client.folder.sync({}));
  }

  #came(at: number): Told {
    const mine = new Set(this.held(at));
    const { words, given } = this.addressed[at] ?? told();
    const knows = this.one(at).core.context.records.get(this.council()).doc.getMap('facts').size;
    const full = this.one(0).core.context.records.get(this.council()).doc.getMap('facts').size;
    return {
      words: new Map([...words].filter(([id]) => mine.has(id))),
      turns: new Set(knows === full ? this.holds[0]?.turns : []),
      given: new Set([...given].filter((one) => mine.has(one.split(' ')[0] as RecordId))),
    };
  }

  /** What a laptop says of a record, and what it keeps aside of it and why. */
  told(at: number, id: RecordId): unknown {
    const { context } = this.one(at).core;
    const { doc, head } = context.records.get(id);
    const aside = asideRows(context.database.read).filter((row) => row.record === id);
    const facts = Object.entries(doc.getMap('facts').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      content: KINDS[head.kind].content(doc),
      facts,
      aside: aside.map((row) => `${row.device}/${row.number} ${row.reason}`).sort(),
    };
  }

  numbers = (at: number, id: RecordId): string =>
    JSON.stringify([...(allNumbers(this.one(at).core.context.database.read).get(id) ?? [])].sort());

  /** Where a word lies on a laptop it was not addressed to: in its folder, in files that came and went, in its log. */
  async leaks(temporary: string): Promise<string[]> {
    const found: string[] = [];
    const all = [...new Set(this.holds.flatMap(({ words }) => [...words.values()].flatMap((own) => [...own])))];
    for (const [at, { core }] of this.all.entries()) {
      const own = new Set([...(this.addressed[at]?.words.values() ?? [])].flatMap((words) => [...words]));
      const words = all.filter((word) => !own.has(word));
      const keys = { identities: core.context.keys?.identities ?? [], dataKeys: [] };
      writeFileSync(join(this.#place(at), 'program.log'), (this.#lines[at] ?? []).join('\n'));
      if (words.length > 0) found.push(...(await leaksIn([this.#place(at)], words, keys)));
    }
    if (readdirSync(temporary).length > 0)
      found.push(...(await leaksIn([temporary], all, { identities: [], dataKeys: [] })));
    return found;
  }
}

function add(one: Told | undefined, id: RecordId, words: Iterable<string>): void {
  const own = one?.words.get(id) ?? new Set();
  for (const word of words) own.add(word);
  one?.words.set(id, own);
}

function joinTold(one: Told | undefined, more: Told): void {
  for (const [id, words] of more.words) add(one, id, words);
  for (const turn of more.turns) one?.turns.add(turn);
  for (const given of more.given) one?.given.add(given);
}

/** What a refusal says; anything else is no refusal, and is thrown on. */
export async function answerOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'done',
    (error: { code?: string; details?: { reason?: string } }) => {
      if (error.code === undefined) throw error;
      return error.details?.reason ?? error.code;
    },
  );
}
