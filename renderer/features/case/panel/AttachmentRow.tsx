import { Download, FileUp, X } from 'lucide-react';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import type { Attachment } from '../../../../shared/kinds/case/case.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Check, TextField } from '../../../ui/Field.tsx';
import { RowHandle } from '../../../ui/RowHandle.tsx';
import { Written } from '../../../ui/Written.tsx';
import { useT } from '../../../words/i18n.tsx';
import { numberOf, withFile } from '../attachments.ts';
import { useStore } from './useStore.ts';

interface Props {
  readonly attachment: Attachment;
  readonly orderLabel: string;
  readonly handleProps: Omit<ComponentProps<typeof RowHandle>, 'label'>;
  readonly onPut: (attachment: Attachment) => void;
  readonly onRemove: () => void;
}

export function AttachmentRow({ attachment, orderLabel, handleProps, onPut, onRemove }: Props): ReactNode {
  const t = useT();
  const { number, title, recommended, closed } = attachment;
  return (
    <>
      <RowHandle label={orderLabel} {...handleProps} />
      <TextField
        label={t('details.attachmentNumber')}
        type="number"
        value={number === null ? '' : String(number)}
        onChange={(text) => onPut({ ...attachment, number: numberOf(text) })}
      />
      <Written
        label={t('details.attachmentTitle')}
        value={title}
        maxLength={500}
        onWrite={(value) => onPut({ ...attachment, title: value })}
      />
      <IconButton label={`${t('details.remove')}: ${title}`} onPress={onRemove}>
        <X size={15} />
      </IconButton>
      <span className="marks">
        <Check
          label={t('details.recommended')}
          checked={recommended}
          onChange={(value) => onPut({ ...attachment, recommended: value })}
        />
        <Check
          label={t('details.closedAttachment')}
          checked={closed}
          onChange={(value) => onPut({ ...attachment, closed: value })}
        />
        <FileOf attachment={attachment} onPut={onPut} />
      </span>
    </>
  );
}

/** The file to fetch, or the way to give one to an attachment that is only listed. */
function FileOf({ attachment, onPut }: Pick<Props, 'attachment' | 'onPut'>): ReactNode {
  const t = useT();
  const store = useStore();
  const input = useRef<HTMLInputElement>(null);
  const { file, title } = attachment;
  const attach = async (chosen: File | undefined) => {
    if (!chosen) return;
    const stored = await store(chosen);
    if (stored) onPut(withFile(attachment, stored));
  };
  if (file) {
    return (
      <a
        className="file"
        href={`/files/${file.hash}?name=${encodeURIComponent(file.name)}`}
        download={file.name}
        title={t('details.download', { name: file.name })}
      >
        <Download size={14} aria-hidden />
        <span>{file.name}</span>
      </a>
    );
  }
  return (
    <>
      <Button kind="text" aria-label={`${t('details.file')}: ${title}`} onPress={() => input.current?.click()}>
        <FileUp size={14} aria-hidden />
        {t('details.file')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('details.file')}
        onChange={(event) => void attach(event.target.files?.[0])}
      />
    </>
  );
}
