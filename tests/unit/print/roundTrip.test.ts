import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { block } from '../../support/arbitraries.ts';
import { asRead, reimport, wordsOf } from '../../support/exporting.ts';
import { BALLERUP_SECTIONS } from '../../support/sections.ts';

/** What a Word file says of a case outside its text. */
const facts = ({ fields }: CaseContent) => ({
  title: fields.title,
  caseNumber: fields.caseNumber,
  caseType: fields.caseType,
  closed: fields.openness.closed,
  reason: fields.openness.reason,
  responsible: fields.responsible,
  competence: fields.competence,
  chain: fields.chain.map(({ body, date }) => [body, date]),
  attachments: fields.attachments.map(({ number, title, recommended, closed }) => [number, title, recommended, closed]),
});

const summaryOf = (block: DocJson): DocJson => {
  const attrs = { id: null, key: 'summary', heading: 'Sammendrag' };
  return { type: 'doc', content: [{ type: 'section', attrs, content: [block] }] };
};

/** A case whose summary is one bold word. */
function wordAlone(text: string): DocJson {
  const words: DocJson = { type: 'text', text, marks: [{ type: 'bold' }] };
  return summaryOf({ type: 'paragraph', attrs: { id: null }, content: [words] });
}

/** A case whose summary is one lower heading. */
const headingAlone = (text: string): DocJson =>
  summaryOf({ type: 'heading', attrs: { id: null, level: 3 }, content: [{ type: 'text', text }] });

describe('a Word file made of a case and read again', () => {
  test.each(exampleCases().map(({ key, content }) => [key, content] as const))(
    'says the same of %s',
    async (_key, content) => {
      const { content: read } = await reimport(content);
      expect(asRead(read.body)).toEqual(asRead(content.body));
      expect(facts(read)).toEqual(facts(content));
    },
  );

  test('keeps each source at its place in lists within lists', async () => {
    const point = (text: string, source: string, ...below: DocJson[]): DocJson => {
      const ref = { type: 'sourceRef', attrs: { id: null, text: source } };
      return { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }, ref] }, ...below] };
    };
    const list = {
      type: 'bulletList',
      content: [point('et', 'kilde 1', { type: 'bulletList', content: [point('to', 'kilde 2')] })],
    };
    const attrs = { id: null, key: 'background', heading: 'Baggrund' };
    const body = { type: 'doc', content: [{ type: 'section', attrs, content: [list] }] };
    const { content } = await reimport({ fields: { ...emptyCaseFields('ballerup'), title: 'Kilder' }, body });
    expect(wordsOf(content.body).join(' ')).toContain('et kilde 1 to kilde 2');
  });

  test('has the same sections, headings, lists, tables, marks and sources, whatever the case', async () => {
    const section = (index: number) =>
      fc.array(block, { minLength: 1, maxLength: 4 }).map((content): DocJson => {
        const [key, heading] = BALLERUP_SECTIONS[index] ?? ['background', 'Baggrund'];
        return { type: 'section', attrs: { id: null, key, heading }, content };
      });
    const body = fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_value, index) => section(index))))
      .map((content): DocJson => ({ type: 'doc', content }));
    await fc.assert(
      fc.asyncProperty(body, async (written) => {
        const content = { fields: { ...emptyCaseFields('ballerup'), title: 'Sikrere skolevej' }, body: written };
        const { content: read } = await reimport(content);
        expect(asRead(read.body)).toEqual(asRead(written));
      }),
      // A bold word of the text, and a lower heading, that some house has for a heading.
      {
        numRuns: 60,
        examples: [[wordAlone('sagen')], [wordAlone('økonomi')], [wordAlone('forslag')], [headingAlone('sagen')]],
      },
    );
  });
});

describe.each(['html', 'md'] as const)('a file as %s made of a case and read again', (format) => {
  test.each(exampleCases().map(({ key, content }) => [key, content] as const))(
    'keeps every word of %s',
    async (_key, content) => {
      const { content: read } = await reimport(content, format);
      expect(wordsOf(read.body)).toEqual(expect.arrayContaining(wordsOf(content.body)));
    },
  );
});
