import { Copy, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useHandOver } from '../useHandOver.ts';
import { KeyCode } from './KeyCode.tsx';

interface Props {
  readonly title: string;
  readonly code: string;
  readonly file: SavedTransfer;
  readonly children: ReactNode;
  readonly onDone: () => void;
}

/** An invitation or its answer, to be given on as a file, a code or a QR. */
export function Code({ title, code, file, children, onDone }: Props): ReactNode {
  const t = useT();
  const toast = useToast();
  const handOver = useHandOver();
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    toast({ text: t(isCopied ? 'rights.copied' : 'rights.notCopied') });
  };
  return (
    <div className="rights-code">
      <div>
        <h3 tabIndex={-1} ref={focusOnce}>
          {title}
        </h3>
        {children}
        <div className="row-actions">
          <Button kind="primary" onPress={() => handOver(file)}>
            <Download size={15} aria-hidden />
            {t('rights.saveCode')}
          </Button>
          <Button onPress={() => void copy()}>
            <Copy size={15} aria-hidden />
            {t('rights.copyCode')}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {t('rights.done')}
          </Button>
        </div>
        <p>
          <code className="exchange-key">{code}</code>
        </p>
      </div>
      <KeyCode text={code} label={t('rights.codeImage', { what: title })} long="yes" />
    </div>
  );
}
