import { CircleCheck, Send } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { gateOf } from '../../../../shared/checks/gate.ts';
import { dismiss } from '../../../../shared/kinds/case/dismissals.ts';
import type { Placed } from '../../../data/editor/findingsPlugin.ts';
import { useSettings } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useFields, useResult } from '../../../data/session/useCaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { useReady } from '../useReady.ts';

interface Props {
  readonly session: CaseSession;
  readonly jump: (placed: Placed) => void;
}

/** The way to *klar til udsendelse*: open when no error stands, or when each has been answered for. */
export function GateBar({ session, jump }: Props): ReactNode {
  const t = useT();
  const result = useResult(session);
  const fields = useFields(session);
  const makeReady = useReady(session);
  const [isOverriding, setOverriding] = useState(false);
  const { open, overridden, asksKind } = gateOf(result, fields);
  const isBefore = fields.status === 'draft' || fields.status === 'review';
  if (isBefore && asksKind)
    return (
      <section className="gate" aria-label={t('gate.make')}>
        <p>{t('gate.asksKind')}</p>
      </section>
    );
  if (!isBefore && open.length === 0) {
    return (
      <p className="gate is-ready">
        <CircleCheck size={15} aria-hidden />
        {t(fields.status === 'ready' ? 'gate.ready' : `status.${fields.status}`)}
      </p>
    );
  }
  return (
    <section className="gate" aria-label={t('gate.make')}>
      <p>{open.length === 0 ? t('gate.clear') : t(isBefore ? 'gate.stop' : 'gate.new', { n: open.length })}</p>
      {overridden.length > 0 ? <p className="quiet-line">{t('gate.overridden', { n: overridden.length })}</p> : null}
      {isBefore && open.length === 0 ? (
        <Button kind="primary" onPress={() => void makeReady()}>
          <Send size={15} aria-hidden />
          {t('gate.make')}
        </Button>
      ) : null}
      {isBefore && open.length > 0 && !isOverriding ? (
        <Button onPress={() => setOverriding(true)}>{t('gate.override')}</Button>
      ) : null}
      {isBefore && open.length > 0 && isOverriding ? (
        <OverrideForm session={session} jump={jump} onDone={() => setOverriding(false)} />
      ) : null}
    </section>
  );
}

/** Each open error with a reason of its own; none can be waved through together with another. */
function OverrideForm({ session, jump, onDone }: Props & { onDone: () => void }): ReactNode {
  const t = useT();
  const language = useLanguage();
  const makeReady = useReady(session);
  const by = useSettings().data?.profile.name ?? '';
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const { placed, checks } = useResult(session);
  const errors = placed.filter(({ finding }) => finding.severity === 'error');
  const nameOf = (check: string) => checks.find(({ id }) => id === check)?.name[language] ?? check;
  const isComplete = errors.every(({ key }) => reasons[key]?.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const at = new Date().toISOString();
    session.edit((doc) => {
      for (const { key, finding } of errors) {
        const { check, contextHash } = finding;
        const reason = reasons[key]?.trim() ?? '';
        dismiss(doc, { check, contextHash, kind: 'accepted', reason, by, at });
      }
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
            <button type="button" className="first" onClick={() => jump(one)}>
              <b>{nameOf(one.finding.check)}:</b>{' '}
              {one.finding.text ? `»${one.finding.text.slice(0, 80)}«` : one.finding.message[language]}
            </button>
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
        <button type="submit" className="btn primary" disabled={!isComplete}>
          {t('gate.make')}
        </button>
        <Button kind="text" onPress={onDone}>
          {t('gate.cancel')}
        </Button>
      </div>
    </form>
  );
}
