import { useQueryClient } from '@tanstack/react-query';
import { Download, FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useApi } from '../../data/api.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

interface Refused {
  readonly name: string;
  readonly problems: readonly { readonly line: number; readonly da: string; readonly en: string }[];
}

/** The draft as a file, out and in. What is wrong with a file is told line by line, and nothing changes. */
export function FileButtons(): ReactNode {
  const t = useT();
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const { save, read, refused } = useFile();
  return (
    <div className="file-buttons">
      <div className="row-actions">
        <Button onPress={() => chooser.current?.click()}>
          <FileUp size={16} aria-hidden />
          {t('checklist.import')}
        </Button>
        <Button onPress={() => void save()}>
          <Download size={16} aria-hidden />
          {t('checklist.export')}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".yaml,.yml"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      {refused ? (
        <div role="alert" className="refused">
          <p>{t('checklist.problems', { name: refused.name })}</p>
          <ul>
            {refused.problems.map(({ line, da, en }) => (
              <li key={`${line} ${en}`}>{t('checklist.line', { line, text: language === 'da' ? da : en })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function useFile() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [refused, setRefused] = useState<Refused | null>(null);
  const save = async () => {
    const result = await api.checklist.exportYaml({});
    if (!result.ok) return toast({ text: errorText(result.error) });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([result.value.text], { type: 'application/yaml' }));
    link.download = 'tjekliste.yaml';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const read = async (file: File) => {
    const result = await api.checklist.importYaml({ text: await file.text() });
    if (!result.ok) return toast({ text: errorText(result.error) });
    const { problems } = result.value;
    setRefused(problems.length > 0 ? { name: file.name, problems } : null);
    await client.invalidateQueries({ queryKey: ['checklist'] });
    if (problems.length === 0) toast({ text: t('checklist.imported') });
  };
  return { save, read, refused };
}
