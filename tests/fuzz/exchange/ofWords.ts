import { canonicalJson } from '../../../shared/kinds/canonical.ts';
import { mutateText } from '../mutate.ts';
import type { Random } from '../random.ts';
import {
  bytesOf,
  entriesOf,
  type Forged,
  manifestOf,
  type Parts,
  partsOf,
  resealed,
  sha256,
  signed,
  textOf,
} from './forge.ts';
import type { Scene, Way } from './mutants.ts';
import { rawZip } from './rawZip.ts';

const OTHERS: readonly unknown[] = [
  ...[null, -1, 0, 2 ** 53, 1e308, '', '../x', [], {}, true, ['x'], { kind: 'all' }, '\ud800', '\u0000'],
  ...[
    'a'.repeat(10_000),
    Array.from({ length: 5000 }, () => 1),
    { kind: 'groups', groups: ['x'] },
    '2026-02-31T25:00:00Z',
  ],
];
const KEYS = ['__proto__', 'constructor', 'toString', '', 'more', 'x'.repeat(5000), '\ud800'];

/** Some value somewhere in it is another, gone, or one more. */
export function changeSome(value: unknown, random: Random): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  const key = keys[random.below(keys.length)];
  if (key === undefined) return;
  const inner: unknown = Reflect.get(value, key);
  const isWhole = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
  const what = random.below(5);
  if (isWhole && random.below(4) > 0) changeSome(inner, random);
  else if (what === 0) Reflect.deleteProperty(value, key);
  else if (what === 1)
    Object.defineProperty(value, random.of(KEYS), {
      value: random.of(OTHERS),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else Reflect.set(value, key, random.of(OTHERS));
}

/** Whoever forges may be the sender, or somebody who puts their own key in the sender's place. */
function by({ keys }: Scene, manifest: Forged, random: Random) {
  const key = random.of([keys.sender, keys.attacker, keys.unnamed]);
  if (key === keys.attacker) Object.assign(manifest.sender ?? {}, { key: key.publicKey, name: 'En anden' });
  return key;
}

const zipOf = (parts: Parts): Uint8Array => rawZip(entriesOf(parts));

/** Words of the manifest changed as words, and signed as they then stand. */
function reworded(scene: Scene, random: Random, edit: (text: string) => string): Uint8Array {
  const parts = partsOf(scene.plain);
  const manifest = manifestOf(parts);
  const key = by(scene, manifest, random);
  return zipOf(signed(parts, edit(canonicalJson(manifest)), key));
}

/** JSON and what it says. */
export const OF_WORDS: readonly Way[] = [
  (scene, random) => {
    const parts = partsOf(scene.plain);
    const manifest = manifestOf(parts);
    for (let times = 1 + random.below(3); times > 0; times--) changeSome(manifest, random);
    return zipOf(signed(parts, canonicalJson(manifest), by(scene, manifest, random)));
  },
  (scene, random) => reworded(scene, random, (text) => mutateText(text, random)),
  (scene, random) => reworded(scene, random, (text) => text.replace('{', '{"__proto__":{"minor":9},')),
  (scene, random) => reworded(scene, random, (text) => text.replace('{', '{"minor":0,')),
  (scene, random) =>
    reworded(scene, random, (text) =>
      text.replace(/"note":"[^"]*"/, `"note":"${random.of(['\\ud800', '\\udc00x', '\\u0000'])}"`),
    ),
  (scene, random) =>
    reworded(scene, random, (text) =>
      text.replace('{', `{"a":${'['.repeat(random.below(9000))}${']'.repeat(random.below(9000))},`),
    ),
  (scene, random) =>
    reworded(scene, random, (text) =>
      text.replace(/"minor":\d+/, `"minor":${random.of(['1', '9999', '1e9', '-0', '0.5', '1E400'])}`),
    ),
  (scene, random) =>
    reworded(scene, random, (text) =>
      text.replace(/\d+/g, (number) => (random.next() < 0.05 ? '99999999999999999999' : number)),
    ),
  // The entries of one sound file under the manifest of another, and the other way about.
  ({ plain, earlier }, random) => {
    const [mine, theirs] =
      random.next() < 0.5 ? [partsOf(plain), partsOf(earlier)] : [partsOf(earlier), partsOf(plain)];
    return zipOf({
      ...mine,
      'manifest.json': theirs['manifest.json'] ?? new Uint8Array(),
      'manifest.sig': theirs['manifest.sig'] ?? new Uint8Array(),
    });
  },
  ({ plain, earlier }, random) => {
    const [mine, theirs] = [partsOf(plain), partsOf(earlier)];
    const name = random.of(Object.keys(theirs));
    return zipOf({ ...mine, [name]: theirs[name] ?? new Uint8Array() });
  },
  // Replayed: sound, and older or the very same.
  ({ earlier }) => earlier,
  ({ plain }) => plain,
  // An entry changed, its hash and the signature with it.
  (scene, random) => {
    const parts = partsOf(scene.plain);
    const manifest = manifestOf(parts);
    const name = random.of(Object.keys(parts).filter((own) => !own.startsWith('manifest.')));
    const words = mutateText(textOf(parts[name]), random);
    return resealed({ ...parts, [name]: bytesOf(words) }, manifest, by(scene, manifest, random));
  },
  (scene, random) => {
    const parts = partsOf(scene.plain);
    const manifest = manifestOf(parts);
    const names = Object.keys(parts).filter((own) => !own.startsWith('manifest.'));
    const [a, b] = [random.of(names), random.of(names)];
    const swapped = { ...parts, [a]: parts[b] ?? new Uint8Array(), [b]: parts[a] ?? new Uint8Array() };
    return resealed(swapped, manifest, by(scene, manifest, random));
  },
  (scene, random) => {
    const parts = partsOf(scene.plain);
    const manifest = manifestOf(parts);
    const part = Buffer.alloc(random.below(5000), random.below(256));
    const more = { [`more/${random.of([sha256(part), 'x'])}`]: part };
    if (random.next() < 0.5) random.of<Forged>(manifest.records).more = [sha256(part)];
    manifest.minor = random.below(3);
    return resealed({ ...parts, ...more }, manifest, by(scene, manifest, random));
  },
];
