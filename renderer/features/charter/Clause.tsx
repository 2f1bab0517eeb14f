import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { lintClause } from '../../../shared/charter/lint.ts';
import { type CharterClause, ClauseStatus } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { Select } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { Lines } from '../../ui/Lines.tsx';
import { useT } from '../../words/i18n.tsx';
import { proposersOf, shortOf, statusStep, validWords, written } from './clauses.ts';
import { Discussion } from './Discussion.tsx';
import type { CharterProps } from './open.ts';
import { Remarks } from './Remarks.tsx';

interface Props extends CharterProps {
  readonly clause: CharterClause;
  /** Of one that is kept nowhere yet: it is written for the first time. */
  readonly onBegin?: (clause: CharterClause) => void;
}

type Status = CharterClause['status'];

/** A clause as it is worked on. One that is new has the cursor, and only its words. */
export function Clause({ charter, clause, onBegin }: Props): ReactNode {
  const t = useT();
  const [change] = useChange();
  const setStatus = (status: Status, done?: string) => {
    const { step, back } = statusStep(clause, status);
    void change('charter.setClauseStatus', step, done === undefined ? {} : { done, undo: back });
  };
  const withdraw = () => setStatus('withdrawn', t('charter.clauseWithdrawn'));
  const write = (patch: Partial<Pick<CharterClause, 'text' | 'rationale'>>) => {
    if (onBegin) return onBegin({ ...clause, ...patch });
    const next = written(clause, patch);
    if (next.does === 'keep') void change('charter.putClause', { clause: next.clause });
    if (next.does === 'withdraw') withdraw();
  };
  const valid = validWords(charter, clause);
  return (
    <div className={`charter-clause ${clause.status}`}>
      <Lines
        keep="left"
        rows={2}
        label={t('charter.clause')}
        value={clause.text}
        inputRef={onBegin ? focusOnce : undefined}
        onWrite={(text) => write({ text })}
      />
      {onBegin ? null : (
        <>
          <Lines
            keep="left"
            rows={2}
            label={t('charter.rationale')}
            value={clause.rationale}
            onWrite={(rationale) => write({ rationale })}
          />
          <Remarks remarks={lintClause(clause.text)} />
          {valid === null ? null : (
            <p className="charter-valid">
              <strong>{t('charter.againstValid')}</strong> <Differing before={valid} after={clause.text} />
            </p>
          )}
          <Foot clause={clause} onStatus={setStatus} onWithdraw={withdraw} />
          <Origin charter={charter} clause={clause} />
          <Discussion charter={charter} target={clause.id} />
        </>
      )}
    </div>
  );
}

interface FootProps {
  readonly clause: CharterClause;
  readonly onStatus: (status: Status) => void;
  readonly onWithdraw: () => void;
}

function Foot({ clause, onStatus, onWithdraw }: FootProps): ReactNode {
  const t = useT();
  return (
    <div className="row-actions end">
      <Select
        label={t('charter.status')}
        value={clause.status}
        onChange={(status) => (status === 'withdrawn' ? onWithdraw() : onStatus(status))}
        options={ClauseStatus.options.map((value) => ({ value, label: t(`charter.status.${value}`) }))}
      />
      <IconButton label={t('charter.withdrawClause', { text: shortOf(clause) })} onPress={onWithdraw}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

function Origin({ charter, clause }: CharterProps & { readonly clause: CharterClause }): ReactNode {
  const t = useT();
  const from = proposersOf(charter, clause).map((by) => by || t('app.nobody'));
  return from.length > 0 ? <p className="hint">{t('charter.origin', { from: from.join(', ') })}</p> : null;
}
