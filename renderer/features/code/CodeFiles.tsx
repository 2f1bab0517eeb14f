import { type ReactNode, useState } from 'react';
import { CodeEdition, CodeFormat } from '../../../shared/contract/code.ts';
import { useApi } from '../../api/api.tsx';
import { download } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { CodeProps } from './CodePage.tsx';

/** The code as a file: the version in force, one sheet for the wall, or what stands now. */
export function CodeFiles({ code }: CodeProps): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const isAdopted = code.versions.length > 0;
  const [edition, setEdition] = useState<CodeEdition>(isAdopted ? 'adopted' : 'working');
  const [format, setFormat] = useState<CodeFormat>('pdf');
  const make = async () => {
    const made = await api.code.file({ format, edition });
    if (!made.ok) return toast({ text: errorText(made.error.code) });
    download(made.value);
    toast({ text: t('case.exported', { name: made.value.name }) });
  };
  return (
    <section aria-labelledby="code-files">
      <h2 id="code-files">{t('code.files')}</h2>
      <div className="row-actions end">
        <Select
          label={t('code.edition')}
          value={edition}
          onChange={setEdition}
          options={CodeEdition.options
            .filter((value) => isAdopted || value === 'working')
            .map((value) => ({ value, label: t(`code.edition.${value}`) }))}
        />
        <Select
          label={t('code.format')}
          value={format}
          onChange={setFormat}
          options={CodeFormat.options.map((value) => ({ value, label: t(`format.${value}`) }))}
        />
        <Button kind="primary" onPress={() => void make()}>
          {t('code.make')}
        </Button>
      </div>
    </section>
  );
}
