import fc from 'fast-check';
import * as Y from 'yjs';
import { bodyOf, moveItem, putItem, removeItem, setCaseField } from '../../shared/kinds/case/doc.ts';
import { words } from './arbitraries.ts';

/** A change to a case's document, told by numbers, so that it can be made on any state. */
export type Edit = (doc: Y.Doc) => void;

const at = fc.nat(1000);

/** All containers below `node`, itself first. */
export function containers(node: Y.XmlFragment): Y.XmlFragment[] {
  const own = node.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
  return [node, ...own.flatMap(containers)];
}

export function texts(node: Y.XmlFragment): Y.XmlText[] {
  return containers(node).flatMap((parent) =>
    parent.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText),
  );
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

const typing: fc.Arbitrary<Edit> = fc.tuple(at, at, words(3)).map(([which, where, text]) => (doc) => {
  const target = pick(texts(bodyOf(doc)), which);
  target?.insert(where % (target.length + 1), ` ${text} `);
});

const deleting: fc.Arbitrary<Edit> = fc.tuple(at, at, at).map(([which, where, count]) => (doc) => {
  const target = pick(texts(bodyOf(doc)), which);
  if (!target || target.length === 0) return;
  const from = where % target.length;
  target.delete(from, Math.min(count % 12, target.length - from));
});

const marking: fc.Arbitrary<Edit> = fc
  .tuple(at, at, fc.constantFrom('bold', 'italic', 'link'))
  .map(([which, where, mark]) => (doc) => {
    const target = pick(texts(bodyOf(doc)), which);
    if (!target || target.length === 0) return;
    target.format(where % target.length, 1, { [mark]: mark === 'link' ? { href: 'https://example.dk' } : {} });
  });

const paragraphs: fc.Arbitrary<Edit> = fc.tuple(at, words(4)).map(([which, text]) => (doc) => {
  const target = pick(bodyOf(doc).toArray(), which);
  if (!(target instanceof Y.XmlElement)) return;
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  target.insert(which % (target.length + 1), [made]);
});

const removing: fc.Arbitrary<Edit> = fc.tuple(at, at).map(([which, where]) => (doc) => {
  const target = pick(
    containers(bodyOf(doc)).filter((node) => node.length > 1),
    which,
  );
  target?.delete(where % target.length, 1);
});

const details: fc.Arbitrary<Edit> = fc.oneof(
  words(5).map(
    (title): Edit =>
      (doc) =>
        setCaseField(doc, 'title', title),
  ),
  fc.constantFrom('', 'Kommunalbestyrelsen', 'Økonomiudvalget').map(
    (competence): Edit =>
      (doc) =>
        setCaseField(doc, 'competence', competence),
  ),
);

const ID = fc.constantFrom('a', 'b', 'c', 'd');
const chain: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      id: ID,
      body: fc.constantFrom('Økonomiudvalget', 'Kommunalbestyrelsen', ''),
      date: fc.constantFrom(null, '2026-12-01', '2027-01-19'),
      role: fc.constantFrom('decides' as const, 'advises' as const),
    })
    .map(
      (step): Edit =>
        (doc) =>
          putItem(doc, 'chain', step),
    ),
  ID.map(
    (id): Edit =>
      (doc) =>
        removeItem(doc, 'chain', id),
  ),
  fc.tuple(ID, fc.nat(4)).map(
    ([id, index]): Edit =>
      (doc) =>
        moveItem(doc, 'chain', { id, index }),
  ),
);

/** Changes the program itself makes. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  typing,
  typing,
  deleting,
  marking,
  paragraphs,
  removing,
  details,
  chain,
);

const NAMES = [
  'section',
  'paragraph',
  'heading',
  'bulletList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'image',
  'blockquote',
  'hardBreak',
  'sourceRef',
  'text',
  'doc',
  'constructor',
  '__proto__',
  'toString',
  'callout',
];

/** What a newer version or a broken peer might write: unknown elements, wrong attributes, text where none belongs. */
export const malformed: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, at, fc.constantFrom(...NAMES), fc.option(words(3), { nil: null })).map(
    ([which, where, name, text]): Edit =>
      (doc) => {
        const target = pick(containers(bodyOf(doc)), which);
        const made = new Y.XmlElement(name);
        if (text !== null) made.insert(0, [new Y.XmlText(text)]);
        target?.insert(where % ((target?.length ?? 0) + 1), [made]);
      },
  ),
  fc.tuple(at, at, words(3)).map(
    ([which, where, text]): Edit =>
      (doc) => {
        const target = pick(containers(bodyOf(doc)), which);
        target?.insert(where % ((target?.length ?? 0) + 1), [new Y.XmlText(text)]);
      },
  ),
  fc
    .tuple(
      at,
      fc.constantFrom('level', 'colspan', 'start', 'id', 'key', 'onclick', '__proto__'),
      fc.constantFrom('x', '-1', ''),
    )
    .map(
      ([which, name, wrong]): Edit =>
        (doc) => {
          const target = pick(containers(bodyOf(doc)), which);
          if (target instanceof Y.XmlElement) target.setAttribute(name, wrong);
        },
    ),
  fc.tuple(at, fc.constantFrom('nomark', 'constructor', '__proto__', 'bold--x')).map(
    ([which, mark]): Edit =>
      (doc) => {
        const target = pick(texts(bodyOf(doc)), which);
        if (target && target.length > 0) target.format(0, 1, { [mark]: 'yes' });
      },
  ),
);
