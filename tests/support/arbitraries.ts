import fc from 'fast-check';
import { type CaseContent, type CaseFields, type DocJson, emptyCaseFields } from '../../shared/kinds/case/case.ts';
import { SECTION_KEYS } from '../../shared/kinds/sections.ts';

/** Words with Danish letters, amounts and signs that formats give a meaning of their own; none is the name of a section by itself. */
const WORDS = [
  'sagen',
  'Ågade',
  'høringsnotat',
  'økonomien',
  '1.400',
  '2,5',
  'mio.',
  'kr.',
  '§',
  'A+B',
  'a*b*c',
  '_under_',
  '<b>',
  '&amp;',
  'pris|pris',
  '"citat"',
  '`kode`',
  '#tag',
  '[1]',
  '~5~',
  '2027-p/l',
  'æble',
  'c\\d',
];

export const words = (max = 6): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((list) => list.join(' '));

const MARKS = ['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript', 'formula'] as const;
const marks = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS).map((type) => [{ type }]) },
  { weight: 1, arbitrary: fc.constant([{ type: 'link', attrs: { href: 'https://example.dk/a?b=1&c=2' } }]) },
);

/** Words and spaces apart, so that no run begins or ends where a format would drop a space. */
export const inline: fc.Arbitrary<DocJson[]> = fc
  .array(fc.record({ text: words(4), marks }), { minLength: 1, maxLength: 4 })
  .map((runs) =>
    runs.flatMap(({ text, marks: own }, index) => [
      ...(index > 0 ? [{ type: 'text', text: ' og ' }] : []),
      own.length > 0 ? { type: 'text', text, marks: own } : { type: 'text', text },
    ]),
  );

const source: fc.Arbitrary<DocJson> = words(3).map((text) => ({ type: 'sourceRef', attrs: { id: null, text } }));

export const paragraph: fc.Arbitrary<DocJson> = fc
  .tuple(inline, fc.option(source, { nil: null, freq: 4 }))
  .map(([content, ref]) => ({ type: 'paragraph', attrs: { id: null }, content: ref ? [...content, ref] : content }));

const heading: fc.Arbitrary<DocJson> = fc
  .tuple(fc.constantFrom(3, 4, 5), words(3))
  .map(([level, text]) => ({ type: 'heading', attrs: { id: null, level }, content: [{ type: 'text', text }] }));

const item: fc.Arbitrary<DocJson> = paragraph.map((content) => ({ type: 'listItem', content: [content] }));
const list: fc.Arbitrary<DocJson> = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 4 }))
  .map(([type, content]) =>
    type === 'bulletList' ? { type, content } : { type, attrs: { start: 1, type: null }, content },
  );
const nestedList: fc.Arbitrary<DocJson> = fc.tuple(list, list).map(([outer, inner]) => ({
  ...outer,
  content: (outer.content ?? []).map((own, index) =>
    index === 0 ? { ...own, content: [...(own.content ?? []), inner] } : own,
  ),
}));

const cellAttrs = { colspan: 1, rowspan: 1, colwidth: null };
export const table: fc.Arbitrary<DocJson> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(paragraph, { minLength: columns, maxLength: columns }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }),
  )
  .map((rows) => ({
    type: 'table',
    attrs: { id: null },
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((content) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        attrs: cellAttrs,
        content: [content],
      })),
    })),
  }));

const quote: fc.Arbitrary<DocJson> = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content) => ({ type: 'blockquote', attrs: { id: null }, content }));

export const block: fc.Arbitrary<DocJson> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: nestedList },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: quote },
);

const section: fc.Arbitrary<DocJson> = fc
  .tuple(fc.constantFrom(...SECTION_KEYS), words(2), fc.array(block, { minLength: 1, maxLength: 4 }))
  .map(([key, name, content]) => ({ type: 'section', attrs: { id: null, key, heading: name }, content }));

/** A valid text of the case schema. */
export const body: fc.Arbitrary<DocJson> = fc
  .array(section, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }));

const id = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdefgh') });
const date = fc.option(fc.constantFrom('2026-12-01', '2026-12-14', '2027-02-28'), { nil: null });

export const fields: fc.Arbitrary<CaseFields> = fc
  .record({
    title: words(8),
    caseNumber: fc.constantFrom('', '00.30.00-S00-2-18', '26/1234'),
    caseType: fc.constantFrom('decision' as const, 'discussion' as const, 'information' as const),
    status: fc.constantFrom('draft' as const, 'review' as const, 'ready' as const, 'dispatched' as const),
    competence: fc.constantFrom('', 'Kommunalbestyrelsen', 'Økonomiudvalget'),
    closed: fc.boolean(),
    chain: fc.uniqueArray(
      fc.record({
        id,
        body: fc.constantFrom('Økonomiudvalget', 'Kommunalbestyrelsen', 'Klima- og Miljøudvalget', ''),
        date,
        itemNumber: fc.constantFrom(null, '4'),
        role: fc.constantFrom('decides' as const, 'advises' as const, 'informed' as const),
      }),
      { maxLength: 5, selector: (step) => step.id },
    ),
    attachments: fc.uniqueArray(
      fc.record({
        id,
        number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
        title: words(4),
        recommended: fc.boolean(),
        closed: fc.boolean(),
        file: fc.constant(null),
      }),
      { maxLength: 5, selector: (attachment) => attachment.id },
    ),
    agreementLinks: fc.uniqueArray(fc.constantFrom('KA26.1.1', 'KA26.1.2', 'KA26.2.3'), { maxLength: 3 }),
  })
  .map(({ closed, agreementLinks, ...rest }) => ({
    ...emptyCaseFields('ballerup'),
    ...rest,
    agreementLinks: [...agreementLinks].sort(),
    openness: { closed, reason: closed ? 'Ekspropriation' : '', publicTitle: '' },
  }));

export const content: fc.Arbitrary<CaseContent> = fc.record({ fields, body });
