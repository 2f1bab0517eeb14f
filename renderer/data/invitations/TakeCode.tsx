import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly title: string;
  readonly choose: string;
  /** Looks at what a file or a pasted text holds. */
  readonly onLook: (text: string) => Promise<void>;
}

/** No code is nearly so long; whatever else somebody chose is told to be none. */
const MOST_LETTERS = 20_000;

/** Takes a code in: from a file, chosen or dropped, or pasted. */
export function TakeCode({ title, choose, onLook }: Props): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [isPressed, setPressed] = useState(false);
  const [isPending, setPending] = useState(false);
  const look = async (code: string) => {
    setPending(true);
    await onLook(code.slice(0, MOST_LETTERS));
    setPending(false);
  };
  const submit = () => {
    setPressed(true);
    if (text.trim() !== '') void look(text);
  };
  const read = async (file: File) => look((await file.slice(0, MOST_LETTERS).text()) || ' ');
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void read(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button is the one for everyone.
    <div className="rights-take" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <Form label={title} onSubmit={submit} isPending={isPending}>
        <h3>{title}</h3>
        <p className="hint">{t('rights.takeHelp')}</p>
        <FileButton
          label={choose}
          accept=".txt,text/plain"
          icon={<FileUp size={15} aria-hidden />}
          isPending={isPending}
          onFile={(file) => void read(file)}
        />
        <TextArea
          label={t('rights.pasted')}
          value={text}
          onChange={setText}
          maxLength={MOST_LETTERS}
          error={isPressed && text.trim() === '' ? t('rights.needsCode') : undefined}
        />
        <Submit isPending={isPending}>{t('rights.look')}</Submit>
      </Form>
    </div>
  );
}
