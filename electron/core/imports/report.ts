import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { textOf } from './inline.ts';
import type { ImportReport } from './types.ts';

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** What an import found, counted in what was made of it. */
export function reportOf(
  { fields, body }: CaseContent,
  read: {
    readonly recognised: ImportReport['recognised'];
    readonly changes: ReadFileChanges;
    readonly comments: number;
  },
): ImportReport {
  const kinds = new Map<string, number>();
  count(body, kinds);
  const sections = body.content ?? [];
  const unplaced = sections.filter(({ attrs }) => attrs?.key === 'unplaced');
  const of = (...types: readonly string[]) => types.reduce((sum, type) => sum + (kinds.get(type) ?? 0), 0);
  return {
    recognised: read.recognised,
    unplacedWords: unplaced.reduce((sum, section) => sum + wordsOf(textOf(section)), 0),
    ...read.changes,
    counts: {
      words: wordsOf(textOf(body)),
      tables: of('table'),
      lists: of('bulletList', 'orderedList'),
      images: of('image'),
      sources: of('sourceRef'),
      links: of('link'),
      comments: read.comments,
      attachments: fields.attachments.length,
    },
  };
}

type ReadFileChanges = Pick<ImportReport, 'insertions' | 'deletions'>;

function count(node: DocJson, kinds: Map<string, number>): void {
  for (const type of [node.type, ...(node.marks ?? []).map((mark) => mark.type)])
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
  for (const child of node.content ?? []) count(child, kinds);
}
