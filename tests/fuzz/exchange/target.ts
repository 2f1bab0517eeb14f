import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { nameVersion } from '../../../electron/core/cases/versions.ts';
import { quiet } from '../../../electron/core/control.ts';
import { type Core, createCore } from '../../../electron/core/core.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { newSigningKey } from '../../../electron/core/keys/signing.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { begin } from '../../../electron/core/negotiations/negotiations.ts';
import type { Reading } from '../../../electron/core/reading/thread.ts';
import { exampleCases, sampleCouncil } from '../../../electron/core/sample/index.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { Scene } from './mutants.ts';

export const PASSPHRASE = 'rød grød med fløde';

/** Whatever a file of exchange may be refused with, and nothing else. */
const REASONS = new Set([
  ...['notPackage', 'damaged', 'unsigned', 'badSignature', 'newer', 'tooLarge', 'locked', 'otherKey'],
  ...['unsignedFact', 'unknownKind', 'otherKind', 'facts', 'own', 'seal', 'rule', 'deleted', 'foreign'],
]);

/** A file may take so much time of the processor in all threads, and so long on a machine that is busy; milliseconds. */
const MOST = 2000;
const LONGEST = 30_000;

/** What became of a file: taken, the reason it was refused for, or what must not be. */
export type Outcome = { readonly said: string } | { readonly fault: string };

/** A laptop that is given files, and the sound ones it was first given. */
export class Target {
  readonly scene: Scene;
  readonly #folder: string;
  readonly #core: Core;
  readonly #close: () => void;
  #state = '';

  private constructor(parts: { folder: string; core: Core; scene: Scene; close: () => void }) {
    this.scene = parts.scene;
    this.#folder = parts.folder;
    this.#core = parts.core;
    this.#close = parts.close;
    this.#state = this.#hash();
  }

  /** `reading` where one is at hand; else the laptop has its own. */
  static async begin(reading?: Reading): Promise<Target> {
    const folder = mkdtempSync(join(tmpdir(), 'handlerum-fuzz-'));
    const shared = reading ? { reading } : {};
    const open = (name: string) => createCore({ dataDir: join(folder, name), host: 'cli', ...shared });
    const [sender, core] = [open('sender'), open('receiver')];
    try {
      const scene = await sceneOf({ folder, sender, core });
      const path = join(folder, 'first.handlerum');
      writeFileSync(path, scene.earlier);
      await takeFile(core.context, { path, passphrase: null });
      const close = () => {
        for (const one of [sender, core]) one.close();
        rmSync(folder, { recursive: true, force: true });
      };
      return new Target({ folder, core, scene, close });
    } catch (error) {
      for (const one of [sender, core]) one.close();
      throw error;
    }
  }

  /** Gives the laptop a file as a person would. */
  async give(bytes: Uint8Array): Promise<Outcome> {
    const path = join(this.#folder, 'mutant.handlerum');
    writeFileSync(path, bytes);
    const [begun, before] = [performance.now(), process.cpuUsage()];
    const said = await takeFile(this.#core.context, { path, passphrase: PASSPHRASE }, 'anyone').then(
      () => 'taken',
      (error: unknown) => reasonOf(error),
    );
    const waited = performance.now() - begun;
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    const state = this.#hash();
    const isOther = state !== this.#state;
    this.#state = state;
    if (said.startsWith('!')) return { fault: said.slice(1) };
    if (took > MOST || waited > LONGEST)
      return { fault: `took ${Math.round(took)} ms of ${Math.round(waited)} (${said})` };
    if (said !== 'taken' && isOther) return { fault: `refused as ${said}, and something was changed` };
    return { said };
  }

  /** What is wrong with the folder after all that it took; empty when nothing is. */
  async problems(): Promise<string[]> {
    return (await verify(this.#core.context, quiet())).problems;
  }

  close(): void {
    this.#close();
  }

  /** Every row of every table, and every file there is but the log of what SQLite has still to write. */
  #hash(): string {
    const { read } = this.#core.context.database;
    const hash = createHash('sha256');
    const tables = read
      .prepare<[], string>(
        `select name from sqlite_schema where type = 'table' and name not like '%\\_fts\\_%' escape '\\' order by name`,
      )
      .pluck()
      .all();
    for (const name of tables)
      for (const row of read.prepare<[], unknown[]>(`select * from "${name}"`).raw().iterate())
        for (const value of row) hash.update(value instanceof Uint8Array ? value : `${value}\n`);
    const files = readdirSync(join(this.#folder, 'receiver'), { recursive: true, withFileTypes: true });
    const names = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    for (const name of names.sort()) if (!/sqlite|acknowledged/.test(name)) hash.update(name);
    return hash.digest('hex');
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof AppError))
    return `!${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const { reason } = error.details ?? {};
  return typeof reason === 'string' && REASONS.has(reason) ? reason : `!${error.code} ${reason}: ${error.message}`;
}

interface Making {
  readonly folder: string;
  readonly sender: Core;
  readonly core: Core;
}

/** A council, a case with an attachment of several pieces and what a group says of it; the first file is from before a version was named. */
async function sceneOf({ folder, sender, core }: Making): Promise<Scene> {
  const { context } = sender;
  const [own, theirs] = [context.keys, core.context.keys];
  if (!own || !theirs) throw new Error('no keys');
  const bytes = Buffer.alloc(150_000, 'Bilag ');
  const hash = await context.files.put(bytes);
  const [content] = exampleCases().map((one) => one.content);
  if (!content) throw new Error('no example');
  const file = { hash, name: 'bilag.txt', size: bytes.length, mediaType: 'text/plain' };
  const attachments = [{ id: 'b', number: 1, title: 'Bilag', recommended: true, closed: false, file }];
  const council = context.write((scope) => saveCouncil(context, scope, sampleCouncil()));
  const [caseId] = addCases(context, [{ ...content, fields: { ...content.fields, attachments } }], 'create');
  if (!caseId) throw new Error('no case');
  const negotiation = begin(context, { caseId, audience: { kind: 'group', groups: ['x'] } }).id;
  const ids = [council, caseId, negotiation];
  const written = async (name: string) => {
    const path = join(folder, name);
    const order = { records: ids, purpose: 'records', note: 'Se her' } as const;
    await writeBundle(context, path, { ...order, sealing: { to: [theirs.recipient] } });
    return readFileSync(path);
  };
  const first = await written('earlier');
  nameVersion(context, caseId, 'Første');
  const keyed = await written('keyed');
  const inside = (file: Uint8Array) => opened(file, theirs.identities[0] ?? '');
  const plain = await inside(keyed);
  const keys = { sender: own.signing, attacker: newSigningKey(), unnamed: newSigningKey() };
  return { keyed, plain, earlier: await inside(first), closed: await closed(plain), keys };
}

async function opened(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes);
}

async function closed(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(2);
  return encrypter.encrypt(bytes);
}
