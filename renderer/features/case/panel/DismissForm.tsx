import { type FormEvent, type ReactNode, useState } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import { dismiss, takeUp } from '../../../../shared/kinds/case/dismissals.ts';
import { useSettings } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useTell } from '../../../words/useTell.ts';
import { dismissalOf, NOTHING_SAID } from './dismissing.ts';

interface Props {
  readonly session: CaseSession;
  readonly finding: Finding;
  /** The card goes with its finding: takes the focus to where work goes on. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const KINDS = ['wrong', 'accepted'] as const;

/** Sets a finding aside, with a reason that travels with the case. */
export function DismissForm({ session, finding, onDone, onCancel }: Props): ReactNode {
  const t = useT();
  const tell = useTell();
  const by = useSettings().data?.profile.name ?? '';
  const [draft, setDraft] = useState(NOTHING_SAID);
  const dismissal = dismissalOf(draft, finding, { by, at: new Date().toISOString() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dismissal === null) return;
    session.edit((doc) => dismiss(doc, dismissal));
    tell(t('checks.dismissedToast'), () => {
      session.edit((doc) => takeUp(doc, finding));
      onDone();
    });
    onDone();
  };
  return (
    <form className="dismiss" onSubmit={submit}>
      <fieldset>
        <legend className="hidden-visually">{t('checks.dismiss')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="check">
            <input
              type="radio"
              name="dismissal"
              checked={draft.kind === kind}
              onChange={() => setDraft({ ...draft, kind })}
            />
            {t(`checks.${kind}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('checks.reason')}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        maxLength={2000}
        hint={t('checks.reasonHelp')}
      />
      <div className="row-actions">
        <button type="submit" className="btn" disabled={dismissal === null}>
          {t('checks.dismiss')}
        </button>
        <Button kind="text" onPress={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
