import { FileDown, FileUp } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { useApi } from '../../api/api.tsx';
import { download, upload } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useCodeChange } from './useCode.ts';

/** The code carried between computers: a file out, a file in, and nothing that was written apart is lost. */
export function CodePackages({ has }: { has: 'code' | 'none' }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const change = useCodeChange();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const save = async () => {
    const made = await api.code.savePackage({});
    if (made.ok) download(made.value);
    else toast({ text: errorText(made.error.code) });
  };
  const merge = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const sent = await upload(file);
    if (!sent.ok) return toast({ text: errorText(sent.error.code) });
    if (await change(api.code.mergePackage({ transfer: sent.value }))) toast({ text: t('code.merged') });
  };
  return (
    <section aria-labelledby="code-packages">
      <h2 id="code-packages">{t('code.packages')}</h2>
      <p className="hint">{t('code.packagesHelp')}</p>
      <div className="row-actions">
        {has === 'code' ? (
          <Button onPress={() => void save()}>
            <FileDown size={15} aria-hidden />
            {t('code.savePackage')}
          </Button>
        ) : null}
        <Button onPress={() => input.current?.click()}>
          <FileUp size={15} aria-hidden />
          {t('code.mergePackage')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".handlerum,application/json"
          aria-label={t('code.mergePackage')}
          onChange={(event) => void merge(event)}
        />
      </div>
    </section>
  );
}
