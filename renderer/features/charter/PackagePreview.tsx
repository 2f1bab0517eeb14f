import type { ReactNode } from 'react';
import type { PackageChange } from '../../../shared/charter/changes.ts';
import { saidIn } from '../../../shared/kinds/clash.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useLanguage, useT } from '../../words/i18n.tsx';
import { changeLine } from './told.ts';

interface Props {
  readonly changes: readonly PackageChange[];
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a package would change, read before it is taken: above all what it says was adopted, signed and counted. */
export function PackagePreview({ changes, onTake, onLeave }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const words = (change: PackageChange): string => {
    const on = change.at ? format.day(change.at) : '';
    return changeLine({ ...change, text: saidIn(language, change.text) }, on, t);
  };
  return (
    <section aria-labelledby="charter-preview" className="charter-clause">
      <h3 id="charter-preview">{t('charter.preview')}</h3>
      {changes.length === 0 ? <p>{t('charter.previewNone')}</p> : null}
      <ul className="charter-story">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one package stays as it is.
          <li key={index}>{words(change)}</li>
        ))}
      </ul>
      <div className="row-actions">
        <Button kind="primary" onPress={onTake}>
          {t('charter.previewTake')}
        </Button>
        <Button onPress={onLeave}>{t('charter.previewLeave')}</Button>
      </div>
    </section>
  );
}
