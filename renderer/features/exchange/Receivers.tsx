import type { ReactNode } from 'react';
import type { KnownContact } from '../../../shared/contract/exchange.ts';
import type { OpenForm } from '../../data/form/useForm.ts';
import { Check, Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { type TypedSending, WAYS, withOne } from './sending.ts';

interface Props {
  readonly form: OpenForm<TypedSending>;
  readonly contacts: readonly KnownContact[];
}

/** Who can open the file. A contact is told by the first of their words too: two may have one name. */
export function Receivers({ form, contacts }: Props): ReactNode {
  const t = useT();
  const { way, contacts: chosen } = form.held;
  const to = form.at('to');
  return (
    <fieldset className="exchange-receivers">
      <legend>{t('exchange.who')}</legend>
      <Select
        label={t('exchange.way')}
        options={WAYS.map((value) => ({ value, label: t(`exchange.way.${value}`) }))}
        {...form.at('way')}
        hint={t(`exchange.wayHelp.${way}`)}
        error={way === 'open' ? to.error : undefined}
      />
      {way === 'keys' ? (
        <>
          {contacts.map(({ key, name, words, recipient }) => (
            <Check
              key={key}
              label={t('exchange.contact', { name, words: words.slice(0, 2).join(' ') })}
              checked={chosen.includes(recipient)}
              onChange={(isIn) => form.put({ contacts: withOne(chosen, recipient, isIn) })}
            />
          ))}
          <TextField
            label={t('exchange.key')}
            hint={t('exchange.keyHelp')}
            placeholder="age1…"
            maxLength={4000}
            autoComplete="off"
            {...to}
          />
        </>
      ) : null}
      {way === 'passphrase' ? (
        <div className="exchange-pair">
          <TextField
            label={t('exchange.passphrase')}
            hint={t('exchange.passphraseHelp')}
            type="password"
            autoComplete="new-password"
            maxLength={1000}
            required
            {...form.at('passphrase')}
          />
          <TextField
            label={t('exchange.again')}
            type="password"
            autoComplete="new-password"
            maxLength={1000}
            required
            {...form.at('again')}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
