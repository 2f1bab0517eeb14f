import { expect, it } from 'vitest';
import { type Body, type CouncilContent, emptyCouncil, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import { meetingChains } from '../../../shared/meeting/chains.ts';

const body = (id: string, kind: Body['kind']): Body => ({
  ...{ id, name: id, kind, size: 7, from: '2026-01-01', to: '2029-12-31', competence: '', deadline: LEGAL_DEADLINE },
  ...{ time: null, ends: null, place: '', numbering: 'meeting' },
});
const council: CouncilContent = {
  ...emptyCouncil('Prøvekøbing'),
  bodies: [body('kmu', 'standingCommittee'), body('oeu', 'financeCommittee'), body('kb', 'municipalCouncil')],
};
const plan = (...meetings: string[]) =>
  meetings.map((text) => {
    const [name = '', date = ''] = text.split(' ');
    return { id: text, body: name, date };
  });
const told = (...meetings: string[]) =>
  meetingChains(council, plan(...meetings)).map(({ finance, council: main, missed }) => [
    finance ? `${finance.date} +${finance.days}` : null,
    main ? `${main.date} +${main.days}` : null,
    missed.map(({ body: name, date, lastDay }) => `${name} ${date} ${lastDay}`),
  ]);

it.each([
  [
    'the week after and the week after that',
    ['kmu 2026-12-01', 'oeu 2026-12-08', 'kb 2026-12-14'],
    [['2026-12-08 +7', '2026-12-14 +6', []]],
  ],
  [
    'finance two days after the committee is too soon: its material is out before',
    ['kmu 2026-12-01', 'oeu 2026-12-03', 'oeu 2027-01-12', 'kb 2027-01-25'],
    [['2027-01-12 +42', '2027-01-25 +13', ['oeu 2026-12-03 2026-11-27']]],
  ],
  [
    'the council too soon after finance',
    ['kmu 2026-12-01', 'oeu 2026-12-08', 'kb 2026-12-10', 'kb 2027-01-25'],
    [['2026-12-08 +7', '2027-01-25 +48', ['kb 2026-12-10 2026-12-04']]],
  ],
  ['nothing planned', ['kmu 2026-12-01'], [[null, null, []]]],
  [
    'no finance committee meets: straight to the council',
    ['kmu 2026-12-01', 'kb 2026-12-14'],
    [[null, '2026-12-14 +13', []]],
  ],
  [
    'on the day of the meeting is not after it',
    ['kmu 2026-12-01', 'oeu 2026-12-01', 'kb 2026-12-14'],
    [[null, '2026-12-14 +13', []]],
  ],
] as const)('%s', (_name, meetings, expected) => {
  expect(told(...meetings)).toEqual(expected);
});
