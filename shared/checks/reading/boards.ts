import type { TextBlock } from '../blocks.ts';
import { type Hit, isProse, markedMatches } from '../define.ts';
import { marks } from '../marks.ts';
import type { CaseView, SectionView } from '../view.ts';

/** One board under the names municipalities give it; the law says *ældreråd*. */
const SAME = [
  ['ældrerådet', 'seniorrådet'],
  ['ungerådet', 'ungdomsrådet', 'ungebyrådet'],
  ['hovedudvalget', 'hovedmed-udvalget', 'hoved-med', 'hovedmed'],
  ['grønt råd', 'det grønne råd'],
].map((names) => {
  const pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?=s?(?!\\p{L}))`, 'gu');
  return { own: marks(pattern, ...names), pattern };
});

interface Use {
  readonly block: TextBlock;
  readonly name: string;
  readonly from: number;
}

/** The uses in a block, board by board. */
const usesIn = (block: TextBlock): readonly (readonly Use[])[] =>
  SAME.map(({ own, pattern }) =>
    isProse(block)
      ? markedMatches(block, own, pattern).map(({ index, 0: name }) => ({ block, name, from: index }))
      : [],
  );

const usesInSection = ({ blocks }: SectionView): readonly (readonly Use[])[] => {
  const all = blocks.map((block) => block.memo(usesIn));
  return SAME.map((_pattern, board) => all.flatMap((uses) => uses[board] ?? []));
};

const message = (name: string) => ({
  da: `Ellers hedder det »${name}« i sagen. Brug ét navn.`,
  en: `Elsewhere the case calls it "${name}". Use one name.`,
});

/** The first use of each rarer name of a board that goes by two. */
export function changingBoards({ sections }: CaseView): readonly Hit[] {
  const all = sections.map((section) => section.memo(usesInSection));
  return SAME.flatMap((_pattern, board) => {
    const uses = all.flatMap((own) => own[board] ?? []);
    const names = [...new Set(uses.map(({ name }) => name))];
    const count = (name: string) => uses.filter((use) => use.name === name).length;
    const [main, ...others] = names.toSorted((a, b) => count(b) - count(a));
    return others.flatMap((name): Hit[] => {
      const first = uses.find((use) => use.name === name);
      const known = uses.find((use) => use.name === main);
      if (!first || !known) return [];
      const official = known.block.text.slice(known.from, known.from + known.name.length);
      return [{ block: first.block, from: first.from, to: first.from + name.length, message: message(official) }];
    });
  });
}
