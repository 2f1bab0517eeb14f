import { type ReactNode, useState } from 'react';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useCases, useMeetings } from '../../data/queries.ts';
import { useAskNow } from '../../data/useAskNow.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { casesCalled, MOST_SHOWN, named, nearest } from './sending.ts';

const SINGLE = ['council', 'charter', 'checklist'] as const;

interface Props {
  readonly single: AnswerTo<'exchange.single'>;
  readonly records: readonly RecordId[];
  readonly error: string | undefined;
  readonly onChoose: (id: RecordId, isIn: boolean) => void;
  readonly onAll: (all: readonly RecordId[]) => void;
}

/** Cases and meetings by their words, what a folder has one of, or all that is shared. */
export function ChooseRecords({ single, records, error, onChoose, onAll }: Props): ReactNode {
  const t = useT();
  const askNow = useAskNow();
  const [text, setText] = useState('');
  const takeAll = async () => onAll((await askNow('exchange.shared', {})) ?? records);
  const check = (id: RecordId, label: string) => (
    <Check key={id} label={label} checked={records.includes(id)} onChange={(isIn) => onChoose(id, isIn)} />
  );
  return (
    <fieldset className="exchange-choose">
      <legend>{t('exchange.what')}</legend>
      <TextField
        label={t('exchange.search')}
        type="search"
        value={text}
        onChange={setText}
        maxLength={200}
        error={error}
      />
      <Found text={text} check={check} />
      <div className="row-actions">
        {SINGLE.map((kind) => {
          const id = single[kind];
          return id === null ? null : check(id, t(`exchange.kind.${kind}`));
        })}
      </div>
      <div className="row-actions">
        <Button onPress={() => void takeAll()}>{t('exchange.takeAll')}</Button>
        <Button kind="quiet" onPress={() => onAll([])}>
          {t('exchange.takeNone')}
        </Button>
      </div>
    </fieldset>
  );
}

interface FoundProps {
  readonly text: string;
  readonly check: (id: RecordId, label: string) => ReactNode;
}

/** The last changed of what is called so. */
function Found({ text, check }: FoundProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const wanted = text.trim();
  const cases = useCases(casesCalled(wanted)).data;
  const all = useMeetings().data;
  if (!cases || !all) return null;
  const called = ({ bodyName, date }: (typeof all)[number]) => `${bodyName}, ${format.day(date)}`;
  const held = all.filter(({ stage }) => stage !== 'cancelled');
  const meetings = named(nearest(held, today()), wanted, called);
  return (
    <div className="exchange-found">
      <ul aria-label={t('exchange.cases')}>
        {cases.rows.map(({ id, title }) => (
          <li key={id}>{check(id, title)}</li>
        ))}
        {cases.rows.length === 0 ? <li className="hint">{t('exchange.noCases')}</li> : null}
      </ul>
      <ul aria-label={t('exchange.meetings')}>
        {meetings.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.id}>{check(row.id, called(row))}</li>
        ))}
        {meetings.length === 0 ? <li className="hint">{t('exchange.noMeetings')}</li> : null}
      </ul>
    </div>
  );
}
