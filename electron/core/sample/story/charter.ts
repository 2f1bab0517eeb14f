import { addDays } from '../../../../shared/calendar/days.ts';
import { putCharterItem, setPreamble } from '../../../../shared/kinds/charter/doc.ts';
import { charterKind } from '../../../../shared/kinds/charter/kind.ts';
import { beginCharter, changeCharter } from '../../charter/charter.ts';
import { adopt, setSignature } from '../../charter/proposals.ts';
import { answerRound, closeRound, openRound } from '../../charter/rounds.ts';
import { ANSWERS, CHARTER, PREAMBLE } from '../charterText.ts';
import { MEMBERS } from '../council/members.ts';
import { workingDay } from '../days.ts';
import type { Stage } from './stage.ts';

/** Members who have signed: all groups are among them, and not everybody is. */
const SIGNED: readonly string[] = [
  'henrik-aabrink',
  'frida-enggaard',
  'lone-hasselbo',
  'peder-kildesoe',
  'mette-lindegren',
  'kaj-vesterlund',
  'sofus-noerhave',
  'hanne-birkerod',
  'agnete-hoejris',
  'sanne-kaervang',
];

/** The samarbejdskodeks: written and heard in spring, adopted, signed, evaluated once, and what the council does about it. */
export function adoptCharter(stage: Stage): void {
  const { of } = stage.days;
  const adopted = of('2026-06-15');
  writeCharter(stage);
  const body = 'Kommunalbestyrelsen';
  adopt(stage.at(adopted, '19:10'), { body, date: adopted, item: '3' });
  take(stage, addDays(adopted, 1), { step: 'inForce', note: '' });
  for (const [index, member] of SIGNED.entries()) {
    const name = MEMBERS.find(({ id }) => id === member)?.name ?? member;
    setSignature(stage.at(addDays(adopted, 1 + (index % 3)), '12:00'), { member, name }, 'signed');
  }
  evaluate(stage);
}

function writeCharter(stage: Stage): void {
  const begun = stage.days.of('2026-04-13');
  const { chapters } = beginCharter(
    stage.at(begun, '10:00'),
    CHARTER.map(({ title }) => title),
  );
  changeCharter(stage.at(begun, '13:00'), (doc) => {
    setPreamble(doc, PREAMBLE);
    for (const { id: chapter, title } of chapters)
      for (const clause of CHARTER.find((one) => one.title === title)?.clauses ?? [])
        putCharterItem(doc, 'clauses', { ...clause, chapter, status: 'draft', origin: [] });
  });
  take(stage, begun, { step: 'hearing', note: 'Grupperne har udkastet til og med den næste gruppemøderunde.' });
  take(stage, addDays(begun, 28), { step: 'discussion', note: 'Drøftet på et temamøde for hele Kommunalbestyrelsen.' });
  take(stage, addDays(begun, 42), { step: 'adjusted', note: 'To punkter er slået sammen efter temamødet.' });
}

function evaluate(stage: Stage): void {
  const opened = stage.days.of('2026-10-19');
  const closed = workingDay(addDays(opened, 14), 1);
  const clauses = Object.keys(ANSWERS);
  const { rounds } = openRound(stage.at(opened, '09:00'), { kind: 'evaluation', name: 'Første evaluering', clauses });
  const round = rounds.at(-1)?.id ?? '';
  const given = Object.entries(ANSWERS).flatMap(([clause, { scores, words = '' }]) =>
    scores.map((score, index) => ({ clause, score, example: '', comment: index === 0 ? words : '' })),
  );
  // Nobody's request: no session, and nothing that could be asked twice.
  answerRound({ ...stage.at(opened, '12:00'), session: { open: new Set() }, request: null }, round, given);
  closeRound(stage.at(closed, '12:00'), round);
  take(stage, closed, { step: 'evaluated', note: 'Resultatet er drøftet i gruppeformandskredsen.' });
  changeCharter(stage.at(closed, '15:00'), (doc) =>
    putCharterItem(doc, 'actions', {
      id: 'action-answers',
      clause: 'answers',
      done: null,
      at: stage.at(closed, '15:00').now().toISOString(),
      text: 'Gruppeformændene aftaler en fast måde at svare på ændringsforslag, der bliver stemt ned.',
      owner: 'Frida Enggaard',
      due: stage.days.of('2027-01-25'),
    }),
  );
}

function take(
  stage: Stage,
  day: string,
  data: { readonly step: 'hearing' | 'discussion' | 'adjusted' | 'inForce' | 'evaluated'; readonly note: string },
): void {
  changeCharter(stage.at(workingDay(day, 1), '14:00'), (doc, maker) => {
    charterKind.addFact(doc, maker, { kind: 'stepTaken', data });
  });
}
