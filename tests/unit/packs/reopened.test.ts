import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { value } from '../../support/core.ts';
import { attachment, type Begun, begun, caseOf, changeCase, OPEN, paragraph, section } from './support.ts';

const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };

/** The item is opened, and called something else, after it was sent. */
async function reopen(made: Begun, item: string, title: string): Promise<void> {
  const { content } = await value(made.client.meetings.get({ id: made.id }));
  const own = content.items.find(({ id }) => id === item) as AgendaItem;
  await value(made.client.meetings.putItem({ id: made.id, item: { ...own, openness: OPEN, title } }));
}

describe('what was sent closed and opened later', () => {
  it('keeps its title when only the case was closed', async () => {
    const made = await begun();
    const { caseId, item } = await made.add(caseOf({ title: 'Hemmeligtitel', openness: CLOSED }), OPEN);
    await made.dispatch();
    changeCase(made.core, caseId, { openness: OPEN, title: 'Ny sti' });
    await reopen(made, item, 'Ny sti');
    expect(JSON.stringify(await made.pack('members'))).toContain('Hemmeligtitel');
    for (const audience of ['public', 'press'] as const)
      expect(JSON.stringify(await made.pack(audience))).not.toContain('Hemmeligtitel');
  });

  it('keeps its attachments when only the item was closed', async () => {
    const made = await begun();
    const text = section('summary', 'Sammendrag', paragraph('Udvalget skal vælge.'));
    const attachments = [attachment('a', { title: 'Hemmeligtbilag' })];
    const { caseId, item } = await made.add(caseOf({ title: 'Ny sti', attachments }, text), CLOSED);
    await made.dispatch();
    changeCase(made.core, caseId, { attachments: [attachment('a', { title: 'Tegning' })] });
    await reopen(made, item, 'Ny sti');
    expect(JSON.stringify(await made.pack('members'))).toContain('Hemmeligtbilag');
    const told = JSON.stringify(await made.pack('public'));
    expect([told.includes('Hemmeligtbilag'), told.includes('Tegning')]).toEqual([false, true]);
  });
});
