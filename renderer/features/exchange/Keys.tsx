import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KeyCard, KnownContact } from '../../../shared/contract/exchange.ts';
import { useChange } from '../../data/change/useChange.ts';
import { Words } from '../../data/flows/Words.tsx';
import { useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { KeyCode } from './KeyCode.tsx';

interface Props {
  readonly own: KeyCard | null;
  readonly contacts: readonly KnownContact[];
}

/** By which key this computer is known, and by which it knows others. */
export function Keys({ own, contacts }: Props): ReactNode {
  const t = useT();
  return (
    <section aria-labelledby="exchange-keys" className="exchange-part">
      <h2 id="exchange-keys">{t('exchange.keys')}</h2>
      {own ? <OwnKey own={own} /> : <p>{t('refusal.noKeys')}</p>}
      <h3 id="exchange-contacts">{t('exchange.known')}</h3>
      {contacts.length === 0 ? (
        <p className="hint">{t('exchange.noContacts')}</p>
      ) : (
        <ul aria-labelledby="exchange-contacts" className="exchange-contacts">
          {contacts.map((contact) => (
            <Known key={contact.key} contact={contact} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OwnKey({ own: { words, recipient } }: { own: KeyCard }): ReactNode {
  const t = useT();
  const toast = useToast();
  const name = useSettings().data?.profile.name ?? '';
  const copy = async () => {
    // Where the browser lets no page write there, the key can be marked by hand.
    const isCopied = await navigator.clipboard.writeText(recipient).then(
      () => true,
      () => false,
    );
    toast({ text: t(isCopied ? 'exchange.copied' : 'exchange.notCopied') });
  };
  return (
    <div className="exchange-own">
      <div>
        <p className="hint">{t('exchange.ownHelp')}</p>
        <Words words={words} label={t('exchange.ownWords')} />
        <p className="hint">{t('exchange.recipientHelp')}</p>
        <p>
          <code className="exchange-key">{recipient}</code>
        </p>
        <Button onPress={() => void copy()}>
          <Copy size={15} aria-hidden />
          {t('exchange.copy')}
        </Button>
      </div>
      <KeyCode text={['Handlerum', name, words.join(' '), recipient].filter(Boolean).join('\n')} />
    </div>
  );
}

function Known({ contact: { words, ...contact } }: { contact: KnownContact }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change, { isPending }] = useChange();
  const { key, name, group, since } = contact;
  const forget = () =>
    void change(
      'exchange.forget',
      { key },
      { done: t('exchange.forgotten', { name }), undo: ['exchange.remember', { contact }] },
    );
  return (
    <li>
      <p>
        <b>{name}</b>
        {group === '' ? null : ` (${group})`}{' '}
        <span className="hint">{t('exchange.since', { on: format.day(since) })}</span>
      </p>
      <Words words={words} label={t('exchange.wordsOf', { name })} />
      <Button kind="quiet" isPending={isPending} aria-label={t('exchange.forgetOf', { name })} onPress={forget}>
        {t('exchange.forget')}
      </Button>
    </li>
  );
}
