import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { parseChecklist } from '../../../electron/core/checklist/yaml/parse.ts';
import { checklistYaml } from '../../../electron/core/checklist/yaml/write.ts';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS } from '../../../shared/checks/index.ts';
import { CaseType, type DocJson } from '../../../shared/kinds/case/case.ts';
import {
  ChecklistContent,
  type ChecklistVersion,
  STANDARD_CHECKLIST,
  versionInForce,
} from '../../../shared/kinds/checklist/checklist.ts';
import { readChecklist, writeChecklist } from '../../../shared/kinds/checklist/doc.ts';
import { SECTION_KEYS } from '../../../shared/kinds/sections.ts';
import { clientOf, openCore, openNamed, value } from '../../support/core.ts';

const word = fc.stringMatching(/^[a-zæøå0-9][a-zæøå0-9 .:#'"-]{0,20}[a-zæøå0-9]$/);
const perType = <T>(one: fc.Arbitrary<T>) =>
  fc
    .record({ decision: one, discussion: one, information: one }, { requiredKeys: [] })
    .filter((values) => Object.keys(values).length > 0);
const severity = fc.constantFrom('error' as const, 'warning' as const, 'suggestion' as const);
const LISTS = CHECKS.flatMap(({ lists }) => (lists ?? []).map(({ id }) => id));

const settings = fc.dictionary(fc.constantFrom(...CHECKS.map(({ id }) => id)), fc.constant(null)).chain((chosen) =>
  fc.record(
    Object.fromEntries(
      Object.keys(chosen).map((id) => {
        const thresholds = CHECKS.find((check) => check.id === id)?.thresholds ?? [];
        const own = Object.fromEntries(
          thresholds.map((one) => [one.id, perType(fc.integer({ min: Math.ceil(one.min), max: Math.floor(one.max) }))]),
        );
        return [
          id,
          fc.record(
            {
              on: perType(fc.boolean()),
              severity: perType(severity),
              ...(thresholds.length > 0 ? { thresholds: fc.record(own) } : {}),
            },
            { requiredKeys: [] },
          ),
        ];
      }),
    ),
  ),
);
const terms = fc.uniqueArray(word, { maxLength: 6 }).map((all) => all.sort());
const lists = fc.dictionary(
  fc.constantFrom(...LISTS),
  fc.tuple(terms, word, word).map(([all, plain, reason]) => ({
    added: all.slice(0, 3).map((term, index) => (index === 0 ? { term, plain, reason } : { term })),
    removed: all.slice(3),
  })),
);
const question = fc.record({
  name: word,
  question: word,
  why: fc.oneof(word, fc.constant('')),
  category: fc.constantFrom(
    'precision' as const,
    'completeness' as const,
    'room' as const,
    'language' as const,
    'process' as const,
  ),
  severity,
  caseTypes: fc.uniqueArray(fc.constantFrom(...CaseType.options)),
  about: fc.uniqueArray(fc.constantFrom(...SECTION_KEYS), { maxLength: 3 }),
});
const content: fc.Arbitrary<ChecklistContent> = fc
  .record({ name: word, checks: settings, questions: fc.array(question, { maxLength: 3 }), lists, words: terms })
  .map((made) =>
    ChecklistContent.parse({
      ...made,
      questions: made.questions.map((one, index) => ({ ...one, id: `EGET0${index + 1}` })),
      lists: Object.fromEntries(
        Object.entries(made.lists).filter(([, { added, removed }]) => added.length + removed.length > 0),
      ),
    }),
  );

describe('a checklist as a file', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(content, (made) => {
        expect(parseChecklist(checklistYaml(made))).toEqual({ content: made });
      }),
      { numRuns: 150 },
    );
  });

  const bad: [what: string, text: string, line: number, says: string][] = [
    ['no YAML', 'navn: "a\ntjek: {', 2, 'kan ikke læses'],
    ['a key twice', 'navn: a\nnavn: b\n', 2, 'kan ikke læses'],
    [
      'a check there is not',
      'navn: a\ntjek:\n  PR99:\n    alvor: fejl\n',
      3,
      '»PR99« kendes ikke her. Mente du »PR09«?',
    ],
    ['a key there is not', 'navn: a\ntjek:\n  PR01:\n    alvorr: fejl\n', 4, 'Mente du »alvor«?'],
    ['a word there is not', 'navn: a\ntjek:\n  PR01:\n    alvor: slem\n', 4, 'fejl, advarsel, forslag'],
    ['a type of case there is not', 'navn: a\ntjek:\n  PR01:\n    brug: {temasag: fra}\n', 4, '»temasag«'],
    [
      'a threshold out of bounds',
      'navn: a\ntjek:\n  SP02:\n    grænser:\n      warnAbove: 5\n',
      5,
      'et tal fra 10 til 100',
    ],
    [
      'a threshold there is not',
      'navn: a\ntjek:\n  PR01:\n    grænser:\n      warnAbove: 5\n',
      5,
      '»warnAbove« kendes ikke',
    ],
    ['a list there is not', 'navn: a\nordlister:\n  vague-quantity: {}\n', 3, '»vague-quantity« kendes ikke her'],
    ['text where a list is wanted', 'navn: a\nord: Lindved\n', 2, 'en liste'],
    ['a list where text is wanted', 'navn: [a]\n', 1, 'tekst'],
    ['no name', 'tjek: {}\n', 1, 'mangler et navn'],
    ['nothing', '', 1, 'mangler et navn'],
    [
      'a question without a category',
      'navn: a\nspørgsmål:\n  - id: EGET01\n    navn: b\n    spørgsmål: c\n    alvor: fejl\n',
      3,
      'emne og alvor',
    ],
    [
      'a question under a check’s own id',
      'navn: a\nspørgsmål:\n  - {id: PR01, navn: b, spørgsmål: c, emne: sprog, alvor: fejl}\n',
      3,
      'sit eget id',
    ],
    ['an alias', 'navn: &a b\nord: [*a]\n', 2, 'Henvisninger'],
  ];
  test.each(bad)('with %s is refused by its line', (_what, text, line, says) => {
    const parsed = parseChecklist(text);
    if (!('problems' in parsed)) throw new Error('it was taken');
    expect(parsed.problems.map((problem) => problem.line)).toContain(line);
    expect(parsed.problems.map(({ da }) => da).join(' ')).toContain(says);
    expect(parsed.problems.every(({ en }) => en.length > 0)).toBe(true);
  });

  test('tells all that is wrong at once, and takes no bombs', () => {
    const parsed = parseChecklist('navn: a\ntjek:\n  PR98: {}\n  PR99: {}\nord: x\n');
    expect('problems' in parsed && parsed.problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}`;
    expect('problems' in parseChecklist(bomb)).toBe(true);
    expect('problems' in parseChecklist('x'.repeat(3_000_000))).toBe(true);
  });
});

describe('a checklist as a document', () => {
  const docOf = (made: ChecklistContent): Y.Doc => {
    const doc = new Y.Doc();
    writeChecklist(doc, made);
    return doc;
  };
  const standard = Y.encodeStateAsUpdate(docOf(STANDARD_CHECKLIST));
  const branch = (made: ChecklistContent): Y.Doc => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, standard);
    writeChecklist(doc, made);
    return doc;
  };

  test('says what was written, and nothing is written twice', () => {
    fc.assert(
      fc.property(content, content, (first, second) => {
        const doc = docOf(first);
        expect(readChecklist(doc)).toEqual(first);
        writeChecklist(doc, second);
        expect(readChecklist(doc)).toEqual(second);
        const before = Y.encodeStateVector(doc);
        writeChecklist(doc, second);
        expect(Y.encodeStateVector(doc)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('takes over what one changed since they saw it, and leaves what another changed meanwhile', () => {
    fc.assert(
      fc.property(content, content, content, (seen, mine, theirs) => {
        const doc = docOf(theirs);
        writeChecklist(doc, seen, seen);
        expect(readChecklist(doc)).toEqual(theirs);
        const other = docOf(seen);
        writeChecklist(other, mine, seen);
        expect(readChecklist(other)).toEqual(mine);
      }),
      { numRuns: 60 },
    );
    const doc = docOf({ ...STANDARD_CHECKLIST, name: 'Vores', words: ['klimaskovl', 'letbanespor'] });
    const seen = readChecklist(doc);
    writeChecklist(doc, { ...seen, checks: { PR01: { on: { information: false } } } }, seen);
    writeChecklist(doc, { ...seen, words: ['klimaskovl', 'mobilitetsknudepunkt'] }, seen);
    expect(readChecklist(doc)).toMatchObject({
      name: 'Vores',
      checks: { PR01: { on: { information: false } } },
      words: ['klimaskovl', 'mobilitetsknudepunkt'],
    });
  });

  test('keeps what two people changed apart, whoever is merged first', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const [left, right] = [branch(one), branch(other)];
        const merged = [
          [left, right],
          [right, left],
        ].map(([a, b]) => {
          const doc = new Y.Doc();
          for (const from of [a, b]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from as Y.Doc));
          return readChecklist(doc);
        });
        expect(merged[0]).toEqual(merged[1]);
        const ids = (made: ChecklistContent) => [...Object.keys(made.checks), ...made.words];
        expect(ids(merged[0] as ChecklistContent)).toEqual(expect.arrayContaining([...ids(one), ...ids(other)]));
      }),
      { numRuns: 60 },
    );
  });

  test('what a broken peer wrote is left out', () => {
    const doc = docOf(STANDARD_CHECKLIST);
    doc.getMap('checks').set('PR01', { on: 'nej' });
    doc.getMap('terms').set('no break', { term: 'x' });
    doc.getMap('fields').set('name', 7);
    expect(readChecklist(doc)).toEqual(STANDARD_CHECKLIST);
  });

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 3],
    ['2030-01-01', 3],
  ])('in force on %s is version %s', (day, number) => {
    const of = (id: number, from: string): ChecklistVersion => ({
      id: `v${id}`,
      number: id,
      body: 'Byrådet',
      from,
      by: '',
      at: '2026-01-01T10:00:00Z',
      content: STANDARD_CHECKLIST,
    });
    const versions = [of(3, '2026-06-01'), of(1, '2026-01-01'), of(2, '2026-06-01')];
    expect(versionInForce(versions, day)?.number ?? null).toBe(number);
  });
});

describe('a council’s checklist', () => {
  const made = exampleCase({
    sections: { background: 'En række borgere har klaget.' },
    fields: { caseType: 'information' },
  });
  const one = { fields: made.fields, body: made.doc.toJSON() as DocJson };
  const off: ChecklistContent = {
    ...STANDARD_CHECKLIST,
    name: 'Vores',
    checks: { PR01: { on: { information: false } } },
  };

  test('is the program’s own until a body has adopted another, and cases are counted by the one in force', async () => {
    const core = openNamed();
    const client = clientOf(core);
    const [id] = addCases(core.context, [one], 'create');
    if (!id) throw new Error('no case');
    const warnings = async () => (await value(client.cases.get({ id }))).row.warnings;
    const before = await warnings();
    expect((await value(client.checklist.get({}))).inForce).toEqual({ content: STANDARD_CHECKLIST, version: null });
    await value(client.checklist.saveDraft({ content: off }));
    expect((await value(client.checklist.get({}))).draft).toEqual(off);
    await core.refresh();
    expect(await warnings()).toBe(before);

    const version = await value(client.checklist.adopt({ body: 'Byrådet', from: '2026-11-01' }));
    expect(version).toMatchObject({ number: 1, body: 'Byrådet', from: '2026-11-01' });
    expect((await value(client.checklist.get({}))).inForce).toEqual({ content: off, version });
    await core.refresh();
    await expect.poll(warnings).toBe(before - 1);
    expect((await verify(core.context, quiet())).problems).toEqual([]);

    await value(client.checklist.saveDraft({ content: STANDARD_CHECKLIST }));
    await value(client.checklist.adopt({ body: 'Byrådet', from: '2027-01-01' }));
    const { inForce, versions } = await value(client.checklist.get({}));
    expect(inForce.version?.number).toBe(1);
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('that does not fit is refused and changes nothing', async () => {
    const client = clientOf(openCore());
    const bad = { ...off, checks: { PR01: { severity: { decision: 'slem' } } } } as unknown as ChecklistContent;
    expect(await client.checklist.saveDraft({ content: bad })).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
    expect((await client.checklist.adopt({ body: '', from: '2026-01-01' })).ok).toBe(false);
    expect((await value(client.checklist.get({}))).draft).toEqual(STANDARD_CHECKLIST);
  });
});
