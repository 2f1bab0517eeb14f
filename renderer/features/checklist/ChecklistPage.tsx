import './checklist.css';
import { type ReactNode, useState } from 'react';
import { CHECKS } from '../../../shared/checks/index.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useApi } from '../../data/api.tsx';
import { useChecklist, useClashes } from '../../data/queries.ts';
import { TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { OwnWords } from '../../words/OwnWords.tsx';
import { useToast } from '../../words/toasts.tsx';
import { Unsettled } from '../../words/Unsettled.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import { Adoption } from './Adoption.tsx';
import { CheckDetail } from './CheckDetail.tsx';
import { CheckPicker } from './CheckPicker.tsx';
import { FileButtons } from './FileButtons.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import { useDraft } from './useDraft.ts';

/** The council's own checklist: which checks, how heavy, which words and questions; adopted by a body from a day. */
export function ChecklistPage(): ReactNode {
  const checklist = useChecklist().data;
  return checklist ? <Checklist {...checklist} /> : null;
}

type Props = NonNullable<ReturnType<typeof useChecklist>['data']>;

function Checklist({ inForce, draft, versions, record }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const change = useDraft(draft);
  const [chosen, setChosen] = useState(CHECKS[0]?.id ?? '');
  const check = CHECKS.find(({ id }) => id === chosen);
  const { version, content } = inForce;
  return (
    <div className="checklist">
      <header>
        <div>
          <h1>{t('checklist.title')}</h1>
          <p className="lead">{t('checklist.lead')}</p>
          <p className="in-force">
            {version === null
              ? t('checklist.ownInForce', { name: content.name })
              : t('checklist.inForce', {
                  name: content.name,
                  number: version.number,
                  body: version.body,
                  day: format.day(version.from),
                })}
          </p>
        </div>
        <FileButtons />
      </header>
      {record ? <UnsettledOfChecklist id={record} /> : null}
      <Name key={draft.name} name={draft.name} onName={(name) => change({ name })} />
      <section className="checklist-columns" aria-labelledby="checklist-checks">
        <h2 id="checklist-checks" className="hidden-visually">
          {t('checklist.checks')}
        </h2>
        <CheckPicker draft={draft} chosen={chosen} onChoose={setChosen} />
        {check ? <CheckDetail key={check.id} check={check} draft={draft} change={change} /> : null}
      </section>
      <OwnQuestions draft={draft} change={change} />
      <OwnWords
        title={t('spelling.council', { n: draft.words.length })}
        help={t('spelling.councilHelp')}
        words={draft.words}
        onChange={(words) => change({ words })}
      />
      <Adoption versions={versions} />
    </div>
  );
}

/** What two laptops adopted apart, and which of two checklists is the folder's. */
function UnsettledOfChecklist({ id }: { id: RecordId }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const settle = async (clash: string, choice: string) => {
    const result = await api.records.settle({ id, clash, choice });
    toast({ text: result.ok ? t('checklist.settled') : errorText(result.error) });
  };
  return (
    <Unsettled
      clashes={useClashes(id).data ?? []}
      help="clashes.help"
      onSettle={(clash, choice) => void settle(clash, choice)}
    />
  );
}

/** Kept when the field is left. */
function Name({ name, onName }: { name: string; onName: (name: string) => void }): ReactNode {
  const t = useT();
  const [text, setText] = useState(name);
  const leave = () => {
    if (text.trim() === '') setText(name);
    else if (text.trim() !== name) onName(text.trim());
  };
  return <TextField label={t('checklist.name')} value={text} onChange={setText} onBlur={leave} maxLength={200} />;
}
