import type { RecordId } from '../../../shared/kinds/ids.ts';
import { must, type Replica } from './replica.ts';
import { restore, typeAway } from './typing.ts';
import type { World } from './world.ts';

type Act = (world: World, by: Replica) => Promise<unknown>;

/** A record of the run that this laptop has; null when it has none. */
const known = ({ dice }: World, by: Replica, ids: readonly RecordId[]): RecordId | null => {
  const own = ids.filter((id) => by.has(id));
  return own.length === 0 ? null : dice.pick(own);
};

const ofMeeting = (act: (world: World, by: Replica, id: RecordId) => Promise<unknown>): Act => {
  return async (world, by) => {
    const id = known(world, by, world.meetings);
    return id === null ? null : act(world, by, id);
  };
};

const ofCase = (act: (world: World, by: Replica, id: RecordId) => Promise<unknown>): Act => {
  return async (world, by) => {
    const id = known(world, by, world.cases);
    return id === null ? null : act(world, by, id);
  };
};

async function anItem({ dice }: World, { api }: Replica, id: RecordId): Promise<string> {
  const meeting = await api.meetings.get({ id });
  const items = meeting.ok ? meeting.value.content.items : [];
  return items.length === 0 ? 'none' : dice.pick(items).id;
}

/** Whatever a person may press; the rules refuse what may not be done, and that is as good an answer as any. */
export const ACTS: readonly Act[] = [
  ofMeeting((_world, { api }, id) => api.meetings.dispatch({ id })),
  ofMeeting((_world, { api }, id) => api.meetings.takeOver({ id })),
  ofMeeting(async (world, by, id) => {
    const event = { kind: 'opened', present: await world.seats(by) } as const;
    return by.api.meetings.record({ id, event: { ...event, present: [...event.present] } });
  }),
  ofMeeting(async (world, by, id) => {
    const item = await anItem(world, by, id);
    await by.api.meetings.record({ id, event: { kind: 'item', item } });
    const decision = { kind: 'decision', item, outcome: 'approved', text: by.name, referredTo: '' } as const;
    return by.api.meetings.record({ id, event: decision });
  }),
  ofMeeting(async (world, by, id) => {
    const member = world.dice.pick(await world.seats(by));
    const state = world.dice.pick(['present', 'absent'] as const);
    return by.api.meetings.record({ id, event: { kind: 'presence', member, state } });
  }),
  ofMeeting((world, { api }, id) =>
    api.meetings.record({ id, event: { kind: 'break', state: world.dice.pick(['start', 'end'] as const) } }),
  ),
  ofMeeting((_world, { api }, id) => api.meetings.record({ id, event: { kind: 'closed' } })),
  ofMeeting((_world, { api }, id) => api.meetings.seal({ id })),
  ofMeeting(async (world, by, id) => by.api.meetings.sign({ id, member: world.dice.pick(await world.seats(by)) })),
  ofMeeting((_world, { api }, id) => api.meetings.publish({ id, on: '2027-06-01' })),
  ofMeeting((world, { api }, id) => api.meetings.move({ id, date: world.day(), reason: 'Sne' })),
  ofMeeting((world, { api }, id) => api.meetings.cancel({ id, reason: `Sygdom ${world.dice.below(2)}` })),
  ofMeeting((_world, { api }, id) => api.meetings.reinstate({ id })),
  ofMeeting(async (world, by, id) => {
    const cases = world.cases.filter((one) => by.has(one));
    return cases.length === 0
      ? null
      : by.api.meetings.addCases({ id, cases: [world.dice.pick(cases)], role: 'advises' });
  }),
  ofMeeting(async (world, by, id) => by.api.meetings.removeItem({ id, item: await anItem(world, by, id) })),
  ofMeeting(async (world, by, id) =>
    by.api.meetings.moveItem({ id, item: await anItem(world, by, id), index: world.dice.below(3) }),
  ),
  ofMeeting(async (world, by, id) => {
    const text = world.dice.pick([null, 'Godkendt.', `${by.name} skrev`]);
    return by.api.meetings.setProtocol({ id, item: await anItem(world, by, id), text });
  }),
  ofMeeting(async (world, by, id) => {
    const done = world.dice.isHit(0.5) ? { on: '2027-01-01', by: by.name, note: '' } : null;
    const task = { id: `t${world.dice.below(2)}`, owner: 'Bo', due: null, done, item: await anItem(world, by, id) };
    return by.api.meetings.putFollowUp({ id, followUp: { ...task, text: `Opgave ${world.dice.below(3)}` } });
  }),
  ofMeeting(async (world, by, id) =>
    by.api.agenda.supplement({ id, items: [await anItem(world, by, id)], reason: 'Nyt bilag' }),
  ),
  ofMeeting(async (world, by, id) => by.api.agenda.read({ id, item: await anItem(world, by, id) })),
  ofCase((world, { api }, id) =>
    api.cases.setStatus({ id, status: world.dice.pick(['draft', 'review', 'ready', 'decided'] as const) }),
  ),
  ofCase((_world, { api }, id) => api.cases.archive({ ids: [id] })),
  ofCase((_world, { api }, id) => api.cases.unarchive({ ids: [id] })),
  ofCase((world, { api }, id) => api.records.nameVersion({ id, name: `Udgave ${world.dice.below(9)}` })),
  ofCase(restore),
  ofCase(typeAway),
  ofCase(typeAway),
  ofCase(async (world, by, caseId) => {
    const { api } = by;
    const made = await api.negotiations.list({ caseId });
    const id = made.ok ? made.value[0]?.id : undefined;
    if (id === undefined) return null;
    const stance = world.dice.pick(['supports', 'cannot'] as const);
    const put = await api.negotiations.putStance({ id, stance: { group: 'a', target: 'case', stance, condition: '' } });
    const stances = put.ok ? put.value.content.stances.map((one) => one.id) : [];
    return world.dice.isHit(0.5)
      ? api.negotiations.release({ id, stances })
      : api.negotiations.withdraw({ caseId, stances });
  }),
  async (world, { api, name }) => {
    const chapter = (await charterOf(api))?.chapters[0]?.id ?? '';
    const text = `${name} lytter ${world.dice.below(1e6)}`;
    return api.charter.putClause({ clause: { id: 'k', chapter, text, rationale: '', status: 'draft' } });
  },
  async (world, { api }) =>
    api.charter.adopt({ body: 'Byrådet', date: '2026-12-02', item: String(world.dice.below(9)) }),
  async (world, { api, name }) => api.charter.sign({ member: `m${world.dice.below(3)}`, name }),
  async (world, { api }) => api.charter.withdraw({ member: `m${world.dice.below(3)}` }),
  async (_world, { api }) => api.charter.comment({ target: 'k', text: 'Enig' }),
  async (_world, { api, name }) => {
    const rounds = (await charterOf(api))?.rounds ?? [];
    const open = rounds.find(({ closedAt, mayClose }) => closedAt === null && mayClose);
    return open
      ? api.charter.closeRound({ round: open.id })
      : api.charter.openRound({ kind: 'evaluation', name, clauses: ['k'] });
  },
  async (world, { api, name }) => {
    const [first] = world.dice.shuffled(
      (await charterOf(api))?.proposals.filter(({ state }) => state === 'open') ?? [],
    );
    const chapter = (await charterOf(api))?.chapters[0]?.id ?? '';
    if (!first) return api.charter.propose({ proposal: { clause: 'k', chapter, text: 'Nyt', why: 'W', by: name } });
    return world.dice.isHit(0.5)
      ? api.charter.decline({ proposal: first.id })
      : api.charter.merge({ proposal: first.id, text: first.text });
  },
  async (world, { api }) => {
    const member = (await must(api.council.get({})))?.members[world.dice.below(6)]?.id ?? '';
    return api.council.changeGroup({ member, group: null, from: world.day() });
  },
  async (world, { api, name }) => {
    const id = `fri${world.dice.below(3)}`;
    const member = { id, name: `${name}s ${id}`, councilRole: 'member', groups: [], to: '2029-12-31' } as const;
    return api.council.put({ items: [{ list: 'members', item: { ...member, groups: [] } }] });
  },
  async (world, { api, name }) => {
    const { draft } = await must(api.checklist.get({}));
    const content = { ...draft, name: `${name}s liste ${world.dice.below(9)}` };
    return api.checklist.saveDraft({ content, base: draft });
  },
  (world, { api }) => api.checklist.adopt({ body: world.dice.pick(['Byrådet', 'Udvalget']), from: '2027-02-01' }),
];

async function charterOf(api: Replica['api']) {
  const answer = await api.charter.get({});
  return answer.ok ? answer.value : null;
}
