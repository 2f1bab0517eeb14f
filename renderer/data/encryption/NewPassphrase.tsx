import { type ReactNode, useState } from 'react';
import { strengthOf } from '../../../shared/passphrase.ts';
import { Check, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import type { AtField } from '../form/useForm.ts';

interface Props {
  readonly passphrase: AtField<string>;
  readonly again: AtField<string>;
  readonly required?: boolean;
}

/** Two fields for a new passphrase, and how strong it is while it is typed. */
export function NewPassphrase({ passphrase, again, required = false }: Props): ReactNode {
  const t = useT();
  const [isShown, setIsShown] = useState(false);
  const type = isShown ? 'text' : 'password';
  const strength = strengthOf(passphrase.value);
  const said = passphrase.value === '' ? undefined : t(`vault.strength.${strength}`);
  const both = { type, required, maxLength: 1024, autoComplete: 'new-password' } as const;
  return (
    <>
      <div className="pair">
        <TextField
          label={t('vault.newPassphrase')}
          hint={said ?? t('vault.passphraseHelp')}
          remark={strength === 'good' ? undefined : said}
          {...both}
          {...passphrase}
        />
        <TextField label={t('vault.again')} {...both} {...again} />
      </div>
      <Check label={t('vault.show')} checked={isShown} onChange={setIsShown} />
    </>
  );
}
