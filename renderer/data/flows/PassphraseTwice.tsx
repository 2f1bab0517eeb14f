import type { ReactNode } from 'react';
import { TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenForm } from '../form/useForm.ts';

interface Typed {
  readonly passphrase: string;
  readonly again: string;
}

/** Typed twice: nobody can read what they typed, and a slip would close the file for good. */
export function PassphraseTwice<T extends Typed>({ form }: { form: OpenForm<T> }): ReactNode {
  const t = useT();
  const own = { type: 'password', autoComplete: 'new-password', maxLength: 1000, required: true } as const;
  return (
    <div className="exchange-pair">
      <TextField
        label={t('exchange.passphrase')}
        hint={t('exchange.passphraseHelp')}
        {...own}
        {...form.at('passphrase')}
      />
      <TextField label={t('exchange.again')} {...own} {...form.at('again')} />
    </div>
  );
}
