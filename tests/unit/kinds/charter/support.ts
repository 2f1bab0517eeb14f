import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { charterKind } from '../../../../shared/kinds/charter/kind.ts';
import { versionSeal } from '../../../../shared/kinds/charter/seals.ts';

type NewFact = Parameters<typeof charterKind.addFact>[2];
export const TEXT = {
  preamble: 'Vi vil hinanden det godt.',
  chapters: [{ id: 'c', title: 'Tone' }],
  clauses: [{ id: 'k', chapter: 'c', text: 'Vi lytter.', rationale: 'Tonen tæller' }],
};

/** Sealed bytes by their hash, as a core keeps them. */
export class Seals {
  readonly #bytes = new Map<string, string>();

  readonly put = (text: string): string => {
    const hash = createHash('sha256').update(text).digest('hex');
    this.#bytes.set(hash, text);
    return hash;
  };

  readonly get = (hash: string): string | null => this.#bytes.get(hash) ?? null;
}

/** A laptop with a charter on it; its clock goes a minute for each fact. */
export class Laptop {
  readonly doc: Y.Doc;
  readonly device: string;
  #minute: number;

  constructor(device: string, from?: Laptop) {
    this.device = device;
    this.doc = copyOf(from?.doc);
    this.#minute = from ? from.#minute + 1 : 0;
    if (!from) charterKind.begin(this.doc, 'council');
  }

  get facts() {
    return charterKind.facts(this.doc);
  }

  fact(kind: NewFact['kind'], data: object) {
    const now = new Date(Date.UTC(2026, 10, 28, 18, this.#minute++));
    return charterKind.addFact(this.doc, { device: this.device, by: `Hos ${this.device}`, now }, {
      kind,
      data,
    } as never);
  }

  adopt(seals: Seals, about: { number: number; body?: string; date?: string; item?: string }) {
    const told = { body: 'Byrådet', date: '2026-12-14', item: '7', ...about };
    const seal = seals.put(versionSeal({ ...told, text: TEXT }));
    return this.fact('adopted', { ...told, id: seal, seal });
  }

  take(from: Laptop): this {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(from.doc));
    return this;
  }
}

export function copyOf(doc?: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  if (doc) Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
