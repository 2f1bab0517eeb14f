import './checklist.css';
import { type ReactNode, useState } from 'react';
import { CHECKS } from '../../../shared/checks/index.ts';
import { useChecklist } from '../../data/queries.ts';
import { UnsettledRecord } from '../../data/UnsettledRecord.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { OwnWords } from '../../words/OwnWords.tsx';
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
      {record ? <UnsettledRecord id={record} /> : null}
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
