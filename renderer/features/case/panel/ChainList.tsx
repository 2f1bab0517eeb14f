import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChainStep } from '../../../../shared/kinds/case/case.ts';
import { moveItem, putItem, sentStops } from '../../../../shared/kinds/case/doc.ts';
import { freshId } from '../../../data/freshId.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields } from '../../../data/session/useCaseSession.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { RowHandle } from '../../../ui/RowHandle.tsx';
import { useRowOrder } from '../../../ui/useRowOrder.ts';
import { useT } from '../../../words/i18n.tsx';
import { BodyField } from './BodyField.tsx';
import { Dispatch } from './Dispatch.tsx';
import { isDispatchTold } from './dispatched.ts';
import { useRemoval } from './useRemoval.ts';

const ROLES = ['decides', 'advises', 'informed'] as const;

interface Bodies {
  readonly bodies: readonly string[];
  readonly named: readonly string[];
}

/** The bodies the case passes, in order. */
export function ChainList({ session, ...offered }: Bodies & { readonly session: CaseSession }): ReactNode {
  const t = useT();
  const { chain } = useFields(session);
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
            <Stop session={session} step={step} offered={offered} onPut={put} />
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

interface StopProps {
  readonly session: CaseSession;
  readonly step: ChainStep;
  readonly offered: Bodies;
  readonly onPut: (step: ChainStep) => void;
}

/** A body with its day and part; where a meeting here has sent the case, all of that stands as it was sent. */
function Stop({ session, step, offered, onPut }: StopProps): ReactNode {
  const t = useT();
  const { status } = useFields(session);
  const remove = useRemoval(session);
  const isSent = sentStops(session.doc).has(step.id);
  return (
    <>
      <BodyField
        label={t('details.body')}
        value={step.body}
        disabled={isSent}
        onWrite={(body) => onPut({ ...step, body })}
        {...offered}
      />
      <IconButton
        label={`${t('details.remove')}: ${step.body}`}
        isDisabled={isSent}
        onPress={() => remove('chain', step.id)}
      >
        <X size={15} />
      </IconButton>
      <TextField
        label={t('details.date')}
        type="date"
        value={step.date ?? ''}
        disabled={isSent}
        onChange={(date) => onPut({ ...step, date: date || null })}
      />
      <Select
        label={t('details.role')}
        value={step.role}
        disabled={isSent}
        onChange={(role) => onPut({ ...step, role })}
        options={ROLES.map((value) => ({ value, label: t(`details.role.${value}`) }))}
      />
      {isDispatchTold(step, status) ? <Dispatch session={session} step={step} disabled={isSent} /> : null}
    </>
  );
}
