import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';

interface Props {
  readonly onFile: (file: File) => void;
  /** Whether a file is open already; the choice is then smaller. */
  readonly has: 'file' | 'nothing';
}

/** A place to drop the file on, with a button for everyone. */
export function FileChoice({ onFile, has }: Props): ReactNode {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button is the one for everyone.
    <div
      className={`agenda-file ${over ? 'over' : ''}`}
      data-own-drop
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Button kind={has === 'file' ? 'plain' : 'primary'} onPress={() => input.current?.click()}>
        <FileUp size={16} aria-hidden />
        {t(has === 'file' ? 'agendaImport.chooseOther' : 'agendaImport.choose')}
      </Button>
      <p>{t('agendaImport.drop')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx,.docx"
        aria-label={t('agendaImport.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
