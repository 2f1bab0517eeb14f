import { type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { termFor } from '../../data/startingBodies.ts';
import { TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';

/** When the council was elected for. */
export function Term({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [from, setFrom] = useState(termFor(council).from);
  const [to, setTo] = useState(termFor(council).to);
  const isNew = from !== council.termOfOffice?.from || to !== council.termOfOffice?.to;
  return (
    <form
      className="council-form"
      aria-label={t('council.term')}
      onSubmit={(event) => {
        event.preventDefault();
        void change('council.setTerm', { from, to });
      }}
    >
      <TextField label={t('council.termFrom')} type="date" value={from} onChange={setFrom} />
      <TextField label={t('council.termTo')} type="date" value={to} onChange={setTo} />
      <button type="submit" className="btn" disabled={!isNew || from === '' || to < from}>
        {t('council.saveTerm')}
      </button>
    </form>
  );
}
