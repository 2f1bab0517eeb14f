import { type ReactNode, useState } from 'react';
import type { FolderPeerTold } from '../../../shared/contract/folder.ts';
import { useChange } from '../../data/change/useChange.ts';
import { Words } from '../../data/flows/Words.tsx';
import { useCheckedChange } from '../../data/form/useCheckedChange.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';

interface Props {
  readonly peers: readonly FolderPeerTold[];
}

/** Who writes in the folder: those who are new, to be heard before they are let in, and those who are met. */
export function FolderPeople({ peers }: Props): ReactNode {
  const t = useT();
  const strangers = peers.filter(({ status }) => status === 'new');
  const known = peers.filter(({ status }) => status !== 'new');
  return (
    <>
      {strangers.length > 0 ? (
        <>
          <h3 id="folder-strangers">{t('folder.strangers')}</h3>
          <p className="hint">{t('folder.strangersHelp')}</p>
          <ul aria-labelledby="folder-strangers" className="exchange-contacts">
            {strangers.map((peer) => (
              <Stranger key={peer.key} peer={peer} />
            ))}
          </ul>
        </>
      ) : null}
      <h3 id="folder-people">{t('folder.people')}</h3>
      {known.length === 0 ? (
        <p className="hint">{t('folder.nobody')}</p>
      ) : (
        <ul aria-labelledby="folder-people" className="exchange-contacts">
          {known.map((peer) => {
            const isToHear = peer.status === 'declined' && peer.standing === 'otherKey';
            return isToHear ? <Stranger key={peer.key} peer={peer} /> : <Met key={peer.key} peer={peer} />;
          })}
        </ul>
      )}
    </>
  );
}

function Name({
  peer: { name, group },
  children,
}: {
  peer: Pick<FolderPeerTold, 'name' | 'group'>;
  children?: ReactNode;
}) {
  return (
    <p>
      <b>{name}</b>
      {group === '' ? null : ` (${group})`} {children}
    </p>
  );
}

function Stranger({ peer }: { peer: FolderPeerTold }): ReactNode {
  const t = useT();
  const [vouched, setVouched] = useState(false);
  const { send, isPending, errorAt } = useCheckedChange(['trust']);
  const [change] = useChange();
  const { key, name, saidGroup, standing, words } = peer;
  const isOther = standing === 'otherKey';
  const accept = () => {
    const input = { key, trust: isOther ? ('anyone' as const) : ('known' as const) };
    const wrong = { field: 'trust', why: 'exchange.needsVouch' } as const;
    const undo = ['folder.decline', { key }] as const;
    const said = { done: t('folder.accepted', { name }), undo };
    void send('folder.accept', isOther && !vouched ? { wrong } : { send: input }, said);
  };
  const decline = () => void change('folder.decline', { key }, { done: t('folder.declined', { name }) });
  return (
    <li>
      <Name peer={{ name, group: saidGroup }} />
      <p className={isOther ? 'exchange-warning' : 'hint'}>{t(`folder.standing.${standing}`, { name })}</p>
      <Words words={words} label={t('exchange.wordsOf', { name })} />
      {isOther ? (
        <Check label={t('exchange.vouch')} checked={vouched} onChange={setVouched} error={errorAt('trust')} />
      ) : null}
      <div className="row-actions">
        <Button isPending={isPending} aria-label={t('folder.acceptOf', { name })} onPress={accept}>
          {t('folder.accept')}
        </Button>
        <Button kind="quiet" aria-label={t('folder.declineOf', { name })} onPress={decline}>
          {t('folder.decline')}
        </Button>
      </div>
    </li>
  );
}

function Met({ peer }: { peer: FolderPeerTold }): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const met = useMetWords();
  const { key, name, group, saidGroup, status, waits } = peer;
  const isDeclined = status === 'declined';
  const vouch = () => void change('folder.accept', { key, trust: 'known' }, { done: t('folder.accepted', { name }) });
  const stop = () =>
    void change(
      'folder.decline',
      { key },
      { done: t('folder.declined', { name }), undo: ['folder.accept', { key, trust: 'known' }] },
    );
  const says = saidGroup === '' ? t('folder.saysNone', { name }) : t('folder.saysGroup', { name, group: saidGroup });
  return (
    <li>
      <Name peer={{ name, group }}>
        <span className="hint">{isDeclined ? t('folder.isDeclined') : met(peer.metAt)}</span>
      </Name>
      {waits > 0 ? <p className="hint">{t('folder.waits', { n: waits })}</p> : null}
      {!isDeclined && saidGroup !== group ? <p className="exchange-warning">{says}</p> : null}
      <div className="row-actions">
        {isDeclined || saidGroup !== group ? (
          <Button isPending={isPending} aria-label={t('folder.acceptOf', { name })} onPress={vouch}>
            {t(isDeclined ? 'folder.again' : 'folder.accept')}
          </Button>
        ) : null}
        {isDeclined ? null : (
          <Button kind="quiet" isPending={isPending} aria-label={t('folder.stopOf', { name })} onPress={stop}>
            {t('folder.stop')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** When somebody was last met, by the hour alone where it was today. */
function useMetWords(): (at: string | null) => string {
  const t = useT();
  const format = useFormat();
  return (at) => {
    if (at === null) return t('folder.neverMet');
    const isToday = today(new Date(at)) === today();
    return isToday ? t('folder.metToday', { time: format.time(at) }) : t('folder.met', { at: format.moment(at) });
  };
}
