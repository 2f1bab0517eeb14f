import { addDays } from '../../../../shared/calendar/days.ts';
import { recommendationPoints } from '../../../../shared/handlerum/points.ts';
import { putAmendment, putStance, setMainVotes, setTold } from '../../../../shared/kinds/negotiation/doc.ts';
import type { Amendment, Votes } from '../../../../shared/kinds/negotiation/negotiation.ts';
import type { StanceEntry } from '../../../../shared/kinds/stance.ts';
import { caseContent } from '../../cases/cases.ts';
import { begin, changeNegotiation } from '../../negotiations/negotiations.ts';
import { workingDay } from '../days.ts';
import type { Stage } from './stage.ts';

type Said = Pick<StanceEntry, 'stance' | 'condition'>;
const yes = (condition = ''): Said => ({ stance: 'supports', condition });
const could = (condition: string): Said => ({ stance: 'canLiveWith', condition });
const no = (condition = ''): Said => ({ stance: 'cannot', condition });
const abstains = (condition = ''): Said => ({ stance: 'abstains', condition });

/** What each voter says of each option and part of the case about Lindevej. */
const STANCES: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  'g1-zero': { x: no(), l: could('Hvis pengene i stedet går til lys på stien ved skolen.'), t: no(), w: no(), y: no() },
  'g1-a': {
    x: could('Hvis farten bliver målt igen efter et år.'),
    l: yes(),
    t: no('Bump alene er ikke nok.'),
    w: could('Hvis landsbyskolerne er de næste.'),
    y: abstains(),
  },
  'g1-b': {
    x: yes(),
    l: no('11 p-pladser er for mange.'),
    t: could('Hvis der kommer ledelinjer i hele længden.'),
    w: could('Hvis der laves en plan for skoleveje i landsbyerne.'),
    y: abstains(),
  },
  'g1-ab': { x: yes(), l: no(), t: could('Hvis de 200.000 kr. ikke tages fra cykelstier.'), w: no(), y: abstains() },
  'g1-c': { x: no('Der er ikke penge til anden etape.'), l: no(), t: yes(), w: no(), y: yes() },
  'g1-street': {
    x: yes(),
    l: no('11 p-pladser er for mange.'),
    t: could('Hvis der kommer ledelinjer i hele længden.'),
    w: could('Hvis der laves en plan for skoleveje i landsbyerne.'),
    y: abstains(),
  },
  'g1-bumps': { x: yes(), l: yes(), t: could('Hvis bussen kan køre uden gener.'), w: no(), y: abstains() },
  'g1-path-1': {
    x: could('Hvis første etape holder rammen.'),
    l: no(),
    t: yes(),
    w: no('22 p-pladser og 9 træer er for meget.'),
    y: yes(),
  },
  'g1-path-2': { x: no('Der er ikke penge til anden etape.'), l: no(), t: yes(), w: no(), y: yes() },
};

/** The groups negotiate about Lindevej: stances, a compromise with a secure majority, and motions with a trial vote. */
export function negotiate(stage: Stage): void {
  const first = workingDay(addDays(stage.days.monday, -10), -1);
  const caseId = stage.caseOf('g1');
  const audience = { kind: 'groups', groups: ['x', 'l', 't', 'w', 'y'] } as const;
  const { id } = begin(stage.at(first, '15:00'), { caseId, audience: { ...audience, groups: [...audience.groups] } });
  changeNegotiation(stage.at(first, '15:40'), id, (doc) => {
    for (const [target, said] of Object.entries(STANCES))
      for (const [group, one] of Object.entries(said)) putStance(doc, { group, target, ...one, on: first });
  });
  const motions = amendments(stage);
  changeNegotiation(stage.at(stage.days.before, '10:20'), id, (doc) => {
    for (const motion of motions) putAmendment(doc, motion);
    setMainVotes(doc, MAIN);
    setTold(doc, 'group');
  });
}

const MAIN: Votes = { x: 'for', l: 'against', t: 'for', w: 'for', y: 'abstain' };

const STREET = 'vælger løsning B, med ledelinjer i hele cykelgaden og en ny måling af farten efter et år,';

/** The chair puts the one that goes furthest first; a sub-amendment is voted on before the amendment it changes. */
function amendments(stage: Stage): Amendment[] {
  const { body } = caseContent(stage.at(stage.days.today, '00:00'), stage.caseOf('g1'));
  const [choice] = recommendationPoints(body);
  if (!choice) return [];
  const replaced = (text: string): Amendment['change'] => ({ kind: 'replace', point: choice.id, text });
  return [
    {
      id: 'motion-path',
      to: null,
      proposer: 't',
      original: choice.text,
      cost: 160_000_000,
      change: replaced('vælger løsning C, så cykler og biler er helt adskilt,'),
      motivation: '23 af de 41, der har svaret i høringen, ønsker C.',
      votes: { x: 'against', l: 'against', t: 'for', w: 'against', y: 'for' },
    },
    {
      id: 'motion-street',
      to: null,
      proposer: 'x',
      original: choice.text,
      cost: 0,
      change: replaced(STREET),
      motivation: 'Ledelinjerne er regnet med i prisen for B. Målingen viser, om farten er faldet.',
      votes: { x: 'for', l: 'against', t: 'for', w: 'for', y: 'for' },
    },
    {
      id: 'motion-villages',
      to: 'motion-street',
      proposer: 'w',
      original: STREET,
      cost: 0,
      change: replaced(`${STREET} og beder om en plan for skoleveje i landsbyerne,`),
      motivation: 'Skolevejene i landsbyerne skal ikke vente på en ny budgetforhandling.',
      votes: { x: 'for', l: 'for', t: 'for', w: 'for', y: 'abstain' },
    },
    {
      id: 'motion-bumps',
      to: null,
      proposer: 'l',
      original: choice.text,
      cost: -100_000_000,
      change: replaced('vælger løsning A,'),
      motivation: 'A sænker farten ved skolen og koster 1,0 mio. kr. mindre end B.',
      votes: { x: 'against', l: 'for', t: 'against', w: 'against', y: 'abstain' },
    },
  ];
}
