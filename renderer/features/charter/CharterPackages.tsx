import { FileDown, FileUp } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import type { PackageChange } from '../../../shared/charter/changes.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { useApi } from '../../data/api.tsx';
import { useChange } from '../../data/change/useChange.ts';
import { download, upload } from '../../data/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import { PackagePreview } from './PackagePreview.tsx';

/** A package that was read and is not taken yet. */
interface Waiting {
  readonly transfer: TransferId;
  readonly changes: readonly PackageChange[];
}

/** The charter carried between computers: a file out, a file in, and nothing that was written apart is lost. */
export function CharterPackages({ has }: { has: 'charter' | 'none' }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const [change] = useChange();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const save = async () => {
    const made = await change('charter.savePackage', {});
    if (made) download(made);
  };
  const merge = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const sent = await upload(file);
    if (!sent.ok) return toast({ text: errorText(sent.error) });
    const told = await api.charter.previewPackage({ transfer: sent.value });
    if (!told.ok) return toast({ text: errorText(told.error) });
    setWaiting({ transfer: sent.value, changes: told.value });
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
          <Button onPress={() => void save()}>
            <FileDown size={15} aria-hidden />
            {t('charter.savePackage')}
          </Button>
        ) : null}
        <Button onPress={() => input.current?.click()}>
          <FileUp size={15} aria-hidden />
          {t('charter.mergePackage')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".handlerum,application/json"
          aria-label={t('charter.mergePackage')}
          onChange={(event) => void merge(event)}
        />
      </div>
      {waiting ? (
        <PackagePreview changes={waiting.changes} onTake={() => void take(waiting)} onLeave={() => setWaiting(null)} />
      ) : null}
    </section>
  );
}
