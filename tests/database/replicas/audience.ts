import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { type Core, createCore } from '../../../electron/core/core.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { writeSettings } from '../../../electron/core/database/tables/settings.ts';
import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { begin, changeNegotiation } from '../../../electron/core/negotiations/negotiations.ts';
import { changeRecord, createRecord } from '../../../electron/core/records/change.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { currentSettings } from '../../../electron/core/settings.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { putStance } from '../../../shared/kinds/negotiation/doc.ts';
import { notesKind } from '../../../shared/kinds/notes/kind.ts';
import {
  type Forged,
  linesBytes,
  linesOf,
  manifestOf,
  type Parts,
  partsOf,
  resealed,
} from '../../fuzz/exchange/forge.ts';
import { READING } from '../../support/core.ts';
import { leaksIn } from '../../support/leaks.ts';
import { caseOf } from '../../unit/packs/support.ts';

/** Who sits where: two of one group, one of another. */
const PEOPLE = [
  { name: 'Anna', group: 'x' },
  { name: 'Bent', group: 'x' },
  { name: 'Carla', group: 'l' },
] as const;

interface Known {
  readonly id: RecordId;
  /** Words that stand in this record and nowhere else. */
  readonly words: string[];
  /** Whom it was sent to, or who made it. */
  readonly addressed: Set<number>;
  /** Who may be sent it. */
  readonly may: readonly number[];
}

interface Sent {
  readonly path: string;
  readonly to: number;
  readonly by: number;
  readonly records: readonly RecordId[];
}

/** Three laptops on real folders that hand each other files, and what each of them was sent. */
export class Laptops {
  readonly all: readonly Core[];
  readonly records: Known[] = [];
  readonly sent: Sent[] = [];
  readonly #folder: string;
  readonly #lines: string[][] = PEOPLE.map(() => []);
  #words = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.all = PEOPLE.map(({ name, group }, at) => {
      const log = (line: string) => void this.#lines[at]?.push(line);
      const core = createCore({ dataDir: join(this.#place(at), 'data'), host: 'cli', log, reading: READING });
      const settings = currentSettings(core.context);
      const profile = { ...settings.profile, name, group, role: 'secretariat' } as const;
      core.context.write(({ db }) => writeSettings(db, { ...settings, profile }));
      return core;
    });
  }

  close(): void {
    for (const core of this.all) core.close();
  }

  /** A word that was never said before and is told apart in any form. */
  #word(): string {
    this.#words++;
    return `kanariefugl${String.fromCharCode(97 + (this.#words % 26))}${(this.#words * 7919).toString(36)}q`;
  }

  #core(at: number): Core {
    const core = this.all[at];
    if (!core) throw new Error(`no laptop ${at}`);
    return core;
  }

  #place(at: number): string {
    const folder = join(this.#folder, PEOPLE[at]?.name ?? '');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  #has = (at: number, id: RecordId): boolean => findRecord(this.#core(at).context.database.read, id) !== undefined;

  /** What a laptop holds that may be sent on, and to whom. */
  held = (at: number): Known[] => this.records.filter(({ id }) => this.#has(at, id));

  council(): void {
    const { context } = this.#core(0);
    const id = context.write((scope) => saveCouncil(context, scope, sampleCouncil()));
    this.records.push({ id, words: [], addressed: new Set([0]), may: [0, 1, 2] });
  }

  makeCase(by: number, how: 'open' | 'closed'): void {
    const word = this.#word();
    const [reason, said] = [how === 'closed' ? this.#word() : '', this.#word()];
    const openness = { closed: how === 'closed', reason, publicTitle: '' };
    const made = caseOf({ title: word, openness, caseNumber: said });
    const [id] = addCases(this.#core(by).context, [made], 'create');
    if (!id) throw new Error('no case');
    const words = [word, said, ...(reason === '' ? [] : [reason])];
    this.records.push({ id, words, addressed: new Set([by]), may: [0, 1, 2] });
  }

  /** What a group says of a case that is here; two who begin it apart have begun one. */
  negotiate(by: number, pick: number): void {
    const { context } = this.#core(by);
    const group = PEOPLE[by]?.group ?? '';
    const about = this.#pickOf(by, pick, 'case');
    if (!about) return;
    const { id } = begin(context, { caseId: about.id, audience: { kind: 'group', groups: [group] } });
    const word = this.#word();
    const stance = { group, target: 'case', stance: 'supports', condition: word, on: '2026-11-30' } as const;
    changeNegotiation(context, id, (doc) => putStance(doc, stance));
    const may = PEOPLE.flatMap((one, at) => (one.group === group ? [at] : []));
    const known = this.records.find((one) => one.id === id);
    if (known) known.words.push(word);
    else this.records.push({ id, words: [word], addressed: new Set(), may });
    this.records.find((one) => one.id === id)?.addressed.add(by);
  }

  note(by: number, pick: number): void {
    const { context } = this.#core(by);
    const about = this.#pickOf(by, pick, 'case');
    if (!about) return;
    const word = this.#word();
    const id = context.write((scope) =>
      createRecord(context, scope, {
        ...{ kind: 'notes', action: 'create' },
        write: (doc) => {
          notesKind.setFields(doc, { case: about.id, audience: 'private' });
          notesKind.setEntry(doc, 'comments', { key: 'a', value: { text: word } });
        },
      }),
    );
    this.records.push({ id, words: [word], addressed: new Set([by]), may: [by] });
  }

  write(by: number, pick: number): void {
    const { context } = this.#core(by);
    const known = this.#pickOf(by, pick, 'case');
    if (!known) return;
    const word = this.#word();
    known.words.push(word);
    const edit = (doc: Parameters<typeof setCaseField>[0]) => setCaseField(doc, 'caseNumber', word);
    context.write((scope) => changeRecord(context, scope, { id: known.id, action: 'fields', session: null, edit }));
  }

  #pickOf(by: number, pick: number, kind: string): Known | undefined {
    const own = this.held(by).filter(({ id }) => findRecord(this.#core(by).context.database.read, id)?.kind === kind);
    return own[pick % Math.max(1, own.length)];
  }

  /** Some of what one holds and the other may see, closed to that one's key alone. */
  async send(by: number, to: number, some: number): Promise<void> {
    const may = this.held(by).filter((one) => one.may.includes(to));
    const chosen = may.filter((_one, at) => ((some >> (at % 8)) & 1) === 1);
    if (chosen.length === 0 || by === to) return;
    const path = join(this.#place(by), `fil-${this.sent.length}.handlerum`);
    const sealing = { to: [this.#core(to).context.keys?.recipient ?? ''] };
    const records = chosen.map(({ id }) => id);
    await writeBundle(this.#core(by).context, path, { records, purpose: 'records', note: '', sealing });
    for (const one of chosen) one.addressed.add(to);
    this.sent.push({ path, to, by, records });
  }

  /** Hands a file to somebody, who may not be the one it is for; answers what they say of it. */
  async hand(pick: number, at: number): Promise<{ said: string; isFor: boolean } | null> {
    const file = this.sent[pick % Math.max(1, this.sent.length)];
    if (!file) return null;
    // It lies there as a file that came, whether it can be opened or not.
    const path = join(this.#place(at), `kom-${this.sent.indexOf(file)}.handlerum`);
    writeFileSync(path, readFileSync(file.path));
    return { said: await this.#take(at, path), isFor: file.to === at };
  }

  /** A sound file of theirs in which a row in the middle of a log is left out, signed by who sent it. */
  async handWithGap(pick: number): Promise<string | null> {
    const file = this.sent[pick % Math.max(1, this.sent.length)];
    const key = file && this.#core(file.by).context.keys?.signing;
    if (!file || !key) return null;
    const decrypter = new Decrypter();
    for (const identity of this.#core(file.to).context.keys?.identities ?? []) decrypter.addIdentity(identity);
    const gapped = withoutRow(partsOf(await decrypter.decrypt(readFileSync(file.path))));
    // Whoever has the row already lacks nothing.
    if (!gapped || this.#has(file.to, gapped.record)) return null;
    const path = join(this.#folder, 'gap.handlerum');
    writeFileSync(path, resealed(gapped.parts, gapped.manifest, key));
    return this.#take(file.to, path);
  }

  async #take(at: number, path: string): Promise<string> {
    return takeFile(this.#core(at).context, { path, passphrase: null }).then(
      () => 'taken',
      (error: { code?: string; details?: { reason?: string } }) => error.details?.reason ?? String(error.code ?? error),
    );
  }

  /** Where a word of a record lies on a laptop the record was not for: in its folder, in files that came and went, in its log. */
  async leaks(temporary: string): Promise<string[]> {
    const found: string[] = [];
    for (const [at, core] of this.all.entries()) {
      const words = this.records.flatMap((one) => (one.addressed.has(at) ? [] : one.words));
      const keys = { identities: core.context.keys?.identities ?? [], dataKeys: [] };
      writeFileSync(join(this.#place(at), 'program.log'), (this.#lines[at] ?? []).join('\n'));
      if (words.length > 0) found.push(...(await leaksIn([this.#place(at)], words, keys)));
    }
    const all = this.records.flatMap(({ words }) => words);
    // What is laid aside by all of them is for nobody.
    if (readdirSync(temporary).length > 0)
      found.push(...(await leaksIn([temporary], all, { identities: [], dataKeys: [] })));
    return found;
  }
}

/** The first log of three rows or more without its second. */
function withoutRow(parts: Parts): { parts: Parts; manifest: Forged; record: RecordId } | null {
  const manifest = manifestOf(parts);
  const [name = ''] = Object.keys(parts).filter((own) => own.startsWith('records/'));
  const lines = linesOf(parts[name]);
  const record = manifest.records.find((one: Forged) => one.rows >= 3);
  if (!record) return null;
  const [, second] = lines.filter((line) => line.record === record.id);
  record.rows--;
  const left = linesBytes(lines.filter((line) => line !== second));
  return { parts: { ...parts, [name]: left }, manifest, record: record.id };
}
