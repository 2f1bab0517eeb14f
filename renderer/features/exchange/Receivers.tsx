import type { ReactNode } from 'react';
import type { KnownContact } from '../../../shared/contract/exchange.ts';
import { withOne } from '../../data/flows/closing.ts';
import { PassphraseTwice } from '../../data/flows/PassphraseTwice.tsx';
import type { OpenForm } from '../../data/form/useForm.ts';
import { Check, Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { type TypedSending, WAYS } from './sending.ts';

interface Props {
  readonly form: OpenForm<TypedSending>;
  readonly contacts: readonly KnownContact[];
}

/** Who can open the file. */
export function Receivers({ form, contacts }: Props): ReactNode {
  const t = useT();
  const { way } = form.held;
  return (
    <fieldset className="exchange-receivers">
      <legend>{t('exchange.who')}</legend>
      <Select
        label={t('exchange.way')}
        options={WAYS.map((value) => ({ value, label: t(`exchange.way.${value}`) }))}
        {...form.at('way')}
        hint={t(`exchange.wayHelp.${way}`)}
        error={way === 'open' ? form.at('to').error : undefined}
      />
      {way === 'keys' ? <ByKeys form={form} contacts={contacts} /> : null}
      {way === 'passphrase' ? <PassphraseTwice form={form} /> : null}
    </fieldset>
  );
}

/** Contacts, each told by the first of their words too, for two may have one name; and keys of those who are none yet. */
function ByKeys({ form, contacts }: Props): ReactNode {
  const t = useT();
  const { contacts: chosen } = form.held;
  return (
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
        {...form.at('to')}
      />
    </>
  );
}
