import { Download, FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import { useChange } from '../../data/change/useChange.ts';
import { downloadText } from '../../data/files.ts';
import { useAskNow } from '../../data/useAskNow.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';

interface Refused {
  readonly name: string;
  readonly problems: AnswerTo<'checklist.importYaml'>['problems'];
}

/** The draft as a file, out and in. What is wrong with a file is told line by line, and nothing changes. */
export function FileButtons(): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { save, read, refused, isPending } = useFile();
  return (
    <div className="file-buttons">
      <div className="row-actions">
        <FileButton
          label={t('checklist.import')}
          accept=".yaml,.yml"
          icon={<FileUp size={16} aria-hidden />}
          isPending={isPending}
          onFile={(file) => void read(file)}
        />
        <Button onPress={() => void save()}>
          <Download size={16} aria-hidden />
          {t('checklist.export')}
        </Button>
      </div>
      {refused ? (
        <div role="alert" className="refused">
          <p>{t('checklist.problems', { name: refused.name })}</p>
          <ul>
            {refused.problems.map((problem) => (
              <li key={`${problem.line} ${problem.en}`}>
                {t('checklist.line', { line: problem.line, text: problem[language] })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function useFile() {
  const t = useT();
  const tell = useTell();
  const askNow = useAskNow();
  const [change, { isPending }] = useChange();
  const [refused, setRefused] = useState<Refused | null>(null);
  const save = async () => {
    const made = await askNow('checklist.exportYaml', {});
    if (made) downloadText(made.text, { name: 'tjekliste.yaml', mediaType: 'application/yaml' });
  };
  const read = async (file: File) => {
    const made = await change('checklist.importYaml', { text: await file.text() });
    if (!made) return;
    const isRefused = made.problems.length > 0;
    setRefused(isRefused ? { name: file.name, problems: made.problems } : null);
    if (!isRefused) tell(t('checklist.imported'));
  };
  return { save, read, refused, isPending };
}
