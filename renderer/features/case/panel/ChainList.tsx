import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChainStep } from '../../../../shared/records/case.ts';
import { moveItem, putItem, removeItem } from '../../../../shared/records/caseDoc.ts';
import { useT } from '../../../app/i18n.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { CaseSession } from '../session/CaseSession.ts';
import { useFields } from '../session/useCaseSession.ts';

/** The bodies the case passes, in order; moved by buttons, so by keyboard too. */
export function ChainList({ session, bodies }: { session: CaseSession; bodies: readonly string[] }): ReactNode {
  const t = useT();
  const { chain } = useFields(session);
  const put = (step: ChainStep) => session.edit((doc) => putItem(doc, 'chain', step));
  const move = (id: string, index: number) => session.edit((doc) => moveItem(doc, 'chain', { id, index }));
  return (
    <fieldset className="rows">
      <legend>{t('details.chain')}</legend>
      {chain.map((step, index) => (
        <div key={step.id} className="chain-row">
          <TextField
            label={t('details.body')}
            value={step.body}
            list={bodies}
            onChange={(body) => put({ ...step, body })}
          />
          <TextField
            label={t('details.date')}
            type="date"
            value={step.date ?? ''}
            onChange={(date) => put({ ...step, date: date || null })}
          />
          <span className="row-buttons">
            <IconButton
              label={`${t('details.up')}: ${step.body}`}
              isDisabled={index === 0}
              onPress={() => move(step.id, index - 1)}
            >
              <ArrowUp size={15} />
            </IconButton>
            <IconButton
              label={`${t('details.down')}: ${step.body}`}
              isDisabled={index === chain.length - 1}
              onPress={() => move(step.id, index + 1)}
            >
              <ArrowDown size={15} />
            </IconButton>
            <IconButton
              label={`${t('details.remove')}: ${step.body}`}
              onPress={() => session.edit((doc) => removeItem(doc, 'chain', step.id))}
            >
              <X size={15} />
            </IconButton>
          </span>
        </div>
      ))}
      <Button onPress={() => put({ id: crypto.randomUUID(), body: '', date: null, itemNumber: null, role: 'advises' })}>
        <Plus size={15} aria-hidden />
        {t('details.addStep')}
      </Button>
    </fieldset>
  );
}
