import type { Aside } from '../types.ts';
import { asides, drawnWords } from '../word/said.ts';
import { childrenOf, descendants, type XmlElement } from '../word/xml.ts';

interface Beside {
  /** What was said of cells, by their row. */
  readonly comments: ReadonlyMap<number, readonly string[]>;
  readonly said: readonly Aside[];
}

/** Comments, notes and drawings of the sheet at `path`: they lie in parts of their own, which the sheet's relations name. */
export function besideSheet(path: string, part: (name: string) => XmlElement | undefined): Beside {
  const relations = part(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  const targets = (relations ? childrenOf(relations) : [])
    .filter(({ attrs }) => attrs.TargetMode !== 'External')
    .map(({ attrs }) => resolved(path, attrs.Target ?? ''));
  const named = (pattern: RegExp) => targets.filter((name) => pattern.test(name)).flatMap((name) => part(name) ?? []);
  const comments = new Map<number, string[]>();
  for (const root of named(/\/(?:comments|threadedComments)[^/]*(?:\/[^/]+)?\.xml$/)) {
    for (const one of [...descendants(root, 'comment'), ...descendants(root, 'threadedComment')]) {
      const row = Number(/\d+$/.exec(one.attrs.ref ?? '')?.[0] ?? 0);
      comments.set(row, [...(comments.get(row) ?? []), wordsOf(one)]);
    }
  }
  const drawn = named(/\/drawings\/[^/]+\.xml$/);
  return { comments, said: asides('watermark', drawn.flatMap(drawnWords)) };
}

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
