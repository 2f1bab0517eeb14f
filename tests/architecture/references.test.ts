import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../shared/checks/index.ts';
import { documents, ROOT, sources } from './sources.ts';

const OWN = 'tests/architecture/references.test.ts';
const code = sources('shared', 'electron', 'renderer', 'build', 'tests').filter(({ path }) => path !== OWN);
const written = documents();
const everything = [...code, ...written];

/** A document that comments cite by section; `docs/domain.md 5.5, point 8` names a numbered point of one. */
const CITED = ['domain', 'text'] as const;
const CITATION = /docs\/(domain|text)\.md (\d+(?:\.\d+)?)(?: and (\d+(?:\.\d+)?))?(?:, points? (\d+)(?: to (\d+))?)?/g;
const NAMED = /(?<![\w-])(?:docs\/)?(?:domain|text)\.md/g;

/** Sections by number, each with its numbered points. */
function sectionsOf(name: string): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(join(ROOT, 'docs', `${name}.md`), 'utf8');
  const parts = text.split(/^#{2,3} (?=\d)/m).slice(1);
  return new Map(
    parts.map((part) => {
      const points = [...part.matchAll(/^(\d+)\. /gm)].map(([, number = '']) => number);
      return [/^\d+(?:\.\d+)?/.exec(part)?.[0] ?? '', new Set(points)] as const;
    }),
  );
}
const SECTIONS = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>(
  CITED.map((name) => [name, sectionsOf(name)]),
);

/** Why a citation leads nowhere; nothing where it leads somewhere. */
function faultsIn(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap(([said, name = '', ...numbers]) => {
    const [section = '', second, from, to] = numbers;
    const sections = SECTIONS.get(name);
    const missing = [section, ...(second ? [second] : [])].filter((one) => !sections?.has(one));
    const points = [from, to].filter((point) => point !== undefined && !sections?.get(section)?.has(point));
    return missing.length + points.length > 0 ? [said] : [];
  });
}

describe('what comments cite of docs/domain.md and docs/text.md', () => {
  it('is a section that is there', () => {
    const citing = everything.filter(({ text }) => text.match(CITATION));
    expect(citing.length).toBeGreaterThan(40);
    expect(citing.flatMap(({ path, text }) => faultsIn(text).map((said) => `${path}: ${said}`))).toEqual([]);
  });

  it('is cited by its path and a section, and in no other way', () => {
    const others = code.flatMap(({ path, text }) => {
      const [named, cited] = [text.match(NAMED)?.length ?? 0, text.match(CITATION)?.length ?? 0];
      return named === cited ? [] : [`${path}: ${named} named, ${cited} with their section`];
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['docs/domain.md 2.2', 0],
    ['docs/domain.md 1 and 5.1', 0],
    ['docs/domain.md 5.5, points 1 to 4', 0],
    ['docs/domain.md 2.9', 1],
    ['docs/domain.md 1 and 5.9', 1],
    ['docs/domain.md 5.5, point 80', 1],
    ['docs/text.md 60', 1],
  ])('%s: %i faults', (text, faults) => expect(faultsIn(text)).toHaveLength(faults));
});

describe('docs/domain.md', () => {
  const text = readFileSync(join(ROOT, 'docs/domain.md'), 'utf8');
  const rows = (from: string, to: string) =>
    text
      .slice(text.indexOf(`\n${from}`), text.indexOf(`\n${to}`))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has every check in its catalogue, as the check itself says', () => {
    const listed = rows('### 4.4', '## 5').filter(([, id = '']) => /^[A-Z]{2}\d\d$/.test(id));
    expect(listed.map((cells) => cells.slice(1, 5))).toEqual(
      CHECKS.map(({ id, name, severity, judge = 'automatic' }) => [id, name.da, severity, judge]),
    );
    expect(listed.filter((cells) => (cells[5] ?? '') === '')).toEqual([]);
  });

  it('gives no word for a thing that the code does not use', () => {
    const words = rows('## 10', '## 11').flatMap((cells) =>
      cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)),
    );
    expect(words.length).toBeGreaterThan(40);
    const used = sources('shared', 'electron');
    const unknown = words.filter((word) => !used.some(({ text: source }) => new RegExp(`\\b${word}\\b`).test(source)));
    expect(unknown).toEqual([]);
  });
});

interface Decision {
  readonly number: string;
  readonly title: string;
  readonly date: string;
  readonly state: string;
}

/** What a subject's file says of each of its decisions: `## 12 Title`, then the days and the state in one line. */
function decisionsIn(text: string): Decision[] {
  return text.split(/^## (?=\d)/m).flatMap((part, index) => {
    if (index === 0) return [];
    const [, number = '', title = '', date = '', state = ''] =
      /^(\d+) (.+)\n\n\*(\d{4}-\d\d-\d\d)(?:, amended \d{4}-\d\d-\d\d)? · (.+)\*\n/.exec(part) ?? [];
    return [{ number, title, date, state }];
  });
}

describe('the decisions', () => {
  const subjects = written.filter(({ path }) => path.startsWith('docs/decisions/'));
  const decisions = subjects.flatMap(({ text }) => decisionsIn(text));
  const numbers = new Set(decisions.map(({ number }) => number));

  it('have each a number of their own, without a gap, a day and a state', () => {
    const inOrder = decisions.map(({ number }) => Number(number)).sort((a, b) => a - b);
    expect(inOrder.length).toBeGreaterThan(80);
    expect(inOrder).toEqual(inOrder.map((_number, index) => index + 1));
    expect(decisions.filter(({ date, state }) => date === '' || state === '')).toEqual([]);
  });

  it('stand in the index as their subject tells them', () => {
    const index = readFileSync(join(ROOT, 'DECISIONS.md'), 'utf8');
    const row = /^\| (\d+) \| (\S+) \| \[(.+)\]\(docs\/decisions\/([\w-]+\.md)#\S+\) \| (.+) \|$/gm;
    const listed = [...index.matchAll(row)].map(([, number, date, title, file, state]) => ({
      ...{ number, title, date, state, file },
    }));
    const told = subjects.flatMap(({ path, text }) =>
      decisionsIn(text).map((one) => ({ ...one, file: posix.basename(path) })),
    );
    const byNumber = (a: { number?: string | undefined }, b: { number?: string | undefined }) =>
      Number(a.number) - Number(b.number);
    expect(listed.sort(byNumber)).toEqual(told.sort(byNumber));
  });

  it('that are named are there', () => {
    const named = everything.flatMap(({ path, text }) =>
      [...text.matchAll(/\bdecisions? (\d+)(?: and (\d+))?/g)].flatMap(([said, ...found]) =>
        found.every((number) => number === undefined || numbers.has(number)) ? [] : [`${path}: ${said}`],
      ),
    );
    expect(named).toEqual([]);
  });
});

/** The address a heading has on the pages where these documents are read. */
function anchorOf(heading: string): string {
  const plain = heading.replaceAll(/[`*]/g, '').trim().toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
}

function anchorsIn(path: string): ReadonlySet<string> {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

describe('links between documents', () => {
  it('lead to a file, and to a heading in it', () => {
    const broken = written.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, file = '', anchor]) => {
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        const isThere = existsSync(join(ROOT, target)) && (!anchor || anchorsIn(target).has(anchor));
        return isThere ? [] : [`${path} → ${file}${anchor ? `#${anchor}` : ''}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});
