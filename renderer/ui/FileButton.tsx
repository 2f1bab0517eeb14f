import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';

interface Props {
  readonly label: string;
  /** Endings and media types, as the browser's own chooser takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly icon?: ReactNode;
  readonly isPending?: boolean;
}

/** A button that asks for one file. The same file may be chosen again: it may have been mended meanwhile. */
export function FileButton({ label, accept, onFile, icon, isPending = false }: Props): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button isPending={isPending} onPress={() => chooser.current?.click()}>
        {icon}
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
