import { Plus, X } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { dispatchDeadline } from '../../../../shared/calendar/deadlines.ts';
import type { ChainStep } from '../../../../shared/kinds/case/case.ts';
import { moveItem, putItem, sentStops } from '../../../../shared/kinds/case/doc.ts';
import { useApi } from '../../../data/api.tsx';
import { freshId } from '../../../data/freshId.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { RowHandle } from '../../../ui/RowHandle.tsx';
import { useRowOrder } from '../../../ui/useRowOrder.ts';
import { Written } from '../../../ui/Written.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { useRemoval } from './useRemoval.ts';

const ROLES = ['decides', 'advises', 'informed'] as const;

/** The bodies the case passes, in order. */
export function ChainList({ session, bodies }: { session: CaseSession; bodies: readonly string[] }): ReactNode {
  const t = useT();
  const { chain, status } = useFields(session);
  const sent = sentStops(session.doc);
  const isSent = status === 'dispatched' || status === 'decided';
  const remove = useRemoval(session);
  const put = (step: ChainStep) => session.edit((doc) => putItem(doc, 'chain', step));
  const { rowProps, handleProps } = useRowOrder({
    ids: chain.map(({ id }) => id),
    move: (id, index) => session.edit((doc) => moveItem(doc, 'chain', { id, index })),
  });
  return (
    <fieldset className="rows">
      <legend>{t('details.chain')}</legend>
      <ol>
        {chain.map((step, index) => (
          <li key={step.id} className="chain-row" {...rowProps(step.id)}>
            <RowHandle
              label={t('details.order', { name: step.body || t('details.body'), at: index + 1, n: chain.length })}
              {...handleProps(step.id)}
            />
            <Written
              label={t('details.body')}
              value={step.body}
              list={bodies}
              disabled={sent.has(step.id)}
              onWrite={(body) => put({ ...step, body })}
            />
            <IconButton
              label={`${t('details.remove')}: ${step.body}`}
              isDisabled={sent.has(step.id)}
              onPress={() => remove('chain', step.id)}
            >
              <X size={15} />
            </IconButton>
            <TextField
              label={t('details.date')}
              type="date"
              value={step.date ?? ''}
              disabled={sent.has(step.id)}
              onChange={(date) => put({ ...step, date: date || null })}
            />
            <Select
              label={t('details.role')}
              value={step.role}
              disabled={sent.has(step.id)}
              onChange={(role) => put({ ...step, role })}
              options={ROLES.map((value) => ({ value, label: t(`details.role.${value}`) }))}
            />
            {step.date && (isSent || step.dispatchedOn) ? (
              <Dispatch session={session} step={step} disabled={sent.has(step.id)} />
            ) : null}
          </li>
        ))}
      </ol>
      <Button onPress={() => put({ id: freshId(), body: '', date: null, itemNumber: null, role: 'advises' })}>
        <Plus size={15} aria-hidden />
        {t('details.addStep')}
      </Button>
    </fieldset>
  );
}

/** Later than this is late by any reading of the law; what counts is set in the checklist (check PC01). */
const MILDEST = { count: 4, saturday: 'counts', dispatchDay: 'inclusive' } as const;

interface DispatchProps {
  readonly session: CaseSession;
  readonly step: ChainStep;
  /** A meeting here has sent it. */
  readonly disabled: boolean;
}

/** When the material was sent, and, where that was late, why the case cannot wait. */
function Dispatch({ session, step, disabled }: DispatchProps): ReactNode {
  const t = useT();
  const { date, dispatchedOn, lateReason } = step;
  const tell = useTell(session, step);
  const isLate = date !== null && Boolean(dispatchedOn) && (dispatchedOn ?? '') > dispatchDeadline(date, MILDEST);
  return (
    <>
      <Told
        label={t('details.dispatchedOn')}
        type="date"
        value={dispatchedOn ?? ''}
        disabled={disabled}
        onTell={(day) => tell({ dispatchedOn: day || null })}
      />
      {isLate || lateReason ? (
        <Told
          label={t('details.lateReason')}
          value={lateReason ?? ''}
          maxLength={2000}
          disabled={disabled}
          onTell={(reason) => tell({ lateReason: reason })}
        />
      ) : null}
    </>
  );
}

type ToldProps = Omit<ComponentProps<typeof TextField>, 'onChange' | 'onBlur'> & {
  readonly onTell: (value: string) => void;
};

/** What is told is a fact, so it is told once: when the person leaves the field. */
function Told({ value, onTell, ...rest }: ToldProps): ReactNode {
  const [own, setOwn] = useState<string | null>(null);
  const leave = () => {
    if (own !== null && own !== value) onTell(own);
    setOwn(null);
  };
  return <TextField {...rest} value={own ?? value} onChange={setOwn} onBlur={leave} />;
}

function useTell(session: CaseSession, { id: stop, dispatchedOn, lateReason }: ChainStep) {
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  return (told: Partial<Pick<ChainStep, 'dispatchedOn' | 'lateReason'>>): void => {
    const tell = async () => {
      const unsaved = await session.sync.flush();
      const known = { dispatchedOn, lateReason, ...told };
      const result = unsaved === null ? await api.cases.tellStop({ id: session.id, stop, ...known }) : null;
      const why = unsaved ?? (result?.ok === false ? result.error : null);
      if (why !== null) toast({ text: errorText(why) });
    };
    void tell();
  };
}
