import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, handlerum } from './support.ts';

const OWN = `navn: Lindveds tjekliste
tjek:
  PR01:
    brug: fra
spørgsmål:
  - id: EGET01
    navn: Klima
    spørgsmål: Er klimaaftrykket beskrevet?
    emne: fyldestgørende
    alvor: fejl
`;
const CASE = '# Sag\n\n## Baggrund\n\nEn række borgere har klaget.\n';

function files(yaml = OWN) {
  const root = folder();
  const at = {
    data: join(root, 'data'),
    yaml: join(root, 'tjekliste.yaml'),
    case: join(root, 'sag.md'),
    out: join(root, 'ud.yaml'),
  };
  writeFileSync(at.yaml, yaml);
  writeFileSync(at.case, CASE);
  return at;
}

describe('handlerum checklist', { timeout: 60_000 }, () => {
  it('is read in, adopted, and saved as the same file', async () => {
    const at = files();
    const data = ['--data', at.data];
    expect((await handlerum(['checklist', 'import', at.yaml, ...data])).code).toBe(0);
    expect((await handlerum(['checklist', 'show', ...data])).out).toContain("the program's own");
    const adopt = ['checklist', 'adopt', '--body', 'Byrådet', '--from', '2026-01-01', ...data];
    // Nobody has begun in this folder, so the program has no name to adopt it under.
    expect(await handlerum(adopt)).toMatchObject({ code: 2, err: expect.stringContaining('--by') });
    expect((await handlerum([...adopt, '--by', 'Karen Holm'])).code).toBe(0);
    expect((await handlerum(['checklist', 'show', ...data])).out).toBe(
      'Lindveds tjekliste, version 1, adopted by Byrådet, in force from 2026-01-01\n',
    );
    expect((await handlerum(['checklist', 'export', '--out', at.out, ...data])).code).toBe(0);
    const saved = readFileSync(at.out, 'utf8');
    expect(saved).toContain('# Vagt mængdeord');
    expect((await handlerum(['checklist', 'import', at.out, ...data])).code).toBe(0);
    expect((await handlerum(['checklist', 'export', ...data])).out).toBe(saved);
  });

  it('that is wrong is refused with its lines in one line, and no folder is made', async () => {
    const at = files(OWN.replace('PR01', 'PR88').replace('alvor: fejl', 'alvor: slem'));
    const { code, err, out } = await handlerum(['checklist', 'import', at.yaml, '--data', at.data]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/line 3: "PR88" is not known here.*line 10: "slem"/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at.data)).toBe(false);
  });

  it.each([
    [['vis'], 'is not show'],
    [['import'], 'Write: handlerum checklist import FILE'],
    [['adopt', '--from', '2026-01-01'], '--body'],
    [['adopt', '--body', 'Byrådet', '--from', '1/1-26'], '--from'],
  ])('%j is bad usage', async (args, says) => {
    const { code, err } = await handlerum(['checklist', ...args, '--data', join(folder(), 'data')]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('handlerum check --checklist', { timeout: 60_000 }, () => {
  it('judges by the file, and asks its questions', async () => {
    const at = files();
    const run = async (...args: string[]) =>
      JSON.parse((await handlerum(['check', at.case, '--json', ...args])).out)[0];
    const own = await run();
    const judged = await run('--checklist', at.yaml);
    const of = (report: { findings: { check: string }[] }) => report.findings.some(({ check }) => check === 'PR01');
    expect([own.checklist, of(own)]).toEqual(['Handlerums tjekliste', true]);
    expect([judged.checklist, of(judged)]).toEqual(['Lindveds tjekliste', false]);
    expect(judged.questions.map(({ check }: { check: string }) => check)).toContain('EGET01');
  });

  it('refuses a file that is wrong or not there', async () => {
    const at = files('navn: [');
    expect(await handlerum(['check', at.case, '--checklist', at.yaml])).toMatchObject({ code: 2, out: '' });
    expect(await handlerum(['check', at.case, '--checklist', `${at.yaml}x`])).toMatchObject({ code: 2, out: '' });
  });
});
