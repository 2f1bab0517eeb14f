import { damaged, otherKind, type Parts } from './archive.ts';
import { childrenOf, parseXml, type XmlElement, XmlError } from './xml.ts';

export interface Relation {
  readonly id: string;
  /** Last word of its type: `image`, `footnotes`, `aFChunk`. */
  readonly type: string;
  /** Name of a part, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Names that Word itself gives; files exist that have such a part and no relationship to it. */
const USUAL: Readonly<Record<string, RegExp>> = {
  styles: /^styles\d*\.xml$/,
  numbering: /^numbering\d*\.xml$/,
  footnotes: /^footnotes\d*\.xml$/,
  endnotes: /^endnotes\d*\.xml$/,
  comments: /^comments\d*\.xml$/,
  header: /^header\d*\.xml$/,
  footer: /^footer\d*\.xml$/,
  chart: /^charts\/chart[^/]*\.xml$/,
  chartEx: /^charts\/chartEx[^/]*\.xml$/,
  diagramData: /^diagrams\/data[^/]*\.xml$/,
};

/** A Word file as its parts and what relates them: a part is found by its relationship, whatever it is called. */
export class WordPackage {
  readonly #parts: Parts;
  readonly #roots = new Map<string, XmlElement | undefined>();
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>();
  /** Name of the part that holds the text. */
  readonly main: string;

  constructor(parts: Parts) {
    this.#parts = new Map([...parts].map(([name, bytes]) => [name.replace(/^\//, ''), bytes]));
    this.main = this.#findMain();
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#parts.get(name);
  }

  /** A part as XML; undefined when the file has none of that name. Throws `file_corrupt`. */
  xml(name: string): XmlElement | undefined {
    if (!this.#roots.has(name)) this.#roots.set(name, this.#parse(name));
    return this.#roots.get(name);
  }

  relations(part: string): readonly Relation[] {
    return [...this.#byId(part).values()];
  }

  relation(part: string, id: string | undefined): Relation | undefined {
    return id === undefined ? undefined : this.#byId(part).get(id);
  }

  #byId(part: string): ReadonlyMap<string, Relation> {
    const known = this.#relations.get(part);
    if (known) return known;
    const relations = new Map(this.#readRelations(part).map((one) => [one.id, one]));
    this.#relations.set(part, relations);
    return relations;
  }

  /** Media type of a part, as the file states it; its ending where it states none. */
  contentType(name: string): string {
    const types = this.xml('[Content_Types].xml');
    const ending = /\.([^./]+)$/.exec(name)?.[1] ?? '';
    const stated = (types ? childrenOf(types) : []).filter(
      ({ attrs }) => attrs.PartName === `/${name}` || attrs.Extension?.toLowerCase() === ending.toLowerCase(),
    );
    const one = stated.find(({ attrs }) => attrs.PartName !== undefined) ?? stated[0];
    return one?.attrs.ContentType ?? ending;
  }

  /** Names of the parts of a kind that the main part or one of the parts it leads to relates to; each once. */
  named(...types: readonly string[]): string[] {
    const related = this.#reachable().filter(({ type }) => types.includes(type));
    const folder = folderOf(this.main);
    const usual = this.names.filter(
      (name) => name.startsWith(folder) && types.some((type) => USUAL[type]?.test(name.slice(folder.length))),
    );
    return [...new Set([...related.map(({ target }) => target), ...usual])].filter((name) => this.#parts.has(name));
  }

  #reachable(): Relation[] {
    const found: Relation[] = [];
    const seen = new Set([this.main]);
    for (const part of seen) {
      for (const relation of this.relations(part)) {
        if (relation.isExternal) continue;
        found.push(relation);
        if (this.#parts.has(relation.target)) seen.add(relation.target);
      }
    }
    return found;
  }

  #findMain(): string {
    const stated = this.relations('').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target;
    const usual = this.names.filter((name) => /^word\/document\d*\.xml$/.test(name));
    const [main] = [stated, ...usual].filter((name) => name !== undefined && (this.#parts.get(name)?.length ?? 0) > 0);
    if (main === undefined) throw usual.length > 0 ? damaged(new XmlError('it is empty')) : otherKind(this.names);
    const root = this.xml(main);
    if (root?.name !== 'w:document') {
      const other = otherKind(this.names);
      throw other.details?.found === 'zip' ? damaged(new XmlError('it holds no document')) : other;
    }
    return main;
  }

  #readRelations(part: string): Relation[] {
    const folder = folderOf(part);
    const root = this.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
    return (root ? childrenOf(root) : []).map(({ attrs }) => {
      const isExternal = attrs.TargetMode === 'External';
      const target = attrs.Target ?? '';
      const type = attrs.Type?.split('/').at(-1) ?? '';
      return { id: attrs.Id ?? '', type, target: isExternal ? target : resolved(folder, target), isExternal };
    });
  }

  #parse(name: string): XmlElement | undefined {
    const bytes = this.#parts.get(name);
    if (!bytes || bytes.length === 0) return undefined;
    try {
      const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      const label = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
      return parseXml(new TextDecoder(label).decode(bytes));
    } catch (error) {
      if (error instanceof XmlError) throw damaged(new XmlError(`${name}: ${error.message}`));
      throw error;
    }
  }
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** A target is written from the folder of its part, or from the root with `/` before it. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
