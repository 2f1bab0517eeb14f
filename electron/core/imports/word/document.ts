import { AppError } from '../../../../shared/rpc/result.ts';
import { append } from '../append.ts';
import type { ChildNode, Element } from '../htmlTree.ts';
import type { ImportedComment } from '../types.ts';
import { damaged, openArchive } from './archive.ts';
import { readCharts, readComments, readMargins, readNotes } from './aside.ts';
import { chunkKind, chunkNodes } from './chunks.ts';
import type { Findings } from './findings.ts';
import { type Item, type SourceTexts, treeOf, wordsOf } from './items.ts';
import { Numbering } from './numbering.ts';
import { WordPackage } from './package.ts';
import type { Pictures } from './pictures.ts';
import type { WordReading } from './reading.ts';
import { StoryReader } from './story.ts';
import { readRunStyles, readStyles } from './styles.ts';
import { sweep } from './sweep.ts';
import { childrenOf, find, XmlError } from './xml.ts';

/** What a Word file and the files embedded in it are read into. */
export interface Shared {
  readonly found: Findings;
  readonly pictures: Pictures;
  readonly sources: Map<Element, string>;
  readonly comments: ImportedComment[];
}

export interface Control {
  readonly signal: AbortSignal | undefined;
  readonly progress: (share: number) => void;
}

/** Blocks read at a time: between two batches other work gets its turn, and a cancel is heard. */
export const BATCH = 150;

/** A Word file in a Word file in a Word file: what lies deeper is told. */
const DEEPEST = 3;

/** Reads all stories of a Word file; returns its body as the tree a page would have. */
export async function readDocument(
  file: WordPackage,
  shared: Shared,
  { control, depth }: { readonly control: Control; readonly depth: number },
): Promise<readonly ChildNode[]> {
  const { found, pictures, sources } = shared;
  const document = file.xml(file.main);
  const body = find(document, 'w:body');
  if (!document || !body) throw damaged(new XmlError('it has no body'));
  const [styles] = file.named('styles').map((name) => file.xml(name));
  const chunks = await openChunks(file, shared, { control, depth });
  const [numbers] = file.named('numbering').map((name) => file.xml(name));
  const beside: WordReading = {
    file,
    found,
    sources,
    quotes: new Map(),
    styles: readStyles(styles),
    runStyles: readRunStyles(styles),
    numbering: new Numbering(numbers, styles),
    picture: (part, id) => pictures.ofPart(file, part, id),
    note: () => undefined,
    chunk: () => [],
  };
  const notes = readNotes(beside);
  const cited = new Set<string>();
  const reading: WordReading = {
    ...beside,
    note: (key) => {
      cited.add(key);
      return notes.get(key);
    },
    chunk: (part, id) => chunks.take(file.relation(part, id)?.target),
  };
  const items = await readBody(new StoryReader(reading, { part: file.main, place: 'body' }), childrenOf(body), control);
  const tree = treeOf(items, (label) => found.tell('levels', label));
  for (const [key, text] of notes) if (!cited.has(key) && text !== '') found.tell('noteRest', text);
  append(shared.comments, readComments(beside));
  readMargins(beside);
  readCharts(beside);
  for (const text of chunks.rest(sources)) found.tell('chunkRest', text);
  for (const name of ['footnotes', 'endnotes', 'comments', 'header', 'footer'].flatMap((type) => file.named(type))) {
    const root = file.xml(name);
    if (root) sweep(root, found);
  }
  sweep(document, found);
  return tree;
}

async function readBody(
  story: StoryReader,
  nodes: ReturnType<typeof childrenOf>,
  { signal, progress }: Control,
): Promise<readonly Item[]> {
  const blocks = story.blocks();
  for (let at = 0; at < nodes.length; at += BATCH) {
    signal?.throwIfAborted();
    progress(at / nodes.length);
    blocks.add(nodes.slice(at, at + BATCH));
    await new Promise((resolve) => setImmediate(resolve));
  }
  story.end();
  return blocks.done();
}

/** Files that a Word file takes in as a whole (`w:altChunk`), read before the text that names them. */
class Chunks {
  readonly #nodes: ReadonlyMap<string, readonly ChildNode[]>;
  readonly #taken = new Set<string>();

  constructor(nodes: ReadonlyMap<string, readonly ChildNode[]>) {
    this.#nodes = nodes;
  }

  /** The nodes of one; they can stand in one place only. */
  take(name: string | undefined): readonly ChildNode[] {
    if (name === undefined || this.#taken.has(name)) return [];
    this.#taken.add(name);
    return this.#nodes.get(name) ?? [];
  }

  /** Words of those that the text does not name. */
  rest(sources: SourceTexts): string[] {
    return [...this.#nodes]
      .filter(([name]) => !this.#taken.has(name))
      .map(([, nodes]) => wordsOf(nodes, sources).replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  }
}

async function openChunks(
  file: WordPackage,
  shared: Shared,
  { control, depth }: { readonly control: Control; readonly depth: number },
): Promise<Chunks> {
  const nodes = new Map<string, readonly ChildNode[]>();
  for (const name of file.named('aFChunk')) {
    const bytes = file.bytes(name) ?? new Uint8Array();
    const kind = chunkKind(bytes);
    const read =
      kind === 'docx'
        ? await readEmbedded(bytes, shared, { control, depth: depth + 1 })
        : chunkNodes(bytes, kind, shared.found);
    if (read) nodes.set(name, read);
    else shared.found.tell('chunk', name.slice(name.lastIndexOf('/') + 1));
  }
  return new Chunks(nodes);
}

/** A damaged file inside a sound one is told, and the rest is read. */
async function readEmbedded(
  bytes: Uint8Array,
  shared: Shared,
  { control, depth }: { readonly control: Control; readonly depth: number },
): Promise<readonly ChildNode[] | null> {
  if (depth > DEEPEST) return null;
  try {
    const file = new WordPackage(await openArchive(bytes, control.signal));
    return await readDocument(file, shared, { control: { ...control, progress: () => {} }, depth });
  } catch (error) {
    control.signal?.throwIfAborted();
    if (error instanceof AppError) return null;
    throw error;
  }
}
