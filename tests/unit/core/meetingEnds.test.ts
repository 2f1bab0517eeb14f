import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

const PLAN = {
  body: 'bsu',
  date: '2027-06-15',
  time: '10:30',
  ends: null,
  place: 'Lokale 2',
  kind: 'ordinary',
} as const;

/** The sample council, of which nobody meets on the day. */
async function begun() {
  return clientOf(await openSample());
}

const reason = async (result: Promise<Result<unknown>>): Promise<unknown> => {
  const answer = await result;
  return answer.ok ? null : (answer.error.details?.reason ?? answer.error.code);
};

describe('a meeting', () => {
  it('has the end it was given, and none that comes before the beginning', async () => {
    const client = await begun();
    const { ids } = await value(client.meetings.plan({ meetings: [PLAN] }));
    const id = ids[0] as RecordId;
    const change = (time: string | null, ends: string | null) =>
      client.meetings.change({ id, time, ends, place: 'Lokale 2' });
    const changed = await value(change('10:30', '12:00'));
    expect([changed.row.ends, changed.content.ends]).toEqual(['12:00', '12:00']);
    expect(await reason(change('10:30', '09:00'))).toBe('ends');
    expect(await reason(change(null, '12:00'))).toBe('ends');
    expect(await reason(client.meetings.plan({ meetings: [{ ...PLAN, body: 'kb', ends: '10:30' }] }))).toBe('ends');
    expect((await value(client.meetings.get({ id }))).row.ends).toBe('12:00');
    expect((await value(change('22:00', '00:30'))).row.ends).toBe('00:30');
    expect((await value(change('22:00', null))).row.ends).toBeNull();
  });

  it('has a body in one meeting at a time, where it is said when they end', async () => {
    const client = await begun();
    const plan = (time: string, ends: string | null, body: 'bsu' | 'kb' = 'bsu') =>
      reason(client.meetings.plan({ meetings: [{ ...PLAN, body, time, ends }] }));
    expect(await plan('13:00', '15:00')).toBeNull();
    expect(await plan('14:00', null)).toBe('taken');
    expect(await plan('12:00', '13:30')).toBe('taken');
    expect(await plan('15:00', null)).toBeNull();
    expect(await plan('12:00', '13:00')).toBeNull();
    expect(await plan('14:00', null, 'kb')).toBeNull();
  });
});
