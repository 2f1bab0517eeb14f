export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new';
  /** Words with the spaces between them. */
  readonly text: string;
}

/** More words than this are told as one change: the table grows with the square. */
const MOST = 1200;

/**
 * Two texts word by word, by a longest common subsequence: what stays, what goes and what comes, in reading order. The runs that are not `new` joined
 * are the old text, those that are not `gone` the new one.
 */
export function differingWords(before: string, after: string): readonly WordRun[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST || b.length > MOST) return joined([...a.map(as('gone')), ...b.map(as('new'))]);
  const common = lengths(a, b);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) runs.push({ kind: 'same', text: a[i++] ?? '' }) && j++;
    else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      runs.push({ kind: 'gone', text: a[i++] ?? '' });
    } else runs.push({ kind: 'new', text: b[j++] ?? '' });
  }
  return joined(runs);
}

/** Each word with the spaces behind it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/gu) ?? [];
const as =
  (kind: WordRun['kind']) =>
  (text: string): WordRun => ({ kind, text });
const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

/** Neighbours of one kind as one run. */
function joined(runs: readonly WordRun[]): WordRun[] {
  return runs.reduce<WordRun[]>((all, run) => {
    const last = all.at(-1);
    if (last?.kind === run.kind) all[all.length - 1] = { kind: run.kind, text: last.text + run.text };
    else all.push(run);
    return all;
  }, []);
}
