import { EditorState } from '@tiptap/pm/state';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { isRunning } from '../../../shared/checks/blocks.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { blocksOf, CHECKS, type Check, checkById, createChecker, type Finding } from '../../../shared/checks/index.ts';
import { createSpelling } from '../../../shared/checks/spelling.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { checkExamples } from '../../support/checkExamples.ts';

interface Range {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The document with a range of one of its blocks marked as a formula, or put between quotation marks. */
function withRange(doc: Node, { block, from, to }: Range, as: 'formula' | 'quotation'): Node {
  const starts: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) starts.push(at + 1);
  });
  const start = starts[block] ?? 0;
  const { tr } = EditorState.create({ doc });
  if (as === 'formula') return tr.addMark(start + from, start + to, caseSchema.mark('formula')).doc;
  return tr.insertText('«', start + to).insertText('»', start + from).doc;
}

/** What a check finds in the text of an example, its hints for a person among it. */
function foundIn(check: Check, input: ReturnType<typeof exampleCase>): readonly Finding[] {
  const { findings, questions } = createChecker([check]).run(input);
  return [...findings, ...questions.flatMap(({ hints }) => hints)].filter(
    ({ block, from, to }) => block >= 0 && from < to,
  );
}

/** The whole block of a finding: marks in the middle of a sentence would change what it says. */
const wholeBlock = (doc: Node, { block }: Finding): Range => ({
  block,
  from: 0,
  to: blocksOf(doc)[block]?.text.length ?? 0,
});

/** What the checks of wording find in their own examples, in running text: in a cell it is the table that is wrong. */
const PLACES = CHECKS.filter(({ category }) => category === 'precision' || category === 'language').flatMap((check) =>
  checkExamples(check.id).bad.flatMap((example) => {
    const input = exampleCase(example);
    const blocks = blocksOf(input.doc);
    return foundIn(check, input).flatMap((finding) => {
      const block = blocks[finding.block];
      return block && isRunning(block) ? [{ check, input, finding }] : [];
    });
  }),
);

function isFoundAs(as: 'formula' | 'quotation', { check, input, finding }: (typeof PLACES)[number]): boolean {
  const doc = withRange(input.doc, wholeBlock(input.doc, finding), as);
  return foundIn(check, { ...input, doc }).some(({ block }) => block === finding.block);
}

const marked = (text: string, formula: string) => {
  const input = exampleCase(text);
  const from = text.indexOf(formula);
  return { ...input, doc: withRange(input.doc, { block: 0, from, to: from + formula.length }, 'formula') };
};

describe('a formula', () => {
  test('is left in peace wherever a quotation is, by amounts, abbreviations and passives among others', () => {
    const left = PLACES.filter((place) => !isFoundAs('quotation', place));
    expect(left.length).toBeGreaterThan(200);
    const checks = new Set(left.map(({ check }) => check.id));
    expect([...checks]).toEqual(expect.arrayContaining(['PR01', 'PR07', 'PR11', 'SP03', 'SP04', 'SP05']));
    const still = left.filter((place) => isFoundAs('formula', place));
    // The letters of points, which a quotation mark before them hides: no wording.
    const ofWording = still.filter(({ check }) => check.id !== 'PR22');
    expect(ofWording.map(({ check, finding }) => `${check.id} ${finding.text}`)).toEqual([]);
  });

  test.each([
    ['PR07', 'Puljen er på 400.000 og uddeles i maj 2027.', '400.000'],
    ['PR11', 'Andelen er MGE · 2 af alle.', 'MGE · 2'],
    ['SP02', `Andelen er ${'a + '.repeat(60)}b af alle.`, `${'a + '.repeat(60)}b`],
  ])('within a sentence is none of its words: %s', (id, text, formula) => {
    const check = checkById(id) as Check;
    expect(foundIn(check, exampleCase(text))).toHaveLength(1);
    expect(foundIn(check, marked(text, formula))).toEqual([]);
  });

  test('does not hide what is confidential', () => {
    const found = foundIn(
      checkById('PC04') as Check,
      marked('Borgeren har nummer 010190-1234 i sagen.', '010190-1234'),
    );
    expect(found.map(({ text }) => text)).toEqual(['010190-1234']);
  });

  test('is one short word of its sentence and ends none', () => {
    const formula = 'tilskudsberettigede = n! Beregningsgrundlag + a + b + c';
    const { doc } = marked(`Andelen er ${formula} af alle.`, formula);
    const [block] = blocksOf(doc);
    expect(block?.stats()).toEqual({ words: 5, sentences: 1, longWords: 1 });
    expect(block?.sentences()).toHaveLength(1);
    expect(block?.prose()).toHaveLength(block?.text.length ?? 0);
  });

  test('is not spelt', () => {
    const asked = (input: ReturnType<typeof exampleCase>) =>
      createSpelling().run(input, { verdict: () => undefined, isKnown: () => false, version: 0 }).unasked;
    const text = 'Andelen er gnsats/prisx af alle.';
    expect(asked(exampleCase(text)).join(' ')).toContain('gnsats');
    expect(asked(marked(text, 'gnsats/prisx'))).toEqual(['Andelen', 'er', 'af', 'alle.']);
  });
});
