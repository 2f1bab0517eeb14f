import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { readExchange } from '../../../electron/core/exchange/file/arrive.ts';
import type { SigningKey } from '../../../electron/core/keys/signing.ts';
import { MANIFEST_CONTEXT } from '../../../shared/exchange/manifest.ts';
import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { laptop, newCase } from './support.ts';

/** mulberry32: the same mutants in every run, so that one that breaks something is found again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Dice = ReturnType<typeof dice>;

function flipped(bytes: Uint8Array, roll: Dice): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let n = 1 + roll(4); n > 0; n--) {
    const at = roll(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << roll(8));
  }
  return copy;
}

const cut = (bytes: Uint8Array, roll: Dice) => bytes.slice(0, roll(bytes.length));

function swapped(bytes: Uint8Array, roll: Dice): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const [a, b] = [names[roll(names.length)] ?? '', names[roll(names.length)] ?? ''];
  return zipSync({ ...parts, [a]: parts[b] ?? new Uint8Array(), [b]: parts[a] ?? new Uint8Array() });
}

/** Some value of the manifest is another, and it is signed anew by its sender, who may do so. */
function resigned(bytes: Uint8Array, roll: Dice, key: SigningKey): Uint8Array {
  const parts = unzipSync(bytes);
  const manifest: unknown = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
  changeSome(manifest, roll);
  const text = canonicalJson(manifest);
  const signature = key.sign(MANIFEST_CONTEXT + text).split('.')[1] ?? '';
  return zipSync({
    ...parts,
    'manifest.json': new TextEncoder().encode(text),
    'manifest.sig': Buffer.from(signature, 'base64url'),
  });
}

const OTHERS = [null, -1, 2 ** 53, '', '../x', [], {}, true, 'a'.repeat(10_000), ['x'], { kind: 'all' }];

function changeSome(value: unknown, roll: Dice): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  const key = keys[roll(keys.length)];
  if (key === undefined) return;
  const inner: unknown = Reflect.get(value, key);
  const isWhole = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
  if (isWhole && roll(4) > 0) changeSome(inner, roll);
  else if (roll(3) === 0) Reflect.deleteProperty(value, key);
  else Reflect.set(value, key, OTHERS[roll(OTHERS.length)]);
}

async function inside(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes);
}

/** `MUTANTS=100000` for a night. */
const MUTANTS = Number(process.env.MUTANTS ?? 1000);

it('mutants are read or refused for a reason, and none breaks its reader', { timeout: 0 }, async () => {
  const { core } = await laptop('Ida Holm');
  const folder = mkdtempSync(join(tmpdir(), 'handlerum-mutants-'));
  const [good, mutant] = [join(folder, 'good.handlerum'), join(folder, 'mutant.handlerum')];
  const { keys, kinds } = core.context;
  if (!keys) throw new Error('no keys');
  const order = { records: [newCase({ core })], purpose: 'records', note: 'Se her' } as const;
  await writeBundle(core.context, good, { ...order, sealing: { to: [keys.recipient] } });
  const opening = { identities: keys.identities, passphrase: null, target: join(folder, 'inside') };
  const encrypted = readFileSync(good);
  const plain = await inside(encrypted, keys.identities[0] ?? '');
  const roll = dice(20261130);
  const ways = [flipped, cut, swapped, (bytes: Uint8Array, own: Dice) => resigned(bytes, own, keys.signing)];
  const said = new Map<string, number>();
  for (let n = 0; n < MUTANTS; n++) {
    const bytes = n % 5 === 4 ? flipped(encrypted, roll) : (ways[n % 5] ?? flipped)(plain, roll);
    writeFileSync(mutant, bytes);
    const reason = await readExchange(kinds, { path: mutant, ...opening }).then(
      () => 'read',
      (error: unknown) => (error instanceof AppError ? String(error.details?.reason ?? error.code) : `${n}: ${error}`),
    );
    rmSync(opening.target, { force: true });
    said.set(reason, (said.get(reason) ?? 0) + 1);
  }
  rmSync(folder, { recursive: true });
  const known = [
    'read',
    'damaged',
    'notPackage',
    'unsigned',
    'badSignature',
    'newer',
    'tooLarge',
    'locked',
    'unknownKind',
  ];
  expect([...said.keys()].filter((reason) => !known.includes(reason))).toEqual([]);
  // A mutant that is read is one whose note or sender's name is another, signed by who may say so.
  expect(said.get('damaged') ?? 0).toBeGreaterThan(MUTANTS / 4);
});
