import './newCase.css';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CaseType } from '../../../shared/kinds/case/case.ts';
import { CASE_TYPES } from '../../../shared/kinds/case/values.ts';
import { TEMPLATES } from '../../../shared/templates/index.ts';
import { useApi } from '../../data/api.tsx';
import { useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

/** A panel beside the list; nothing is made until *Opret* is pressed. */
export function NewCase({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const api = useApi();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const settings = useSettings().data;
  const [title, setTitle] = useState('');
  const [caseType, setCaseType] = useState<CaseType>('decision');
  const [chosen, setTemplateId] = useState<string | null>(null);
  const templateId = chosen ?? settings?.defaultTemplate ?? 'ballerup';
  const [error, setError] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await api.cases.create({ templateId, caseType, title });
    if (result.ok) await navigate({ to: '/sager/$id', params: { id: result.value.id } });
    else setError(errorText(result.error));
  };
  return (
    <aside
      className="new-case fade-in"
      aria-labelledby="new-case"
      onKeyDown={(event) => (event.key === 'Escape' ? onClose() : undefined)}
    >
      <form onSubmit={(event) => void submit(event)}>
        <h2 id="new-case">{t('cases.new')}</h2>
        <TextField
          label={t('cases.newTitle')}
          hint={t('cases.newTitleHelp')}
          value={title}
          onChange={setTitle}
          inputRef={focusOnce}
          maxLength={500}
        />
        <Select
          label={t('cases.type')}
          value={caseType}
          onChange={setCaseType}
          options={CASE_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        />
        <Select
          label={t('cases.template')}
          value={templateId}
          onChange={setTemplateId}
          options={TEMPLATES.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {error ? <p role="alert">{error}</p> : null}
        <div className="row-actions">
          <button type="submit" className="btn primary">
            {t('cases.create')}
          </button>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
        </div>
      </form>
    </aside>
  );
}
