import { expect, it } from 'vitest';
import { bodiesNext, stepsDone } from '../../../../../renderer/features/overview/steps.ts';
import { CouncilContent } from '../../../../../shared/kinds/council/council.ts';

const council = (bodies: number, mandates: number): Pick<CouncilContent, 'bodies' | 'mandates'> => ({
  bodies: Array.from({ length: bodies }, () => CouncilContent.shape.bodies.element.parse(BODY)),
  mandates: Array.from({ length: mandates }, () => CouncilContent.shape.mandates.element.parse(MANDATE)),
});
const TERM = { from: '2026-01-01', to: '2029-12-31' };
const BODY = { id: 'kb', name: 'Kommunalbestyrelsen', kind: 'municipalCouncil', size: 25, ...TERM };
const MANDATE = { id: 'm', member: 'ane', group: null, body: 'kb', role: 'member', ...TERM };

it.each([
  [{ council: null, meetings: 0, cases: 0 }, []],
  [{ council: council(2, 0), meetings: 0, cases: 0 }, []],
  [{ council: council(2, 1), meetings: 0, cases: 0 }, ['bodies']],
  [{ council: council(2, 0), meetings: 3, cases: 0 }, ['plan']],
  [{ council: null, meetings: 0, cases: 1 }, ['case']],
  [{ council: council(1, 1), meetings: 1, cases: 1 }, ['bodies', 'plan', 'case']],
])('what there is, %j, ticks off %j', (begun, done) => expect([...stepsDone(begun)]).toEqual(done));

it('asks for bodies before members', () => {
  expect(bodiesNext({ council: null })).toBe('bodies');
  expect(bodiesNext({ council: council(0, 0) })).toBe('bodies');
  expect(bodiesNext({ council: council(1, 0) })).toBe('members');
});
