import { createHash } from 'node:crypto';
import type { FileHash } from '../../../../shared/kinds/ids.ts';
import { pictureType } from '../../files/pictures.ts';
import type { ImportedFile } from '../types.ts';
import type { Findings } from './findings.ts';
import type { WordPackage } from './package.ts';

/** Keeps the pictures a case can show by their content, and tells which it cannot. */
export class Pictures {
  readonly #found: Findings;
  readonly #files = new Map<string, ImportedFile>();
  readonly #shown = new Set<string>();

  constructor(found: Findings) {
    this.#found = found;
  }

  /** Those that stand in the text; what is hidden is not kept. */
  get files(): ImportedFile[] {
    return [...this.#files.values()].filter(({ hash }) => this.#shown.has(hash));
  }

  /** Address for the tree; empty when the picture cannot be kept. */
  ofPart(file: WordPackage, part: string, id: string | undefined): string {
    const relation = file.relation(part, id);
    const bytes = relation && !relation.isExternal ? file.bytes(relation.target) : undefined;
    if (!bytes || !relation) {
      this.#found.tell('pictureMissing', '');
      return '';
    }
    const kept = this.#keep(bytes);
    if (kept === null) this.#found.tell('pictureKind', file.contentType(relation.target));
    return kept ?? '';
  }

  /** The file behind an address in the tree: one that was kept, or one that an embedded page holds in itself. */
  stored(src: string): string | null {
    const kept = /^handlerum-file:/.test(src) ? src : this.#embedded(src);
    const hash = kept.slice(kept.indexOf(':') + 1);
    if (!this.#files.has(hash)) return null;
    this.#shown.add(hash);
    return hash;
  }

  #embedded(src: string): string {
    const data = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(src)?.[1];
    const kept = data === undefined ? null : this.#keep(new Uint8Array(Buffer.from(data, 'base64')));
    if (kept === null && src !== '') this.#found.tell('pictureMissing', '');
    return kept ?? '';
  }

  #keep(bytes: Uint8Array): string | null {
    const mediaType = pictureType(bytes);
    if (!mediaType) return null;
    const hash = createHash('sha256').update(bytes).digest('hex') as FileHash;
    if (!this.#files.has(hash)) this.#files.set(hash, { hash, bytes, mediaType });
    return `handlerum-file:${hash}`;
  }
}
