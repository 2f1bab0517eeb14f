import fc from 'fast-check';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import {
  blocksOf,
  CHECKS,
  type Check,
  checkById,
  createChecker,
  type Finding,
  summarise,
} from '../../../shared/checks/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { Dismissal } from '../../../shared/kinds/case/case.ts';
import { caseFromSample } from '../../support/caseBuilder.ts';
import { PASSAGES } from './agendas.ts';

const { fields, doc: p1 } = caseFromSample('p1');
const long = exampleCase({
  sections: Object.fromEntries([
    ...PASSAGES.map(({ section, text }) => [section, text]),
    ['decision', 'Godkendt.'],
    [
      'background',
      `En række borgere klagede i dag.\n${PASSAGES[3]?.text ?? ''}\n| Kr. | 2027 |\n| A | 1 |\n| B | 2 |\n| I alt | 4 |`,
    ],
  ]),
}).doc;

/** Findings as a reader sees them: without the objects behind. */
const plain = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding));
const full = (doc: Node) => createChecker().run({ fields, doc });

const WORDS = 'En række borgere |i dag |. |ca. 3 mio. |såfremt |bilag 9 |»|« |løsning B |[dato]|, |MGE |ikke |\n'.split(
  '|',
);
type Edit = { at: number; length: number; text: string };
const edit = fc.record({
  at: fc.nat(1_000_000),
  length: fc.nat(40),
  text: fc.constantFrom('', ...WORDS),
});

/** Replaces some text of one block; leaves the document as it is where the schema does not allow it. */
function apply(doc: Node, { at, length, text }: Edit): Node {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) places.push(position + 1);
  });
  const start = places[at % places.length] ?? 1;
  const size = doc.resolve(start).parent.content.size;
  const from = start + (at % (size + 1));
  const to = Math.min(start + size, from + length);
  const content = text === '' ? Slice.empty : new Slice(Fragment.from(caseSchema.text(text)), 0, 0);
  return doc.replace(from, to, content);
}

/** Takes a section away, or puts one in twice: nodes are shared then. */
function rearrange(doc: Node, at: number): Node {
  const sections = [...doc.children];
  const index = at % sections.length;
  const section = sections[index];
  if (!section) return doc;
  if (at % 2 === 0 && sections.length > 1) sections.splice(index, 1);
  else sections.splice((at >> 1) % sections.length, 0, section);
  return doc.copy(Fragment.from(sections));
}

describe('findings', () => {
  test.each([
    ['p1', p1],
    ['a long case', long],
  ])('of %s select exactly their text, in document order', (_name, doc) => {
    const blocks = blocksOf(doc);
    const { findings } = full(doc);
    expect(findings.length).toBeGreaterThan(5);
    for (const { block, blockId, from, to, text, section } of findings) {
      const found = blocks[block];
      expect(block === -1 ? text : found?.text.slice(from, to)).toBe(text);
      if (block === -1) expect(blockId).toBeNull();
      else expect([found?.id, found?.section]).toEqual([blockId, section]);
    }
    const order = findings.map(({ block, from }) => block * 1e6 + from);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('a fix lies within its finding and changes what was found', () => {
    const blocks = blocksOf(p1);
    const fixed = full(p1).findings.filter(({ fix }) => fix);
    expect(fixed.length).toBeGreaterThan(2);
    for (const { block, from, to, text, fix } of fixed) {
      expect([fix?.from, fix?.to]).toEqual([from, to]);
      expect(fix?.insert).not.toBe(text);
      expect(fix?.insert.charAt(0) === fix?.insert.charAt(0).toUpperCase()).toBe(/^\p{Lu}/u.test(text));
      const mended = exampleCase(`${blocks[block]?.text.slice(0, from)}${fix?.insert}${blocks[block]?.text.slice(to)}`);
      const again = createChecker([checkById('SP05') as Check]).run(mended).findings;
      expect(again.map((finding) => finding.from)).not.toContain(from);
    }
  });

  test('each says something in both languages', () => {
    for (const { message } of full(p1).findings) expect(message.da.length * message.en.length).toBeGreaterThan(0);
  });
});

describe('incremental checking', () => {
  test('equals a full check after any edits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(p1, long),
        fc.array(fc.oneof(edit, fc.nat(1000)), { minLength: 1, maxLength: 12 }),
        (start, edits) => {
          const checker = createChecker();
          let doc = start;
          checker.run({ fields, doc });
          for (const one of edits) {
            doc = typeof one === 'number' ? rearrange(doc, one) : apply(doc, one);
            const kept = checker.run({ fields, doc });
            const fresh = full(doc);
            expect(plain(kept.findings)).toEqual(plain(fresh.findings));
            expect(kept.stats).toEqual(fresh.stats);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('re-reads one block for a letter typed', () => {
    const read: string[] = [];
    const spy: Check = {
      ...(checkById('PR01') as Check),
      run: (view) => view.blocks.flatMap((block) => block.memo(note)),
    };
    function note(block: { text: string }): [] {
      read.push(block.text);
      return [];
    }
    const checker = createChecker([spy]);
    checker.run({ fields, doc: p1 });
    expect(read).toHaveLength(blocksOf(p1).length);
    read.length = 0;
    checker.run({ fields, doc: apply(p1, { at: 3, length: 0, text: 'MGE ' }) });
    expect(read).toHaveLength(1);
    expect(read[0]).toContain('MGE ');
  });

  test('a node that stands twice gives findings in both places', () => {
    const [paragraph] = exampleCase('En række borgere klagede.').doc.child(0).children;
    const section = caseSchema.node(
      'section',
      { key: 'background' },
      [paragraph, paragraph].flatMap((node) => node ?? []),
    );
    const { findings } = createChecker([checkById('PR01') as Check]).run({
      fields,
      doc: caseSchema.node('doc', null, [section, section]),
    });
    expect(findings.map(({ block }) => block)).toEqual([0, 1, 2, 3]);
  });

  test('two checkers on one document do not disturb each other', () => {
    const [one, other] = [createChecker(), createChecker()];
    const first = plain(one.run({ fields, doc: long }).findings);
    expect(plain(other.run({ fields, doc: long }).findings)).toEqual(first);
    expect(plain(one.run({ fields, doc: long }).findings)).toEqual(first);
  });
});

describe('dismissals', () => {
  const dismissal = ({ check, contextHash }: Finding): Dismissal => ({
    id: 'd1',
    check,
    contextHash,
    kind: 'accepted',
    reason: 'Tallet kendes ikke.',
    by: 'Test',
    at: '2026-11-01T10:00:00Z',
  });
  const found = (text: string, dismissals: readonly Dismissal[] = []) =>
    createChecker([checkById('PR01') as Check]).run(
      exampleCase({ sections: { background: text }, fields: { dismissals: [...dismissals] } }),
    );
  const text = 'Ved mødet i maj klagede en række borgere over støj.';
  const first = found(text).findings[0] as Finding;

  test('set a finding aside, not away', () => {
    const { findings, dismissed } = found(text, [dismissal(first)]);
    expect(findings).toEqual([]);
    expect(dismissed.map(({ text: words }) => words)).toEqual(['en række borgere']);
  });

  test('hold when the sentence moves, and end when its words change', () => {
    expect(found(`Nyt afsnit.\n${text}`, [dismissal(first)]).findings).toEqual([]);
    expect(found(text.replace('klagede', 'skrev'), [dismissal(first)]).findings).toHaveLength(1);
    expect(found(text.replace('over støj', 'over trafikken'), [dismissal(first)]).findings).toHaveLength(1);
  });

  test('hold for their own check only', () => {
    expect(found(text, [{ ...dismissal(first), check: 'PR02' }]).findings).toHaveLength(1);
  });
});

describe('counts', () => {
  test('by severity and category', () => {
    const summary = summarise(full(p1).findings);
    const all = Object.values(summary.byCategory);
    expect(summary.error).toBe(all.reduce((sum, { error }) => sum + error, 0));
    expect(summary.byCategory.room.error).toBe(5);
    expect(summary.byCategory.language.suggestion).toBe(15);
    expect(summary.byCategory.process).toEqual({ error: 0, warning: 0, suggestion: 0 });
  });

  test('of words add up from the sections; headings, cells and quotations count nothing', () => {
    const { stats, sections } = full(long);
    expect(sections.reduce((sum, section) => sum + section.stats.words, 0)).toBe(stats.words);
    expect(stats.lix).toBeGreaterThan(20);
    const { stats: none } = createChecker().run(
      exampleCase('### Tre ord her\n> Tre ord her\n| Tre | ord |\n| og | fire |'),
    );
    expect(none).toEqual({ words: 0, sentences: 0, longWords: 0, lix: null, band: null });
  });

  test('every check has a name of its own', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(CHECKS.length).toBeGreaterThanOrEqual(24);
  });
});

describe('a reading in steps', () => {
  test('comes to the same as one in a run, though one before it was given up', () => {
    const checker = createChecker();
    const begun = checker.steps({ fields, doc: long });
    for (let step = 0; step < 40; step++) expect(begun.next().done).toBe(false);
    const steps = checker.steps({ fields, doc: long });
    const last = { step: steps.next(), count: 1 };
    while (!last.step.done) {
      last.step = steps.next();
      last.count += 1;
    }
    expect(last.count).toBeGreaterThan(CHECKS.length / 2);
    expect(last.step.value).toEqual(createChecker().run({ fields, doc: long }));
  });
});
