import { FileDown, FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PackageChange } from '../../../shared/charter/changes.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { useChange } from '../../data/change/useChange.ts';
import { download } from '../../data/files.ts';
import { useAskNow } from '../../data/useAskNow.ts';
import { useUpload } from '../../data/useUpload.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useT } from '../../words/i18n.tsx';
import { PackagePreview } from './PackagePreview.tsx';

/** A package that was read and is not taken yet. */
interface Waiting {
  readonly transfer: TransferId;
  readonly changes: readonly PackageChange[];
}

/** The charter carried between computers: a file out, a file in, and nothing that was written apart is lost. */
export function CharterPackages({ has }: { has: 'charter' | 'none' }): ReactNode {
  const t = useT();
  const send = useUpload();
  const askNow = useAskNow();
  const [change, { isPending }] = useChange();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const save = async () => {
    const made = await change('charter.savePackage', {});
    if (made) download(made);
  };
  const read = async (file: File) => {
    const transfer = await send(file);
    const changes = transfer && (await askNow('charter.previewPackage', { transfer }));
    if (transfer && changes) setWaiting({ transfer, changes });
  };
  const take = async ({ transfer }: Waiting) => {
    setWaiting(null);
    await change('charter.mergePackage', { transfer }, { done: t('charter.merged') });
  };
  return (
    <section aria-labelledby="charter-packages">
      <h2 id="charter-packages">{t('charter.packages')}</h2>
      <p className="hint">{t('charter.packagesHelp')}</p>
      <div className="row-actions">
        {has === 'charter' ? (
          <Button isPending={isPending} onPress={() => void save()}>
            <FileDown size={15} aria-hidden />
            {t('charter.savePackage')}
          </Button>
        ) : null}
        <FileButton
          label={t('charter.mergePackage')}
          accept=".handlerum,application/json"
          icon={<FileUp size={15} aria-hidden />}
          isPending={isPending}
          onFile={(file) => void read(file)}
        />
      </div>
      {waiting ? (
        <PackagePreview changes={waiting.changes} onTake={() => void take(waiting)} onLeave={() => setWaiting(null)} />
      ) : null}
    </section>
  );
}
