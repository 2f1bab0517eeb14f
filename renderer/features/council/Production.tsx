import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dueSteps, type ProductionStep } from '../../../shared/calendar/production.ts';
import { productionOf, storedLine } from '../../../shared/council/production.ts';
import { type Body, type CouncilContent, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { CouncilProps } from './open.ts';

type Kind = Body['kind'];
const KINDS: readonly Kind[] = ['standingCommittee', 'financeCommittee', 'municipalCouncil', 'section17_4'];

/** The way of a case to each kind of body, as steps so many working days before the meeting. */
export function Production({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [kind, setKind] = useState<Kind>('standingCommittee');
  const [meeting, setMeeting] = useState(today());
  return (
    <section aria-labelledby="council-line">
      <h2 id="council-line">{t('council.part.line')}</h2>
      <p className="hint">{t('council.lineHelp')}</p>
      <div className="council-form plain">
        <Select
          label={t('council.lineFor')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`council.${value}`) }))}
        />
        <TextField
          label={t('council.lineExample')}
          type="date"
          value={meeting}
          onChange={(to) => setMeeting(to || today())}
        />
      </div>
      <Line key={`${kind} ${JSON.stringify(council.production)}`} council={council} kind={kind} meeting={meeting} />
    </section>
  );
}

interface LineProps {
  readonly council: CouncilContent;
  readonly kind: Kind;
  readonly meeting: string;
}

/** A draft until it is saved: the days are worked out as it is typed. */
function Line({ council, kind, meeting }: LineProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [steps, setSteps] = useState<readonly ProductionStep[]>(productionOf(council, kind));
  const saved = productionOf(council, kind);
  const isOwn = council.production.some(({ id }) => id.startsWith(`${kind}/`));
  const edit = (id: string, to: Partial<ProductionStep>) =>
    setSteps(
      steps.map((step) => {
        if (step.id === id) return { ...step, ...to };
        // One step is the dispatch, not several.
        return to.isDispatch ? { ...step, isDispatch: false } : step;
      }),
    );
  const move = (from: number, by: -1 | 1) => {
    const next = [...steps];
    const [step] = next.splice(from, 1);
    if (step) next.splice(from + by, 0, step);
    setSteps(next);
  };
  const add = () => setSteps([...steps, { id: freshId(), name: '', role: '', workingDays: -1, isDispatch: false }]);
  const isWrong = steps.some(({ name }) => name.trim() === '') || !steps.some(({ isDispatch }) => isDispatch);
  return (
    <>
      <StepTable
        {...{ council, kind, meeting, steps, edit, move }}
        remove={(id) => setSteps(steps.filter((step) => step.id !== id))}
      />
      {steps.some(({ isDispatch }) => isDispatch) ? null : <p className="odd">{t('council.noDispatch')}</p>}
      <div className="row-actions">
        <Button onPress={add}>
          <Plus size={16} aria-hidden />
          {t('council.newStep')}
        </Button>
        <Button
          kind="primary"
          isDisabled={isWrong || JSON.stringify(steps) === JSON.stringify(saved)}
          onPress={() => void change('council.setProduction', { kind, steps: storedLine(kind, steps) })}
        >
          {t('council.saveLine')}
        </Button>
        {isOwn ? (
          <Button kind="text" onPress={() => void change('council.setProduction', { kind, steps: [] })}>
            {t('council.standardLine')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

interface TableProps extends LineProps {
  readonly steps: readonly ProductionStep[];
  readonly edit: (id: string, to: Partial<ProductionStep>) => void;
  readonly move: (from: number, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
}

function StepTable({ council, kind, meeting, steps, ...does }: TableProps): ReactNode {
  const t = useT();
  const rule = council.bodies.find((body) => body.kind === kind)?.deadline ?? LEGAL_DEADLINE;
  const closed = new Set(council.closedDays.map(({ id }) => id));
  const days = new Map(dueSteps(meeting, { steps, rule, closed }).map(({ id, due }) => [id, due]));
  return (
    <div className="council-table">
      <table className="council">
        <thead>
          <tr>
            <th scope="col">{t('council.step')}</th>
            <th scope="col">{t('council.stepRole')}</th>
            <th scope="col">{t('council.stepDays')}</th>
            <th scope="col">{t('council.stepCount')}</th>
            <th scope="col">{t('council.stepDue')}</th>
            <th scope="col">{t('council.stepDispatch')}</th>
            <th scope="col">
              <span className="hidden-visually">{t('council.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <StepLine
              key={step.id}
              {...{ step, index, ...does }}
              due={days.get(step.id) ?? ''}
              last={steps.length - 1}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface StepProps extends Pick<TableProps, 'edit' | 'move' | 'remove'> {
  readonly step: ProductionStep;
  readonly index: number;
  readonly last: number;
  readonly due: string;
}

function StepLine({ step, index, last, due, edit, move, remove }: StepProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { id, name, role, workingDays, isDispatch, variant = 'strict' } = step;
  const called = name || t('council.step');
  return (
    <tr>
      <td>
        <TextField label={t('council.step')} value={name} onChange={(to) => edit(id, { name: to })} maxLength={200} />
      </td>
      <td>
        <TextField
          label={t('council.stepRole')}
          value={role}
          onChange={(to) => edit(id, { role: to })}
          maxLength={200}
        />
      </td>
      <td className="short">
        <TextField
          label={t('council.stepDays')}
          type="number"
          value={String(workingDays)}
          onChange={(to) => edit(id, { workingDays: Math.max(-250, Math.min(250, Math.trunc(Number(to)) || 0)) })}
        />
      </td>
      <td>
        <Select
          label={t('council.stepCount')}
          value={variant}
          onChange={(to) => edit(id, { variant: to })}
          options={(['strict', 'legal'] as const).map((value) => ({ value, label: t(`council.count.${value}`) }))}
        />
      </td>
      <td className="day">{due ? format.shortDay(due) : ''}</td>
      <td>
        <input
          type="radio"
          name="dispatch-step"
          aria-label={t('council.dispatchIs', { name: called })}
          checked={isDispatch}
          onChange={() => edit(id, { isDispatch: true })}
        />
      </td>
      <td className="actions">
        <IconButton
          label={t('council.stepUp', { name: called })}
          isDisabled={index === 0}
          onPress={() => move(index, -1)}
        >
          <ArrowUp size={15} aria-hidden />
        </IconButton>
        <IconButton
          label={t('council.stepDown', { name: called })}
          isDisabled={index === last}
          onPress={() => move(index, 1)}
        >
          <ArrowDown size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('council.removeOne', { name: called })} onPress={() => remove(id)}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}
