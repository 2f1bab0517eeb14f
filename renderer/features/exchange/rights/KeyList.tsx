import { type ReactNode, useState } from 'react';
import type { CouncilKeysView, KeyLineView } from '../../../../shared/contract/keys.ts';
import { useChange } from '../../../data/change/useChange.ts';
import { Words } from '../../../data/flows/Words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { ChangeKey } from './ChangeKey.tsx';
import { Revoke } from './Revoke.tsx';

interface Group {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly view: CouncilKeysView;
  readonly groups: readonly Group[];
}

/** Each key by its person: role, group, days, who listed it, and what became of it. */
export function KeyList({ view: { lines, mayList }, groups }: Props): ReactNode {
  const [open, setOpen] = useState<{ key: string; act: 'revoke' | 'change' } | null>(null);
  const close = () => setOpen(null);
  return (
    <ul aria-labelledby="exchange-rights" className="exchange-contacts">
      {lines.map((line) => (
        // A line that is written anew is the same one: its buttons keep the focus. Two lists may each have one of a key.
        <li key={`${line.key} ${lines.find(({ key }) => key === line.key) === line}`} className="rights-key">
          <Told line={line} group={groups.find(({ id }) => id === line.group)?.name ?? line.group} />
          {line.state !== 'revoked' && (mayList || line.isOwn) ? (
            <Acts line={line} mayList={mayList} onAct={(act) => setOpen({ key: line.key, act })} />
          ) : null}
          {open?.key === line.key && open.act === 'revoke' ? <Revoke line={line} onClose={close} /> : null}
          {open?.key === line.key && open.act === 'change' ? (
            <ChangeKey line={line} groups={groups} onClose={close} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Told({ line, group }: { line: KeyLineView; group: string | null }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { person, role, from, to, at, by, revoked, state } = line;
  const days =
    to === null
      ? t('rights.days.from', { from: format.day(from) })
      : t('rights.days.both', { from: format.day(from), to: format.day(to) });
  const what = [t(`rights.role.${role}`), group, line.mayList ? t('rights.mayList') : null, days]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <p>
        <b>{person}</b>
        {line.isOwn ? ` (${t('rights.ownKey')})` : null} · {what}
      </p>
      <p className="hint">
        {line.isFounder
          ? t('rights.founderBy', { on: format.day(at) })
          : t('rights.listedBy', { by, on: format.day(at) })}
      </p>
      {state === 'ended' || state === 'notYet' ? <p className="rights-out">{t(`rights.${state}`)}</p> : null}
      {revoked ? (
        <p className="rights-out">
          {t('rights.revokedFrom', { from: format.moment(revoked.from), by: revoked.by, why: revoked.why })}
          {revoked.note === '' ? null : ` (${revoked.note})`}
        </p>
      ) : null}
      <Words words={line.words} label={t('rights.wordsOf', { name: person })} />
    </>
  );
}

interface ActsProps {
  readonly line: KeyLineView;
  readonly mayList: boolean;
  readonly onAct: (act: 'revoke' | 'change') => void;
}

function Acts({ line, mayList, onAct }: ActsProps): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const { key, role, group, to, person: name } = line;
  const let_ = (may: boolean) => ['keys.change', { key, role, group, to, mayList: may }] as const;
  const toggle = () => {
    const done = t(line.mayList ? 'rights.stopListDone' : 'rights.letListDone', { name });
    void change(...let_(!line.mayList), { done, undo: let_(line.mayList) });
  };
  const isDelegable = mayList && !line.isFounder && line.state === 'counts' && role === 'secretariat';
  return (
    <div className="row-actions">
      {isDelegable ? (
        <Button
          kind="quiet"
          isPending={isPending}
          aria-label={t(line.mayList ? 'rights.stopListOf' : 'rights.letListOf', { name })}
          onPress={toggle}
        >
          {t(line.mayList ? 'rights.stopList' : 'rights.letList')}
        </Button>
      ) : null}
      {mayList && !line.isFounder ? (
        <Button kind="quiet" aria-label={t('rights.changeOf', { name })} onPress={() => onAct('change')}>
          {t('rights.change')}
        </Button>
      ) : null}
      <Button kind="quiet" aria-label={t('rights.revokeOf', { name })} onPress={() => onAct('revoke')}>
        {t('rights.revoke')}
      </Button>
    </div>
  );
}
