import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CASE_STATUSES, CASE_TYPES } from '../../../shared/kinds/case/values.ts';
import { useBodies } from '../../data/queries.ts';
import { Select } from '../../ui/Field.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useT } from '../../words/i18n.tsx';
import type { CasesSearch } from './open.ts';

interface Props {
  readonly search: CasesSearch;
  readonly onChange: (change: CasesSearch) => void;
}

export function Filters({ search, onChange }: Props): ReactNode {
  const t = useT();
  const bodies = useBodies().data ?? [];
  const any = { value: '', label: t('cases.any') } as const;
  return (
    <search className="list-filters">
      <TextFilter text={search.text ?? ''} onChange={(text) => onChange({ text: text || undefined })} />
      <Select
        label={t('cases.status')}
        value={search.status ?? ''}
        onChange={(status) => onChange({ status: status || undefined })}
        options={[any, ...CASE_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))]}
      />
      <Select
        label={t('cases.type')}
        value={search.caseType ?? ''}
        onChange={(caseType) => onChange({ caseType: caseType || undefined })}
        options={[any, ...CASE_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))]}
      />
      <Select
        label={t('cases.body')}
        value={search.body ?? ''}
        onChange={(body) => onChange({ body: body || undefined })}
        options={[any, ...bodies.map((value) => ({ value, label: value }))]}
      />
      <Select
        label={t('cases.show')}
        value={search.show ?? ''}
        onChange={(show) => onChange({ show: show || undefined })}
        options={[
          { value: '', label: t('cases.active') },
          { value: 'archived', label: t('cases.archived') },
        ]}
      />
    </search>
  );
}

const DELAY = 150;

/** Searches when the typing pauses. A text from elsewhere (Back, *Ryd filtre*) is taken over; its own echo is not. */
function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }): ReactNode {
  const t = useT();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const send = useRef(onChange);
  send.current = onChange;
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      send.current(typed);
    }, DELAY);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      label={t('cases.filter')}
      value={typed}
      onChange={setTyped}
      maxLength={200}
      clear={t('app.clearSearch')}
    />
  );
}
