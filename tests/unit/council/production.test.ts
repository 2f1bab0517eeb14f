import { describe, expect, it } from 'vitest';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { PRODUCTION_LINE } from '../../../shared/calendar/production.ts';
import { productionOf, storedLine } from '../../../shared/council/production.ts';
import { stepsOf } from '../../../shared/meeting/deadlines.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);
const [topic, draft, review] = PRODUCTION_LINE as [never, never, never];

describe('the production line of a kind of body', () => {
  it('is changed, put in order, used by the deadlines of that kind alone, and put back', async () => {
    const client = clientOf(await openSample());
    const kind = 'municipalCouncil' as const;
    const set = (steps: (typeof PRODUCTION_LINE)[number][]) =>
      value(client.council.setProduction({ kind, steps: storedLine(kind, steps) }));
    const changed = await set([draft, review, topic]);
    expect(ids(productionOf(changed, kind))).toEqual(['draft', 'review', 'topic']);
    expect(ids(productionOf(await set([topic, draft]), kind))).toEqual(['topic', 'draft']);
    expect(ids(stepsOf(changed, { body: 'kb', date: '2026-12-14' }))).toEqual(['topic', 'draft', 'review']);
    expect(ids(stepsOf(changed, { body: 'oeu', date: '2026-12-14' }))).toEqual(ids(PRODUCTION_LINE));
    expect((await set([])).production).toEqual([]);
    await value(
      client.council.setProduction({ kind, steps: [{ ...storedLine(kind, [topic])[0], variant: 'legal' }] as never }),
    );
    expect(productionOf(await set([topic]), kind)[0]?.variant).toBe('strict');
    await set([]);
    const foreign = storedLine('financeCommittee', [topic]);
    expect(await client.council.setProduction({ kind, steps: foreign })).toMatchObject({
      error: { code: 'invalid_input' },
    });
  });

  it('counts a step of the legal variant as the body reads the law, past closed days', () => {
    const step = { id: 'a', name: 'A', role: '', workingDays: -2, isDispatch: false };
    const closedDays = [{ id: '2026-12-11', name: 'Lukket' }];
    const due = (variant: 'strict' | 'legal') => {
      const production = storedLine('municipalCouncil', [{ ...step, variant }]);
      return stepsOf({ ...sampleCouncil(), closedDays, production }, { body: 'kb', date: '2026-12-14' })[0]?.due;
    };
    // Monday the 14th: Friday is closed, so two working days before is Wednesday; in hverdage with Saturday it is Friday.
    expect([due('strict'), due('legal')]).toEqual(['2026-12-09', '2026-12-11']);
  });
});
