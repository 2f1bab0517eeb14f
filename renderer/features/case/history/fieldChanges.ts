import { cellsOf, totalsOf } from '../../../../shared/handlerum/economy.ts';
import { optionName } from '../../../../shared/handlerum/live.ts';
import { formatMoney } from '../../../../shared/handlerum/money.ts';
import { profileLine } from '../../../../shared/handlerum/profile.ts';
import { STANCE_WORDS } from '../../../../shared/handlerum/words.ts';
import type { MessageId } from '../../../../shared/i18n/index.ts';
import type { CaseFields } from '../../../../shared/kinds/case/case.ts';
import { type CaseOption, EMPTY_HANDLERUM, type Handlerum } from '../../../../shared/kinds/case/handlerum.ts';

export interface FieldChange {
  readonly label: MessageId;
  readonly before: string;
  readonly after: string;
}

/** How a field is told in one line; words of the interface come through `t`. */
type Teller = (fields: CaseFields, t: (id: MessageId) => string) => string;

const TOLD: readonly (readonly [MessageId, Teller])[] = [
  ['case.title', ({ title }) => title],
  ['details.type', ({ caseType }, t) => t(`type.${caseType}`)],
  ['details.status', ({ status }, t) => t(`status.${status}`)],
  ['details.number', ({ caseNumber }) => caseNumber],
  ['details.competence', ({ competence }) => competence],
  ['details.closed', ({ openness }, t) => (openness.closed ? `${t('cases.closed')}: ${openness.reason}` : '')],
  ['details.chain', ({ chain }) => chain.map(({ body, date }) => (date ? `${body} ${date}` : body)).join(' → ')],
  ['details.unit', ({ responsible }) => responsible.unit],
  ['details.person', ({ responsible }) => responsible.person],
  [
    'details.attachments',
    ({ attachments }) => attachments.map(({ number, title }) => `${number ?? ''} ${title}`.trim()).join('; '),
  ],
  ['profile.title', ({ handlerum }) => (handlerum ? profileLine(handlerum) : '')],
  ['binding.title', ({ handlerum }) => (handlerum?.bindings ?? []).map(({ text }) => text).join('; ')],
  ['option.title', ({ handlerum }) => (handlerum?.options ?? []).map(optionName).join('; ')],
  ['economy.amounts', ({ handlerum }) => (handlerum?.options ?? []).map(sumOf(handlerum)).join('; ')],
  ['letOut.released', ({ handlerum }) => (handlerum?.released ?? []).map(toldStance).join('; ')],
  ['details.links', ({ agreementLinks }) => agreementLinks.join(', ')],
];

const sumOf =
  (handlerum: Handlerum = EMPTY_HANDLERUM) =>
  ({ id, label, title }: CaseOption): string =>
    `${label || title}: ${formatMoney(totalsOf(cellsOf(handlerum, id)).cost)}`;

const toldStance = ({ groupName, stance }: Handlerum['released'][number]): string =>
  `${groupName}: ${STANCE_WORDS[stance].toLowerCase()}`;

/** Details that are not what they were. */
export function fieldChanges(old: CaseFields, now: CaseFields, t: (id: MessageId) => string): FieldChange[] {
  return TOLD.map(([label, tell]) => ({ label, before: tell(old, t), after: tell(now, t) })).filter(
    ({ before, after }) => before !== after,
  );
}
