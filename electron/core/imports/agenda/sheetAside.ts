import type { Aside } from '../types.ts';
import { asides, drawnWords } from '../word/said.ts';
import { childrenOf, descendants, type XmlElement } from '../word/xml.ts';
import type { CellComment } from './types.ts';

interface Beside {
  /** What was said of cells, by their row. */
  readonly comments: ReadonlyMap<number, readonly CellComment[]>;
  readonly said: readonly Aside[];
  /** Where links of cells lead. */
  readonly links: readonly string[];
}

/** Comments, notes and drawings of the sheet at `path`: they lie in parts of their own, which the sheet's relations name. */
export function besideSheet(path: string, part: (name: string) => XmlElement | undefined): Beside {
  const relations = part(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  const all = relations ? childrenOf(relations) : [];
  const [outside, inside] = [isExternal, (one: XmlElement) => !isExternal(one)].map((is) => all.filter(is));
  const targets = (inside ?? []).map(({ attrs }) => resolved(path, attrs.Target ?? ''));
  const named = (pattern: RegExp) => targets.filter((name) => pattern.test(name)).flatMap((name) => part(name) ?? []);
  const threads = named(/\/threadedComments[^/]*(?:\/[^/]+)?\.xml$/).flatMap((root) =>
    descendants(root, 'threadedComment'),
  );
  // Beside a thread Excel writes it once more for programs that know only notes.
  const known = new Set(threads.map(({ attrs }) => attrs.ref));
  const notes = named(/\/comments[^/]*(?:\/[^/]+)?\.xml$/).flatMap((root) => descendants(root, 'comment'));
  const comments = new Map<number, CellComment[]>();
  for (const one of [...threads, ...notes.filter(({ attrs }) => !known.has(attrs.ref))]) {
    const { ref: cell = '' } = one.attrs;
    const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
    const text = wordsOf(one).trim();
    if (text !== '') comments.set(row, [...(comments.get(row) ?? []), { cell, text }]);
  }
  const drawn = named(/\/drawings\/[^/]+\.xml$/);
  return {
    comments,
    said: asides('watermark', drawn.flatMap(drawnWords)),
    links: (outside ?? [])
      .filter(({ attrs }) => /\/hyperlink$/.test(attrs.Type ?? ''))
      .map(({ attrs }) => attrs.Target ?? ''),
  };
}

const isExternal = ({ attrs }: XmlElement): boolean => attrs.TargetMode === 'External';

/** `../comments1.xml` of a sheet in `xl/worksheets/`. */
function resolved(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const wordsOf = (node: XmlElement): string =>
  node.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
