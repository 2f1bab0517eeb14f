import './newCase.css';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CASE_TYPES } from '../../../shared/kinds/case/values.ts';
import { TEMPLATES } from '../../../shared/templates/index.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { useT } from '../../words/i18n.tsx';
import { type CaseDraft, NEW_CASE, toCreate } from './newCase.ts';

/** A panel beside the list; nothing is made until *Opret* is pressed. */
export function NewCase({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const settings = useSettings().data;
  const [change, { isPending }] = useChange();
  const [draft, setDraft] = useState(NEW_CASE);
  const wanted = toCreate(draft, settings?.defaultTemplate);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await change('cases.create', wanted);
    if (made) await navigate({ to: '/sager/$id', params: { id: made.id } });
  };
  return (
    <aside
      className="new-case fade-in"
      aria-labelledby="new-case"
      onKeyDown={(event) => (event.key === 'Escape' ? onClose() : undefined)}
    >
      <form onSubmit={(event) => void submit(event)}>
        <h2 id="new-case">{t('cases.new')}</h2>
        <Fields wanted={wanted} onWrite={(part) => setDraft({ ...draft, ...part })} />
        <div className="row-actions">
          <button type="submit" className="btn primary" disabled={isPending}>
            {t('cases.create')}
          </button>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
        </div>
      </form>
    </aside>
  );
}

interface FieldsProps {
  readonly wanted: ReturnType<typeof toCreate>;
  readonly onWrite: (part: Partial<CaseDraft>) => void;
}

function Fields({ wanted: { title, caseType, templateId }, onWrite }: FieldsProps): ReactNode {
  const t = useT();
  return (
    <>
      <TextField
        label={t('cases.newTitle')}
        hint={t('cases.newTitleHelp')}
        value={title}
        onChange={(text) => onWrite({ title: text })}
        inputRef={focusOnce}
        maxLength={500}
      />
      <Select
        label={t('cases.type')}
        value={caseType}
        onChange={(type) => onWrite({ caseType: type })}
        options={CASE_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
      <Select
        label={t('cases.template')}
        value={templateId}
        onChange={(chosen) => onWrite({ templateId: chosen })}
        options={TEMPLATES.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
