import type { ReactNode } from 'react';
import { CaseStatus, CaseType, isCaseNumber } from '../../../../shared/kinds/case/case.ts';
import { sayCaseType, setCaseField } from '../../../../shared/kinds/case/doc.ts';
import { changeTemplate } from '../../../data/editor/changeTemplate.ts';
import { useBodies, useCouncil } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Select } from '../../../ui/Field.tsx';
import { Written } from '../../../ui/Written.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useTell } from '../../../words/useTell.ts';
import { AttachmentList } from './AttachmentList.tsx';
import { BodyField } from './BodyField.tsx';
import { ChainList } from './ChainList.tsx';
import { CustodySection } from './CustodySection.tsx';
import { bodiesOf, templateChoices } from './details.ts';
import { LinkList } from './LinkList.tsx';
import { OpennessFields } from './OpennessFields.tsx';
import { useStatusChange } from './useStatusChange.ts';
import { WayList } from './WayList.tsx';
import { WayNotes } from './WayNotes.tsx';

interface Props {
  readonly session: CaseSession;
}

/** The fields of the case outside its text. Each change is saved as it is made. */
export function DetailsPanel({ session, onHandOver }: Props & { readonly onHandOver: () => void }): ReactNode {
  const t = useT();
  const { competence } = useFields(session);
  const named = useBodies().data ?? [];
  const bodies = bodiesOf(useCouncil().data ?? null);
  return (
    <div className="details">
      <Kind session={session} />
      <CaseNumber session={session} />
      <BodyField
        label={t('details.competence')}
        value={competence}
        bodies={bodies}
        named={named}
        onWrite={(name) => session.edit((doc) => setCaseField(doc, 'competence', name))}
      />
      <ChainList session={session} bodies={bodies} named={named} />
      <CustodySection session={session} onHandOver={onHandOver} />
      <WayList session={session} />
      <WayNotes session={session} />
      <Responsible session={session} />
      <OpennessFields session={session} />
      <AttachmentList session={session} />
      <LinkList session={session} />
      <Template session={session} />
    </div>
  );
}

function Kind({ session }: Props): ReactNode {
  const t = useT();
  const { caseType, status } = useFields(session);
  const [setStatus, { isPending }] = useStatusChange(session);
  return (
    <div className="pair">
      <Select
        label={t('details.type')}
        value={caseType}
        onChange={(value) => session.edit((doc) => sayCaseType(doc, value))}
        options={CaseType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
      <Select
        label={t('details.status')}
        value={status}
        disabled={isPending}
        onChange={setStatus}
        options={CaseStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
    </div>
  );
}

function CaseNumber({ session }: Props): ReactNode {
  const t = useT();
  const { caseNumber } = useFields(session);
  const isOdd = caseNumber !== '' && !isCaseNumber(caseNumber);
  return (
    <Written
      label={t('details.number')}
      hint={t('details.numberHelp')}
      remark={isOdd ? t('details.numberOdd') : undefined}
      value={caseNumber}
      onWrite={(value) => session.edit((doc) => setCaseField(doc, 'caseNumber', value))}
    />
  );
}

function Responsible({ session }: Props): ReactNode {
  const t = useT();
  const { responsible } = useFields(session);
  const write = (part: Partial<typeof responsible>) =>
    session.edit((doc) => setCaseField(doc, 'responsible', { ...responsible, ...part }));
  return (
    <div className="pair">
      <Written label={t('details.unit')} value={responsible.unit} onWrite={(unit) => write({ unit })} />
      <Written label={t('details.person')} value={responsible.person} onWrite={(person) => write({ person })} />
    </div>
  );
}

/** Changes the template, and offers to take that back. */
function Template({ session }: Props): ReactNode {
  const t = useT();
  const tell = useTell();
  const { templateId } = useFields(session);
  const change = (chosen: string) => {
    const undo = changeTemplate(session, chosen);
    if (undo) tell(t('details.templateChanged'), undo);
  };
  return (
    <Select
      label={t('details.template')}
      value={templateId}
      onChange={change}
      options={templateChoices(templateId, t('case.templateUnknown'))}
    />
  );
}
