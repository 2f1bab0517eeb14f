import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCase } from '../../../electron/core/cases/exportCase.ts';
import { parseBody } from '../../../electron/core/kinds/case/caseFile.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import type { ExportFormat } from '../../../shared/contract/files.ts';
import { costChart } from '../../../shared/handlerum/chart.ts';
import { cellsOf, totalsOf } from '../../../shared/handlerum/economy.ts';
import { expandLive, LIVE_BLOCKS, liveNodes } from '../../../shared/handlerum/live.ts';
import { profileFaults, profileLine } from '../../../shared/handlerum/profile.ts';
import type { CaseContent, DocJson } from '../../../shared/kinds/case/case.ts';
import { type Binding, EMPTY_HANDLERUM } from '../../../shared/kinds/case/handlerum.ts';
import { handlerum } from '../../support/handlerum.ts';
import { readPdf } from '../../support/pdf.ts';
import { everythingIn } from '../../support/unpack.ts';

const G1 = exampleCases().find(({ content }) => content.fields.title === 'Sikrere skolevej på Lindevej')?.content;
const room = G1?.fields.handlerum ?? EMPTY_HANDLERUM;
const live = (kind: string): DocJson => ({ type: 'live', attrs: { id: null, kind } });
const withLive: CaseContent = {
  fields: G1?.fields as CaseContent['fields'],
  body: {
    type: 'doc',
    content: [
      { type: 'section', attrs: { key: 'options', heading: 'Handlemuligheder' }, content: LIVE_BLOCKS.map(live) },
    ],
  },
};
const printed = async (format: ExportFormat) =>
  exportCase({
    ...{ content: withLive, format, includeClosed: 'no', municipality: 'Prøve', author: 'Ida' },
    now: new Date('2026-11-27'),
    readFile: async () => null,
  });

describe('live blocks', () => {
  it('are shown as the same tables in every format, with the chart as lines and its words', {
    timeout: 60_000,
  }, async () => {
    const html = new TextDecoder().decode((await printed('html')).bytes);
    for (const words of [
      'A+B. Cykelgade med bump',
      '1.700.000',
      'Frit i 4 af 6.',
      'Borgere',
      '310 elever får en skolevej',
    ])
      expect(html).toContain(words);
    expect(html).toMatch(/<svg role="img" aria-label="Søjlediagram over udgifter pr\. år/);
    expect(html).not.toContain('data-live');
    const md = new TextDecoder().decode((await printed('md')).bytes);
    expect(md).toContain('| A+B. Cykelgade med bump: i alt | 1.700.000 | 0 | 1.700.000 |');
    const docx = await printed('docx');
    const parts = (await everythingIn(docx.bytes)).join('\n');
    expect(parts).toContain('Søjlediagram over udgifter pr. år');
    expect(parts).toContain('<svg ');
    expect(parts).toContain('A+B. Cykelgade med bump');
    expect((await readPdf((await printed('pdf')).bytes)).words).toContain('Cykelgade med bump');
    expect(JSON.parse(new TextDecoder().decode((await printed('json')).bytes)).fields.handlerum).toEqual(room);
  });

  it('become blocks the schema knows, whatever is recorded; a chart becomes a chart', () => {
    fc.assert(
      fc.property(handlerum, (recorded) => {
        const shown = LIVE_BLOCKS.flatMap((kind) => liveNodes(kind, recorded)).filter(({ type }) => type !== 'chart');
        const content = shown.length > 0 ? shown : [{ type: 'paragraph' }];
        parseBody({ type: 'doc', content: [{ type: 'section', content }] });
      }),
      { numRuns: 60 },
    );
  });

  it('show what is there now and hold no copy', () => {
    const changed = { ...room, options: room.options.map((one) => ({ ...one, title: 'Ny titel' })) };
    const first = expandLive(withLive.body, changed).content?.[0];
    expect(JSON.stringify(first)).toContain('Ny titel');
    expect(JSON.stringify(first)).not.toContain('Fire bump');
    expect(expandLive(withLive.body, undefined).content?.[0]?.content).toEqual([]);
    expect(liveNodes('from a newer version', room)).toEqual([]);
  });
});

describe('sums', () => {
  it('are exact: the total is the years, the years are the cells', () => {
    fc.assert(
      fc.property(handlerum, (recorded) => {
        const { byYear, all, cost, unfunded } = totalsOf(recorded.costs);
        const by = (kind: string) =>
          recorded.costs.filter((one) => one.kind === kind).reduce((sum, { ore }) => sum + ore, 0);
        expect(all).toEqual({ operating: by('operating'), capital: by('capital'), financing: by('financing') });
        expect([...byYear.values()].reduce((sum, one) => sum + one.operating + one.capital, 0)).toBe(cost);
        expect(unfunded).toBe(Math.max(0, cost - all.financing));
        for (const { id, elements } of recorded.options)
          expect(totalsOf(cellsOf(recorded, id)).cost).toBe(
            recorded.costs
              .filter(({ owner, kind }) => kind !== 'financing' && (owner === id || elements.includes(owner)))
              .reduce((sum, { ore }) => sum + ore, 0),
          );
      }),
    );
  });

  it('of the sample are those of its text', () => {
    const cost = (label: string) => {
      const id = room.options.find((one) => one.label === label)?.id ?? '';
      return totalsOf(cellsOf(room, id)).cost / 100;
    };
    expect(['0', 'A', 'B', 'A+B', 'C'].map(cost)).toEqual([0, 400_000, 1_400_000, 1_700_000, 3_100_000]);
  });
});

describe('the chart', () => {
  it('tells the same in words, and is safe XML whatever the names', () => {
    const named = { ...room, options: room.options.map((one) => ({ ...one, label: '<b>&' })) };
    const chart = costChart(named);
    expect(chart?.svg).not.toContain('<b>');
    expect(chart?.alt).toContain('rammen: 1,5 mio. kr.');
    expect(costChart(EMPTY_HANDLERUM)).toBeNull();
  });
});

describe('the profile (docs/domain.md 5.2)', () => {
  const entry = (freedom: 'free' | 'partly' | 'bound', bindings: string[], text = 'Fordi.') =>
    ({ id: 'how', freedom, text, bindings }) as const;
  const hard = {
    ...{ id: 'h', kind: 'must', strength: 'hard', text: 'Skal', source: 'Vejloven § 1' },
    ...{ liftableBy: '', costOfLifting: '', validTo: null },
  } satisfies Binding;
  const soft: Binding = { ...hard, id: 's', strength: 'soft' };
  const fault = (one: ReturnType<typeof entry>, bindings: readonly Binding[]) =>
    profileFaults({
      ...EMPTY_HANDLERUM,
      profile: [{ ...one, bindings: [...one.bindings] }],
      bindings: [...bindings],
    }).find(({ dimension }) => dimension === 'how')?.fault;

  it.each([
    ['free needs none', entry('free', [], ''), [], undefined],
    ['bound needs a hard binding', entry('bound', ['s']), [soft], 'noHardBinding'],
    ['with a source', entry('bound', ['h']), [{ ...hard, source: ' ' }], 'noHardBinding'],
    ['and is in order with one', entry('bound', ['h']), [hard], undefined],
    ['partly needs any', entry('partly', []), [hard], 'noBinding'],
    ['partly is in order with a soft one', entry('partly', ['s']), [soft], undefined],
    ['and each says why', entry('partly', ['s'], ''), [soft], 'noText'],
  ] as const)('%s', (_name, one, bindings, expected) => {
    expect(fault(one, bindings)).toBe(expected);
  });

  it('is one plain line', () => {
    expect(profileLine(room)).toBe('Frit i 4 af 6. Delvist: hvordan, hvor meget.');
    expect(profileLine(EMPTY_HANDLERUM)).toBe('');
  });
});
