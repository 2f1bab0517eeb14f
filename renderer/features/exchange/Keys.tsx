import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KeyCard, KnownContact } from '../../../shared/contract/exchange.ts';
import { useChange } from '../../data/change/useChange.ts';
import { Words } from '../../data/flows/Words.tsx';
import { KeyCode } from '../../data/invitations/KeyCode.tsx';
import { useSettings } from '../../data/queries.ts';
import { useAsk } from '../../data/useAsk.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';

/** By which key this computer is known. */
export function OwnKey(): ReactNode {
  const t = useT();
  const own = useAsk('exchange.own', {}).data;
  return (
    <section aria-labelledby="exchange-keys" className="exchange-part">
      <h2 id="exchange-keys">{t('exchange.keys')}</h2>
      {own ? <Card own={own} /> : <p>{t('refusal.noKeys')}</p>}
    </section>
  );
}

/** By which keys this computer knows others. */
export function KnownKeys(): ReactNode {
  const t = useT();
  const contacts = useAsk('exchange.contacts', {}).data ?? [];
  return (
    <section aria-labelledby="exchange-contacts" className="exchange-part">
      <h2 id="exchange-contacts">{t('exchange.known')}</h2>
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

function Card({ own: { words, recipient } }: { own: KeyCard }): ReactNode {
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
