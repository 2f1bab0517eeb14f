import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHECKS } from '../../../shared/checks/index.ts';
import { checkExamples } from '../../support/checkExamples.ts';
import { folder, handlerum, ROOT, SAMPLES } from './support.ts';

const AGENDAS = join(ROOT, 'tests/fixtures/agendas');
const POOR = '# Sag\n\n## Baggrund\n\nEn række borgere har klaget.\n\nErfaringer viser, at bump virker.\n';

/** A folder with a folder in it, a link back to itself, and files that are not to be read. */
function library(): string {
  const root = folder();
  const deep = join(root, 'møde 1', 'sager');
  mkdirSync(deep, { recursive: true });
  for (const name of ['g1.docx', 'p1.docx']) copyFileSync(join(SAMPLES, name), join(deep, name));
  writeFileSync(join(root, 'a.md'), POOR);
  writeFileSync(join(root, 'b.HTM'), '<h1>Sag</h1><h2>Baggrund</h2><p>Skolen er fra 1974.</p>');
  writeFileSync(join(root, '~$g1.docx'), 'lock');
  writeFileSync(join(root, '.skjult.md'), POOR);
  writeFileSync(join(root, 'noter.xlsx'), 'PK');
  symlinkSync(root, join(deep, 'op'));
  return root;
}

const filesOf = (out: string) => z.array(z.looseObject({ file: z.string() })).parse(JSON.parse(out));

describe('handlerum check of folders', { timeout: 60_000 }, () => {
  it('reads every file that can be read, once, by name', async () => {
    const root = library();
    const { out, err, code } = await handlerum(['check', root, '--format', 'json']);
    expect(filesOf(out).map(({ file }) => file.slice(root.length + 1))).toEqual([
      'a.md',
      'b.HTM',
      'møde 1/sager/g1.docx',
      'møde 1/sager/p1.docx',
    ]);
    expect({ err, code }).toEqual({ err: '', code: 1 });
  });

  it('a file that is named is read whatever it is, and a folder without any is refused', async () => {
    const root = library();
    expect((await handlerum(['check', join(root, 'noter.xlsx')])).code).toBe(2);
    const empty = await handlerum(['check', folder()]);
    expect(empty).toMatchObject({ code: 2, out: '' });
    expect(empty.err).toContain('no files');
  });

  it('says the same however many threads read, in the same order, unreadable files too', async () => {
    const root = folder();
    cpSync(AGENDAS, root, { recursive: true });
    writeFileSync(join(root, 'brudt.docx'), 'PK');
    const one = await handlerum(['check', root, '--json', '--jobs', '1']);
    const three = await handlerum(['check', root, '--json', '--jobs', '3', '--timings']);
    expect(three.out).toBe(one.out);
    expect(three.code).toBe(2);
    expect(filesOf(one.out).length).toBeGreaterThan(20);
    expect(one.err.split('\n').filter(Boolean)).toEqual([expect.stringContaining('brudt.docx')]);
    expect(three.err).toMatch(/Reading: \d+ ms, \d+ %\. Checking: \d+ ms, \d+ %\./);
  });
});

describe('handlerum check --only and --min-severity', { timeout: 60_000 }, () => {
  const told = new Map<string, ReturnType<typeof read>>();
  const read = async (args: readonly string[]) => {
    const { out } = await handlerum(['check', join(SAMPLES, 'p1.docx'), '--json', ...args]);
    return z
      .array(z.looseObject({ findings: z.array(z.looseObject({ check: z.string(), severity: z.string() })) }))
      .parse(JSON.parse(out))
      .flatMap(({ findings }) => findings);
  };
  /** What is asked by several tests is read once. */
  const found = (...args: string[]) => {
    const key = args.join(' ');
    const known = told.get(key) ?? read(args);
    told.set(key, known);
    return known;
  };

  it.each([
    ['PR01', (check: string) => check === 'PR01'],
    ['pr01,SP05', (check: string) => check === 'PR01' || check === 'SP05'],
    ['sprog', (check: string) => check.startsWith('SP')],
    ['language, HR03', (check: string) => check.startsWith('SP') || check === 'HR03'],
  ])('only %s', async (only, wanted) => {
    const all = (await found()).filter(({ check }) => wanted(check));
    expect(await found('--only', only)).toEqual(all);
    expect(all.length).toBeGreaterThan(0);
  });

  it.each([
    ['fejl', ['error']],
    ['warning', ['error', 'warning']],
  ])('from %s', async (least, severities) => {
    const all = (await found()).filter(({ severity }) => severities.includes(severity));
    expect(await found('--min-severity', least)).toEqual(all);
  });

  it.each([
    [['--only', 'PR99'], 'did you mean PR09?'],
    [['--only', 'økonomi'], 'neither a check nor a category'],
    [['--min-severity', 'katastrofe'], 'error, warning or suggestion'],
    [['--format', 'xml'], 'text, json or sarif'],
    [['--jobs', '0'], '--jobs'],
  ])('%j is refused before anything is read', async (args, says) => {
    const { code, out, err } = await handlerum(['check', join(SAMPLES, 'p1.docx'), ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

/** The parts of SARIF 2.1.0 (OASIS, sections 3.13 to 3.49) that we write; strict, so that nothing else slips in. */
const Text = z.strictObject({ text: z.string().min(1) });
const Region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
    charOffset: z.int().min(0),
    charLength: z.int().min(1),
    snippet: Text,
  })
  .refine(({ startLine, endLine, startColumn, endColumn }) => startLine < endLine || startColumn < endColumn);
const Artifact = z.strictObject({ uri: z.string().regex(/^[\w.%~/-]+$/), uriBaseId: z.literal('%SRCROOT%') });
const Level = z.enum(['error', 'warning', 'note']);
const Log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.literal('Handlerum'),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
            language: z.literal('da-DK'),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                name: z.string(),
                shortDescription: Text,
                fullDescription: Text,
                help: Text,
                defaultConfiguration: z.strictObject({ level: Level }),
                properties: z.looseObject({ category: z.string(), judge: z.string() }),
              }),
            ),
          }),
        }),
        columnKind: z.literal('utf16CodeUnits'),
        invocations: z.array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z.array(
              z.strictObject({ level: z.literal('error'), message: Text, locations: z.array(z.unknown()).length(1) }),
            ),
          }),
        ),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level: Level,
            message: Text,
            locations: z
              .array(
                z.strictObject({
                  physicalLocation: z.strictObject({ artifactLocation: Artifact, region: Region.optional() }),
                  logicalLocations: z.array(z.strictObject({ name: z.string(), kind: z.string() })).optional(),
                }),
              )
              .length(1),
            partialFingerprints: z.record(z.string(), z.string()),
            properties: z.looseObject({}),
          }),
        ),
      }),
    )
    .length(1),
});

describe('handlerum check --format sarif', { timeout: 60_000 }, () => {
  it('is a log that other programs read: rules, places, what could not be read', async () => {
    const root = library();
    writeFileSync(join(root, 'brudt.docx'), 'PK');
    const { out, code } = await handlerum(['check', root, '--format', 'sarif']);
    const { tool, results, invocations } = Log.parse(JSON.parse(out)).runs[0] ?? {
      tool: null,
      results: [],
      invocations: [],
    };
    expect(code).toBe(2);
    expect(tool?.driver.rules.map(({ id }) => id)).toEqual([...CHECKS.map(({ id }) => id), 'STAV']);
    for (const { ruleId, ruleIndex } of results) expect(tool?.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
    ]);
    const inMarkdown = results.filter(({ locations }) =>
      locations[0]?.physicalLocation.artifactLocation.uri.endsWith('a.md'),
    );
    const vague = inMarkdown.find(({ ruleId }) => ruleId === 'PR01')?.locations[0]?.physicalLocation.region;
    expect(vague).toMatchObject({ startLine: 5, startColumn: 1, endLine: 5, endColumn: 17 });
    const lines = readFileSync(join(root, 'a.md'), 'utf8').split('\n');
    expect(lines[4]?.slice(0, 16)).toBe(vague?.snippet.text);
  });
});

describe('handlerum checks', () => {
  it('lists every check with who judges and how many examples its tests hold', async () => {
    const { out, code } = await handlerum(['checks', '--json']);
    const listed = z
      .array(
        z.looseObject({
          id: z.string(),
          name: z.string().min(1),
          nameEn: z.string().min(1),
          category: z.enum(['precision', 'completeness', 'room', 'language', 'process']),
          judge: z.enum(['automatic', 'human', 'both']),
          severity: z.enum(['error', 'warning', 'suggestion']),
          examples: z.strictObject({ bad: z.int(), good: z.int() }),
        }),
      )
      .parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(listed.map(({ id, examples }) => [id, examples])).toEqual(
      CHECKS.map(({ id }) => {
        const { bad, good } = checkExamples(id);
        return [id, { bad: bad.length, good: good.length }];
      }),
    );
    for (const { judge, question } of listed) expect(typeof question === 'string').toBe(judge !== 'automatic');
  });

  it('is a table for people', async () => {
    const { out } = await handlerum(['checks', '--lang', 'da']);
    expect(out.trim().split('\n')).toHaveLength(CHECKS.length);
    expect(out).toMatch(/^PR01 +præcision +advarsel +automatisk +✗\d+ ✓\d+ +Vagt mængdeord$/m);
  });
});

describe('--spelling', () => {
  const text = '# Ny sti\n\n## Sagsfremstilling\n\nUdvalget skal se på høringsvar og budgetopfølgning i Trævlesund.\n';

  it('adds words no dictionary has, also on several threads, and only when asked', async () => {
    const dir = folder();
    for (const name of ['a.md', 'b.md']) writeFileSync(join(dir, name), text);
    const spelt = (out: string) =>
      (JSON.parse(out) as { findings: { check: string; text: string; severity: string }[] }[]).map(({ findings }) =>
        findings.filter(({ check }) => check === 'STAV').map((found) => `${found.severity} ${found.text}`),
      );
    const all = ['check', dir, '--json', '--only', 'SP01'];
    expect(spelt((await handlerum(all)).out)).toEqual([[], []]);
    for (const jobs of ['1', '2'])
      expect(spelt((await handlerum([...all, '--spelling', '--jobs', jobs])).out)).toEqual([
        ['suggestion høringsvar'],
        ['suggestion høringsvar'],
      ]);
    expect(spelt((await handlerum([...all, '--spelling', '--min-severity', 'advarsel'])).out)).toEqual([[], []]);
  });

  it('names its rule in SARIF', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), text);
    const { out } = await handlerum(['check', dir, '--format', 'sarif', '--only', 'SP01', '--spelling']);
    const [run] = (
      JSON.parse(out) as {
        runs: { results: { ruleId: string; ruleIndex: number }[]; tool: { driver: { rules: { id: string }[] } } }[];
      }
    ).runs;
    const [result] = run?.results ?? [];
    expect([result?.ruleId, run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id]).toEqual(['STAV', 'STAV']);
  });
});
