import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { dispatchDeadline } from '../../../../shared/calendar/deadlines.ts';
import type { ChainStep } from '../../../../shared/kinds/case/case.ts';
import { moveItem, putItem } from '../../../../shared/kinds/case/doc.ts';
import { useT } from '../../../app/i18n.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import type { CaseSession } from '../session/CaseSession.ts';
import { useFields } from '../session/useCaseSession.ts';
import { RowHandle } from './RowHandle.tsx';
import { useRemoval } from './useRemoval.ts';
import { useRowOrder } from './useRowOrder.ts';
import { Written } from './Written.tsx';

const ROLES = ['decides', 'advises', 'informed'] as const;

/** The bodies the case passes, in order. */
export function ChainList({ session, bodies }: { session: CaseSession; bodies: readonly string[] }): ReactNode {
  const t = useT();
  const { chain, status } = useFields(session);
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
              onWrite={(body) => put({ ...step, body })}
            />
            <IconButton label={`${t('details.remove')}: ${step.body}`} onPress={() => remove('chain', step.id)}>
              <X size={15} />
            </IconButton>
            <TextField
              label={t('details.date')}
              type="date"
              value={step.date ?? ''}
              onChange={(date) => put({ ...step, date: date || null })}
            />
            <Select
              label={t('details.role')}
              value={step.role}
              onChange={(role) => put({ ...step, role })}
              options={ROLES.map((value) => ({ value, label: t(`details.role.${value}`) }))}
            />
            {step.date && (isSent || step.dispatchedOn) ? <Dispatch step={step} put={put} /> : null}
          </li>
        ))}
      </ol>
      <Button onPress={() => put({ id: crypto.randomUUID(), body: '', date: null, itemNumber: null, role: 'advises' })}>
        <Plus size={15} aria-hidden />
        {t('details.addStep')}
      </Button>
    </fieldset>
  );
}

/** Later than this is late by any reading of the law; what counts is set in the checklist (check PC01). */
const MILDEST = { count: 4, saturday: 'counts', dispatchDay: 'inclusive' } as const;

/** When the material was sent, and, where that was late, why the case cannot wait. */
function Dispatch({ step, put }: { step: ChainStep; put: (step: ChainStep) => void }): ReactNode {
  const t = useT();
  const { date, dispatchedOn, lateReason } = step;
  const isLate = date !== null && Boolean(dispatchedOn) && (dispatchedOn ?? '') > dispatchDeadline(date, MILDEST);
  return (
    <>
      <TextField
        label={t('details.dispatchedOn')}
        type="date"
        value={dispatchedOn ?? ''}
        onChange={(day) => put({ ...step, dispatchedOn: day || null })}
      />
      {isLate || lateReason ? (
        <Written
          label={t('details.lateReason')}
          value={lateReason ?? ''}
          maxLength={2000}
          onWrite={(reason) => put({ ...step, lateReason: reason })}
        />
      ) : null}
    </>
  );
}
