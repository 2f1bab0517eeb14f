import { type ReactNode, useState } from 'react';
import { CharterEdition, CharterFormat } from '../../../shared/contract/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useHandOver } from '../../data/useHandOver.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';

/** The charter as a file: the version in force, one sheet for the wall, or what stands now. */
export function CharterFiles({ charter }: CharterProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const handOver = useHandOver();
  const isAdopted = charter.versions.length > 0;
  const [edition, setEdition] = useState<CharterEdition>(isAdopted ? 'adopted' : 'working');
  const [format, setFormat] = useState<CharterFormat>('pdf');
  const make = async () => {
    const made = await change('charter.file', { format, edition });
    if (made) handOver(made);
  };
  return (
    <section aria-labelledby="charter-files">
      <h2 id="charter-files">{t('charter.files')}</h2>
      <div className="row-actions end">
        <Select
          label={t('charter.edition')}
          value={edition}
          onChange={setEdition}
          options={CharterEdition.options
            .filter((value) => isAdopted || value === 'working')
            .map((value) => ({ value, label: t(`charter.edition.${value}`) }))}
        />
        <Select
          label={t('charter.format')}
          value={format}
          onChange={setFormat}
          options={CharterFormat.options.map((value) => ({ value, label: t(`format.${value}`) }))}
        />
        <Button kind="primary" onPress={() => void make()}>
          {t('charter.make')}
        </Button>
      </div>
    </section>
  );
}
