import './firstSteps.css';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useSettings } from '../../data/queries.ts';
import { useT } from '../../words/i18n.tsx';
import { Awaited } from './awaited/page.ts';
import { type Begun, bodiesNext, STEPS, type Step } from './steps.ts';

interface Props {
  readonly begun: Begun;
  readonly done: ReadonlySet<Step>;
}

/** What an own council does first; each ticks itself off. */
export function FirstSteps({ begun, done }: Props): ReactNode {
  const t = useT();
  const municipality = useSettings().data?.municipality;
  if (begun.council === null && municipality === '')
    return (
      <Suspense fallback={null}>
        <Awaited />
      </Suspense>
    );
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('overview.steps')}</h2>
      <ol>
        {STEPS.map((step) => (
          <Line key={step} step={step} isDone={done.has(step)} begun={begun} />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly step: Step;
  readonly isDone: boolean;
  readonly begun: Begun;
}

function Line({ step, isDone, begun }: LineProps): ReactNode {
  const t = useT();
  return (
    <li className={isDone ? 'done' : undefined}>
      {isDone ? <CircleCheck size={20} aria-hidden /> : <CircleDashed size={20} aria-hidden />}
      <div>
        <h3>{t(`overview.step.${step}`)}</h3>
        <p>{isDone ? t('overview.step.done') : t(`overview.step.${step}.help`)}</p>
      </div>
      {isDone ? null : <Way step={step} begun={begun} />}
    </li>
  );
}

/** Where the step is taken. */
function Way({ step, begun }: Omit<LineProps, 'isDone'>): ReactNode {
  const t = useT();
  if (step === 'bodies') {
    const next = bodiesNext(begun);
    return (
      <Link to="/kommune" search={next === 'members' ? { part: 'members' } : {}} className="btn">
        {t(`overview.step.${next}.go`)}
      </Link>
    );
  }
  if (step === 'plan') {
    return (
      <Link to="/moeder" className="btn">
        {t('overview.step.plan.go')}
      </Link>
    );
  }
  return (
    <Link to="/sager" search={{ new: 'yes' }} className="btn">
      {t('cases.new')}
    </Link>
  );
}
