import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { BlockBuilder, type Reading } from '../htmlBuilder.ts';
import type { ChildNode, Element } from '../htmlTree.ts';
import { type ImportedComment, linkNotes, type ReadContext, type ReadFile } from '../types.ts';
import { openArchive } from './archive.ts';
import { BATCH, type Control, readDocument } from './document.ts';
import { Findings } from './findings.ts';
import { notesOf } from './notes.ts';
import { WordPackage } from './package.ts';
import { Pictures } from './pictures.ts';
import { asideOfComment, asides, readSaid } from './said.ts';
import { find, ownText } from './xml.ts';

/**
 * Reads a Word file. What Word shows as inserted is kept, what it shows as deleted or does not show is left out and told in the
 * notes; page headers and footers, comments and all else that has no place in a case's text are told or returned, never lost.
 */
export async function readDocx(bytes: Uint8Array, { newId, signal, progress }: ReadContext): Promise<ReadFile> {
  const file = new WordPackage(await openArchive(bytes, signal));
  const found = new Findings();
  const pictures = new Pictures(found);
  const sources = new Map<Element, string>();
  const comments: ImportedComment[] = [];
  const half = (from: number): Control => ({ signal, progress: (share) => progress(from + share / 2) });
  const shared = { found, pictures, sources, comments };
  const tree = await readDocument(file, shared, { control: half(0), depth: 0 });
  const lostLinks: string[] = [];
  const picture = (src: string) => pictures.stored(src);
  const blocks = await blocksOf(tree, { newId, sources, picture, lostLinks, notes: new Map() }, half(0.5));
  const { deletions } = found.changesTold();
  return {
    title: coreTitle(file),
    blocks,
    files: pictures.files,
    comments,
    notes: [...notesOf(found), ...linkNotes([...lostLinks, ...found.told('link')])],
    said: [
      ...readSaid(file),
      ...comments.map(asideOfComment),
      ...asides(
        'deleted',
        deletions.map(({ text }) => text),
      ),
      ...asides(
        'hidden',
        UNSEEN.flatMap((kind) => found.told(kind)),
      ),
    ],
    changes: { insertions: found.insertions.length, deletions },
  };
}

/** What Word does not show, or shows in no place of the text. */
const UNSEEN = ['hidden', 'chunkRest', 'noteRest', 'otherForm', 'rest'] as const;

async function blocksOf(
  tree: readonly ChildNode[],
  reading: Reading,
  { signal, progress }: Control,
): Promise<DocJson[]> {
  const blocks: DocJson[] = [];
  for (let at = 0; at < tree.length; at += BATCH) {
    signal?.throwIfAborted();
    progress(at / tree.length);
    for (const block of new BlockBuilder(reading, 0).build(tree.slice(at, at + BATCH))) blocks.push(block);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return blocks;
}

/** Title in the file's properties, for files whose text has none. */
function coreTitle(file: WordPackage): string {
  const title = find(file.xml('docProps/core.xml'), 'dc:title');
  return title ? ownText(title).trim() : '';
}
