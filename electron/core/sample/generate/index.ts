import type { CaseContent, CaseStatus, CaseType, ChainStep } from '../../../../shared/kinds/case/case.ts';
import { SAMPLE_MARK } from '../compile.ts';
import { addDays } from './blocks.ts';
import { caseBody } from './body.ts';
import { createRandom, type Random } from './random.ts';
import { PEOPLE, PLACES, TOPICS, type Topic } from './topics.ts';

const TYPES: readonly [CaseType, ...CaseType[]] = ['decision', 'decision', 'decision', 'discussion', 'information'];
const STATUSES: readonly [CaseStatus, ...CaseStatus[]] = [
  'draft',
  'draft',
  'review',
  'ready',
  'dispatched',
  'decided',
  'decided',
];
const STAGES: readonly [string, ...string[]] = ['', '', ', etape 1', ', etape 2', ', etape 3', ', ny behandling'];
const FIRST_MEETING = '2026-01-06';
const ROUNDS = 42;

/**
 * `count` invented cases, lazily, the same for the same `seed`: for trying the program at full size and for benches.
 * Titles, chains, dates, statuses and texts vary; tables add up; some texts carry slips the checks should find.
 * Ids of blocks begin with `g<seed>-<index>`, so two seeds never share one.
 */
export function* sampleCases(options: { readonly count: number; readonly seed: number }): Generator<CaseContent> {
  for (let index = 0; index < options.count; index++) {
    yield generatedCase(`g${options.seed}-${index + 1}`, index, createRandom(options.seed * 1_000_003 + index));
  }
}

function generatedCase(prefix: string, index: number, random: Random): CaseContent {
  const topic = random.pick(TOPICS);
  const place = random.pick(PLACES);
  const caseType = random.pick(TYPES);
  const meeting = addDays(FIRST_MEETING, 28 * random.int(0, ROUNDS));
  const chain = chainOf(prefix, { topic, caseType, meeting });
  const competence = chain.at(-1)?.body ?? topic.committee;
  const { body, attachments } = caseBody(prefix, random, { topic, place, caseType, competence, meeting });
  return {
    fields: {
      title: `${topic.title}, ${place}${random.pick(STAGES)}`,
      caseNumber: `00.00.00-X00-${(index % 99_999) + 1}-${meeting.slice(2, 4)}`,
      caseType,
      status: random.pick(STATUSES),
      templateId: 'ballerup',
      competence,
      openness: { closed: false, reason: '', publicTitle: '' },
      responsible: { unit: `${topic.unit} ${SAMPLE_MARK}`, person: `${random.pick(PEOPLE)} ${SAMPLE_MARK}` },
      chain,
      attachments,
      agreementLinks: random.chance(0.2) ? ['KA26.1.3'] : [],
      dismissals: [],
      answers: [],
    },
    body,
  };
}

/** A decision goes by the committee and Økonomiudvalget to the council; the rest ends in the committee. */
function chainOf(prefix: string, about: { topic: Topic; caseType: CaseType; meeting: string }): ChainStep[] {
  const { topic, caseType, meeting } = about;
  const stop = (body: string, days: number, role: ChainStep['role']): ChainStep => ({
    id: `${prefix}-step-${days}`,
    body,
    date: addDays(meeting, days),
    itemNumber: null,
    role,
  });
  if (caseType !== 'decision') return [stop(topic.committee, 0, caseType === 'information' ? 'informed' : 'decides')];
  return [
    stop(topic.committee, 0, 'advises'),
    stop('Økonomiudvalget', 7, 'advises'),
    stop('Kommunalbestyrelsen', 13, 'decides'),
  ];
}
