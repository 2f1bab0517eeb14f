import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dueSteps, type ProductionStep } from '../../../shared/calendar/production.ts';
import { linePrefix, productionOf, storedLine } from '../../../shared/council/production.ts';
import { type Body, type CouncilContent, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { isNameless, type LineProblem, lineProblem, typedDays, withMoved, withNew, withStep } from './line.ts';
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
  const saved = productionOf(council, kind);
  const [steps, setSteps] = useState<readonly ProductionStep[]>(saved);
  const [isPressed, setPressed] = useState(false);
  const problem = lineProblem(steps, saved);
  return (
    <>
      <StepTable
        council={council}
        kind={kind}
        meeting={meeting}
        steps={steps}
        namesWrong={isPressed ? 'told' : 'untold'}
        onSteps={setSteps}
      />
      {steps.some(({ isDispatch }) => isDispatch) ? null : <p className="odd">{t('council.noDispatch')}</p>}
      <div className="row-actions">
        <Button onPress={() => setSteps(withNew(steps, freshId()))}>
          <Plus size={16} aria-hidden />
          {t('council.newStep')}
        </Button>
        <SaveLine council={council} kind={kind} steps={steps} problem={problem} onPressed={() => setPressed(true)} />
      </div>
      <p className="odd" role="status">
        {isPressed && problem && problem !== 'dispatch' ? t(`council.line.${problem}`) : ''}
      </p>
    </>
  );
}

interface SaveProps extends Pick<LineProps, 'council' | 'kind'> {
  readonly steps: readonly ProductionStep[];
  readonly problem: LineProblem | undefined;
  readonly onPressed: () => void;
}

function SaveLine({ council, kind, steps, problem, onPressed }: SaveProps): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const isOwn = council.production.some(({ id }) => id.startsWith(linePrefix(kind)));
  const set = (line: readonly ProductionStep[]) =>
    void change('council.setProduction', { kind, steps: storedLine(kind, line) });
  const save = () => {
    onPressed();
    if (!problem) set(steps);
  };
  return (
    <>
      <Button kind="primary" isPending={isPending} onPress={save}>
        {t('council.saveLine')}
      </Button>
      {isOwn ? (
        <Button kind="text" isPending={isPending} onPress={() => set([])}>
          {t('council.standardLine')}
        </Button>
      ) : null}
    </>
  );
}

interface TableProps extends LineProps {
  readonly steps: readonly ProductionStep[];
  /** Whether steps without a name are told of. */
  readonly namesWrong: 'told' | 'untold';
  readonly onSteps: (steps: readonly ProductionStep[]) => void;
}

function StepTable({ council, kind, meeting, steps, namesWrong, onSteps }: TableProps): ReactNode {
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
              step={step}
              due={days.get(step.id) ?? ''}
              error={namesWrong === 'told' && isNameless(step) ? t('form.needsName') : undefined}
              onEdit={(to) => onSteps(withStep(steps, step.id, to))}
              onUp={index > 0 ? () => onSteps(withMoved(steps, index, -1)) : null}
              onDown={index < steps.length - 1 ? () => onSteps(withMoved(steps, index, 1)) : null}
              onRemove={() => onSteps(steps.filter(({ id }) => id !== step.id))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface StepProps {
  readonly step: ProductionStep;
  readonly due: string;
  readonly error: string | undefined;
  readonly onEdit: (to: Partial<ProductionStep>) => void;
  /** Null where it stands at that end already. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

function StepLine({ step, due, error, onEdit, ...does }: StepProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { name, role, workingDays, isDispatch, variant = 'strict' } = step;
  const called = name || t('council.step');
  return (
    <tr>
      <td>
        <TextField
          label={t('council.step')}
          value={name}
          error={error}
          onChange={(to) => onEdit({ name: to })}
          maxLength={200}
        />
      </td>
      <td>
        <TextField label={t('council.stepRole')} value={role} onChange={(to) => onEdit({ role: to })} maxLength={200} />
      </td>
      <td className="short">
        <TextField
          label={t('council.stepDays')}
          type="number"
          value={String(workingDays)}
          onChange={(to) => onEdit({ workingDays: typedDays(to) })}
        />
      </td>
      <td>
        <Select
          label={t('council.stepCount')}
          value={variant}
          onChange={(to) => onEdit({ variant: to })}
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
          onChange={() => onEdit({ isDispatch: true })}
        />
      </td>
      <StepActions called={called} {...does} />
    </tr>
  );
}

type ActionsProps = Pick<StepProps, 'onUp' | 'onDown' | 'onRemove'> & { readonly called: string };

function StepActions({ called, onUp, onDown, onRemove }: ActionsProps): ReactNode {
  const t = useT();
  return (
    <td className="actions">
      <IconButton label={t('council.stepUp', { name: called })} isDisabled={onUp === null} onPress={() => onUp?.()}>
        <ArrowUp size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={t('council.stepDown', { name: called })}
        isDisabled={onDown === null}
        onPress={() => onDown?.()}
      >
        <ArrowDown size={15} aria-hidden />
      </IconButton>
      <IconButton label={t('council.removeOne', { name: called })} onPress={onRemove}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </td>
  );
}
