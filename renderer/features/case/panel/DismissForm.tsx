import { type FormEvent, type ReactNode, useState } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import { dismiss, takeUp } from '../../../../shared/kinds/case/dismissals.ts';
import { useSettings } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';

interface Props {
  readonly session: CaseSession;
  readonly finding: Finding;
  /** The card goes with its finding: takes the focus to where work goes on. */
  readonly onDone: () => void;
}

/** Sets a finding aside, with a reason that travels with the case. */
export function DismissForm({ session, finding, onDone }: Props): ReactNode {
  const t = useT();
  const toast = useToast();
  const settings = useSettings().data;
  const [kind, setKind] = useState<'wrong' | 'accepted'>('wrong');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const { check, contextHash } = finding;
    const by = settings?.profile.name ?? '';
    const dismissal = { check, contextHash, kind, reason: reason.trim(), by, at: new Date().toISOString() };
    session.edit((doc) => dismiss(doc, dismissal));
    const undo = () => {
      session.edit((doc) => takeUp(doc, finding));
      onDone();
    };
    toast({ text: t('checks.dismissedToast'), action: { label: t('app.undo'), run: undo } });
    onDone();
  };
  return (
    <form className="dismiss" onSubmit={submit}>
      <fieldset>
        <legend className="hidden-visually">{t('checks.dismiss')}</legend>
        {(['wrong', 'accepted'] as const).map((choice) => (
          <label key={choice} className="check">
            <input type="radio" name="dismissal" checked={kind === choice} onChange={() => setKind(choice)} />
            {t(`checks.${choice}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('checks.reason')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        hint={t('checks.reasonHelp')}
      />
      <button type="submit" className="btn" disabled={reason.trim() === ''}>
        {t('checks.dismiss')}
      </button>
    </form>
  );
}
