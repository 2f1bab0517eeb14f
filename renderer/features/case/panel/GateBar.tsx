import { CircleCheck, Send } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { gateOf } from '../../../../shared/checks/gate.ts';
import { dismiss } from '../../../../shared/kinds/case/dismissals.ts';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import { useSettings } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields, useResult } from '../../../data/session/useCaseSession.ts';
import { useSavedChange } from '../../../data/session/useSavedChange.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { useReady } from '../useReady.ts';
import { overridesOf } from './dismissing.ts';
import { gateStage, isBefore } from './gate.ts';

interface Props {
  readonly session: CaseSession;
  readonly jump: (placed: Placed) => void;
}

/** The way to *klar til udsendelse*: open when no error stands, or when each has been answered for. */
export function GateBar({ session, jump }: Props): ReactNode {
  const t = useT();
  const result = useResult(session);
  const fields = useFields(session);
  const gate = result && gateOf(result, fields);
  const stage = gateStage(gate, { status: fields.status, tried: result?.gate ?? 'untried' });
  if (gate === null || stage.kind === 'unread') return isBefore(fields.status) ? <Shut /> : null;
  if (stage.kind === 'passed') {
    return (
      <p className="gate is-ready">
        <CircleCheck size={15} aria-hidden />
        {t(fields.status === 'ready' ? 'gate.ready' : `status.${fields.status}`)}
      </p>
    );
  }
  return (
    <section className="gate" aria-label={t('gate.make')}>
      <p>{stage.kind === 'lacking' ? t('gate.lacking', stage) : t(`gate.${stage.kind}`, { n: gate.open.length })}</p>
      {gate.overridden.length > 0 ? (
        <p className="quiet-line">{t('gate.overridden', { n: gate.overridden.length })}</p>
      ) : null}
      {stage.kind === 'clear' || stage.kind === 'lacking' ? <Make session={session} stage={stage.kind} /> : null}
      {stage.kind === 'stop' ? <Override session={session} jump={jump} /> : null}
    </section>
  );
}

/** There is nothing to press before it is known whether the case may pass. */
function Shut(): ReactNode {
  const t = useT();
  return (
    <section className="gate" aria-label={t('gate.make')}>
      <p>{t('gate.reading')}</p>
    </section>
  );
}

/** A draft that lacks something is asked about first: from then on what it lacks is an error, here and in the list. */
function Make({ session, stage }: { session: CaseSession; stage: 'clear' | 'lacking' }): ReactNode {
  const t = useT();
  const makeReady = useReady(session);
  const [change, { isPending }] = useSavedChange(session);
  const ask = () => void change('cases.askGate', { id: session.id });
  return (
    <Button
      kind={stage === 'clear' ? 'primary' : 'plain'}
      isDisabled={isPending}
      onPress={stage === 'clear' ? () => void makeReady() : ask}
    >
      <Send size={15} aria-hidden />
      {t('gate.make')}
    </Button>
  );
}

function Override({ session, jump }: Props): ReactNode {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t('gate.override')}</Button>;
  return <OverrideForm session={session} jump={jump} onDone={() => setOpen(false)} />;
}

/** Each open error with a reason of its own; none can be waved through together with another. */
function OverrideForm({ session, jump, onDone }: Props & { onDone: () => void }): ReactNode {
  const t = useT();
  const makeReady = useReady(session);
  const by = useSettings().data?.profile.name ?? '';
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const errors = (useResult(session)?.placed ?? []).filter(({ finding }) => finding.severity === 'error');
  const overrides = overridesOf(errors, reasons, { by, at: new Date().toISOString() });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    session.edit((doc) => {
      for (const one of overrides ?? []) dismiss(doc, one);
    });
    onDone();
    await makeReady();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="quiet-line">{t('gate.overrideHelp')}</p>
      <ul>
        {errors.map((one) => (
          <li key={one.key}>
            <ErrorWords session={session} placed={one} jump={jump} />
            <TextField
              label={t('gate.reason')}
              value={reasons[one.key] ?? ''}
              maxLength={2000}
              onChange={(reason) => setReasons({ ...reasons, [one.key]: reason })}
            />
          </li>
        ))}
      </ul>
      <div className="row-actions">
        <button type="submit" className="btn primary" disabled={overrides === null}>
          {t('gate.make')}
        </button>
        <Button kind="text" onPress={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

function ErrorWords({ session, placed, jump }: Props & { readonly placed: Placed }): ReactNode {
  const language = useLanguage();
  const { check, text, message } = placed.finding;
  const name = session.result?.checks.find(({ id }) => id === check)?.name[language] ?? check;
  return (
    <button type="button" className="first" onClick={() => jump(placed)}>
      <b>{name}:</b> {text ? `»${text.slice(0, 80)}«` : message[language]}
    </button>
  );
}
