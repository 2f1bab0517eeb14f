import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, handlerum } from './support.ts';

const FILE = {
  size: 25,
  frame: '1,5 mio.',
  groups: [
    { name: 'X', mandates: 9 },
    { name: 'L', mandates: 6 },
    { name: 'T', mandates: 5 },
  ],
  elements: [
    { name: 'Sti', price: '400.000' },
    { name: 'Cykelgade', price: 1_400_000, excludes: ['Sti'] },
  ],
  stances: { Sti: { X: 'supports', L: 'canLiveWith', T: 'cannot' }, Cykelgade: { X: 'supports', T: 'supports' } },
};
const run = async (content: unknown, ...args: string[]) => {
  const path = join(folder(), 'tal.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return handlerum(['compromise', '--input', path, ...args]);
};

describe('handlerum charter', { timeout: 60_000 }, () => {
  it.each(['charter', 'code'])('as %s says that there is none, and what a wrong format should be', async (name) => {
    const dir = folder();
    // A council without a charter: the written sample has one.
    await handlerum(['sample', '--cases', '1', '--data', dir]);
    expect((await handlerum([name, '--data', dir])).code).toBe(2);
    const { code, err } = await handlerum([name, '--format', 'odt', '--data', dir]);
    expect([code, err]).toEqual([2, expect.stringContaining('md|pdf|docx|html|json')]);
  });
});

describe('handlerum compromise --input', { timeout: 60_000 }, () => {
  it('counts a plain file without a database', async () => {
    const { code, out } = await run(FILE, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      exact: true,
      needed: 13,
      complete: [
        { elements: ['Sti'], coalition: ['X', 'L'], mandates: 15, cost: 40_000_000, pareto: true },
        { elements: ['Cykelgade'], coalition: ['X', 'T'], mandates: 14, cost: 140_000_000, pareto: false },
      ],
    });
    expect((await run(FILE)).out).toContain('* Sti  [X + L: 15]  400.000 kr.');
  });

  it.each([
    [
      'an amount that cannot be read',
      { ...FILE, elements: [{ name: 'Sti', price: 'ca. 3 mio.' }] },
      'elements.0.price',
    ],
    ['a name that is nothing', { ...FILE, stances: { Stie: { X: 'supports' } } }, 'Stie'],
    ['a stance there is not', { ...FILE, stances: { Sti: { X: 'måske' } } }, 'stances.Sti.X'],
    ['no JSON', '{', 'JSON'],
  ])('refuses %s, and says where', async (_name, content, told) => {
    const { code, err } = await run(content);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  it('counts a case of the sample, with the formula', async () => {
    const dir = folder();
    await handlerum(['sample', '--data', dir]);
    const cases = JSON.parse((await handlerum(['list', '--json', '--data', dir])).out) as {
      id: string;
      title: string;
    }[];
    const id = cases.find(({ title }) => title === 'Sikrere skolevej på Lindevej')?.id ?? '';
    const { code, out } = await handlerum(['majority', id, '--body', 'kb', '--json', '--data', dir]);
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told.options).toHaveLength(5);
    expect(told.options[0].formula).toMatch(/13.*25/);
    expect((await handlerum(['compromise', id, '--json', '--data', dir])).code).toBe(0);
    expect((await handlerum(['majority', id, '--body', 'nej', '--data', dir])).code).toBe(2);
  });
});
