import { describe, expect, it } from 'vitest';
import { agendaView } from '../../../electron/core/meetings/agendaView.ts';
import { begun, caseOf, OPEN } from './support.ts';

const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };

describe('the public agenda', () => {
  it.each([
    ['the item is closed', OPEN, CLOSED],
    ['only the case is closed', CLOSED, OPEN],
  ])('tells a number and the publishable title when %s', async (_name, ofCase, ofItem) => {
    const made = await begun();
    await made.add(caseOf({ title: 'Salg af Nørregade 3', openness: ofCase }), ofItem);
    const told = JSON.stringify(agendaView(made.core.context, made.id, 'public'));
    expect([told.includes('Nørregade'), told.includes('fortrolig'), told.includes('Salg af en grund')]).toEqual([
      ...[false, false, true],
    ]);
    expect(JSON.stringify(agendaView(made.core.context, made.id, 'members'))).toContain('Nørregade');
  });

  it('does not tell by the clock how long a closed item takes', async () => {
    const made = await begun();
    await made.add(caseOf({ title: 'Ny sti' }));
    await made.add(caseOf({ title: 'Salg', openness: CLOSED }), OPEN);
    await made.add(caseOf({ title: 'Ny vej' }));
    const starts = (audience: 'members' | 'public') =>
      agendaView(made.core.context, made.id, audience).items.map((item) => item.starts);
    expect(starts('members')).toEqual(['10:30', '10:40', '10:50']);
    expect(starts('public')).toEqual(['10:30', null, null]);
  });
});
