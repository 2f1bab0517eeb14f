import type { ReactNode } from 'react';
import { CaseStatus, CaseType, isCaseNumber } from '../../../../shared/kinds/case/case.ts';
import { sayCaseType, setCaseField } from '../../../../shared/kinds/case/doc.ts';
import { TEMPLATES } from '../../../../shared/templates/index.ts';
import { UNKNOWN_TEMPLATE } from '../../../../shared/templates/recognise.ts';
import { useApi } from '../../../data/api.tsx';
import { changeTemplate } from '../../../data/editor/changeTemplate.ts';
import { useBodies } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Check, Select, TextArea } from '../../../ui/Field.tsx';
import { Written } from '../../../ui/Written.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { AttachmentList } from './AttachmentList.tsx';
import { ChainList } from './ChainList.tsx';
import { LinkList } from './LinkList.tsx';
import { WayList } from './WayList.tsx';
import { WayNotes } from './WayNotes.tsx';

/** The fields of the case outside its text. Each change is saved as it is made. */
export function DetailsPanel({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const fields = useFields(session);
  const bodies = useBodies().data ?? [];
  const setTemplate = useTemplateChange(session);
  const setStatus = useStatusChange(session);
  const { openness, responsible } = fields;
  const odd = fields.caseNumber !== '' && !isCaseNumber(fields.caseNumber);
  return (
    <div className="details">
      <div className="pair">
        <Select
          label={t('details.type')}
          value={fields.caseType}
          onChange={(value) => session.edit((doc) => sayCaseType(doc, value))}
          options={CaseType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
        />
        <Select
          label={t('details.status')}
          value={fields.status}
          onChange={setStatus}
          options={CaseStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
      </div>
      <Written
        label={t('details.number')}
        hint={t('details.numberHelp')}
        remark={odd ? t('details.numberOdd') : undefined}
        value={fields.caseNumber}
        onWrite={(value) => session.edit((doc) => setCaseField(doc, 'caseNumber', value))}
      />
      <Written
        label={t('details.competence')}
        value={fields.competence}
        list={bodies}
        onWrite={(value) => session.edit((doc) => setCaseField(doc, 'competence', value))}
      />
      <ChainList session={session} bodies={bodies} />
      <WayList id={session.id} />
      <WayNotes session={session} />
      <div className="pair">
        <Written
          label={t('details.unit')}
          value={responsible.unit}
          onWrite={(unit) => session.edit((doc) => setCaseField(doc, 'responsible', { ...responsible, unit }))}
        />
        <Written
          label={t('details.person')}
          value={responsible.person}
          onWrite={(person) => session.edit((doc) => setCaseField(doc, 'responsible', { ...responsible, person }))}
        />
      </div>
      <Check
        label={t('details.closed')}
        checked={openness.closed}
        onChange={(closed) => session.edit((doc) => setCaseField(doc, 'openness', { ...openness, closed }))}
      />
      {openness.closed ? (
        <>
          <TextArea
            label={t('details.closedReason')}
            value={openness.reason}
            onChange={(reason) => session.edit((doc) => setCaseField(doc, 'openness', { ...openness, reason }))}
          />
          <Written
            label={t('details.publicTitle')}
            value={openness.publicTitle}
            onWrite={(publicTitle) =>
              session.edit((doc) => setCaseField(doc, 'openness', { ...openness, publicTitle }))
            }
            maxLength={500}
            hint={t('details.publicTitleHelp')}
          />
        </>
      ) : null}
      <AttachmentList session={session} />
      <LinkList session={session} />
      <Select
        label={t('details.template')}
        value={fields.templateId}
        onChange={setTemplate}
        options={templateChoices(fields.templateId, t('case.templateUnknown'))}
      />
    </div>
  );
}

/** Says where the case stands, with all that is written; it is ready, and what follows on that, only through the gate. */
function useStatusChange(session: CaseSession): (status: CaseStatus) => void {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const isBefore = (status: CaseStatus): boolean => status === 'draft' || status === 'review';
  const set = async (status: CaseStatus) => {
    const isThroughGate = isBefore(session.fields.status) && !isBefore(status);
    const unsaved = await session.sync.flush();
    const result = unsaved === null ? await api.cases.setStatus({ id: session.id, status }) : null;
    const why = unsaved ?? (result?.ok === false ? result.error : null);
    if (why !== null) toast({ text: errorText(why) });
    else if (isThroughGate) toast({ text: t('gate.done') });
  };
  return (status) => void set(status);
}

/** Changes the template, and offers to take that back. */
/** The known templates, and *unknown* while the case has none of them. */
function templateChoices(current: string, unknown: string): { value: string; label: string }[] {
  const known = TEMPLATES.map(({ id, name }) => ({ value: id, label: name }));
  return current === UNKNOWN_TEMPLATE ? [{ value: current, label: unknown }, ...known] : known;
}

function useTemplateChange(session: CaseSession): (templateId: string) => void {
  const t = useT();
  const toast = useToast();
  return (templateId) => {
    const undo = changeTemplate(session, templateId);
    if (undo) toast({ text: t('details.templateChanged'), action: { label: t('app.undo'), run: undo } });
  };
}
