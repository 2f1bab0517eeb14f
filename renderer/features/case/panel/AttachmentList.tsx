import { FileUp, Plus, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Attachment } from '../../../../shared/records/case.ts';
import { putItem, removeItem } from '../../../../shared/records/caseDoc.ts';
import { useApi } from '../../../api/api.tsx';
import { upload } from '../../../api/files.ts';
import { useT } from '../../../app/i18n.tsx';
import { useErrorText } from '../../../app/useErrorText.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Check, TextField } from '../../../ui/Field.tsx';
import type { CaseSession } from '../session/CaseSession.ts';
import { useFields } from '../session/useCaseSession.ts';

export function AttachmentList({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { attachments } = useFields(session);
  const put = (attachment: Attachment) => session.edit((doc) => putItem(doc, 'attachments', attachment));
  const next = Math.max(0, ...attachments.map(({ number }) => number ?? 0)) + 1;
  return (
    <fieldset className="rows">
      <legend>{t('details.attachments')}</legend>
      {attachments.map((attachment) => (
        <AttachmentRow
          key={attachment.id}
          attachment={attachment}
          onPut={put}
          onRemove={() => session.edit((doc) => removeItem(doc, 'attachments', attachment.id))}
        />
      ))}
      <Button
        onPress={() =>
          put({ id: crypto.randomUUID(), number: next, title: '', recommended: false, closed: false, file: null })
        }
      >
        <Plus size={15} aria-hidden />
        {t('details.addAttachment')}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly attachment: Attachment;
  readonly onPut: (attachment: Attachment) => void;
  readonly onRemove: () => void;
}

function AttachmentRow({ attachment, onPut, onRemove }: RowProps): ReactNode {
  const t = useT();
  const api = useApi();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState('');
  const attach = async (file: File) => {
    const sent = await upload(file);
    const stored = sent.ok ? await api.attachments.store({ transfer: sent.value }) : sent;
    if (!stored.ok) return setError(errorText(stored.error.code));
    setError('');
    onPut({ ...attachment, title: attachment.title || file.name.replace(/\.[^.]+$/, ''), file: stored.value });
  };
  const { file, number, title } = attachment;
  return (
    <div className="attachment-row">
      <TextField
        label={t('details.attachmentNumber')}
        type="number"
        value={number === null ? '' : String(number)}
        onChange={(text) => onPut({ ...attachment, number: /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null })}
      />
      <TextField
        label={t('details.attachmentTitle')}
        value={title}
        onChange={(value) => onPut({ ...attachment, title: value })}
      />
      <IconButton label={`${t('details.remove')}: ${title}`} onPress={onRemove}>
        <X size={15} />
      </IconButton>
      <span className="marks">
        <Check
          label={t('details.recommended')}
          checked={attachment.recommended}
          onChange={(recommended) => onPut({ ...attachment, recommended })}
        />
        <Check
          label={t('details.closedAttachment')}
          checked={attachment.closed}
          onChange={(closed) => onPut({ ...attachment, closed })}
        />
        {file ? (
          <a href={`/files/${file.hash}?name=${encodeURIComponent(file.name)}`} download={file.name}>
            {t('details.download', { name: file.name })}
          </a>
        ) : (
          <Button kind="text" onPress={() => input.current?.click()}>
            <FileUp size={14} aria-hidden />
            {t('details.file')}
          </Button>
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('details.file')}
        onChange={(event) => (event.target.files?.[0] ? void attach(event.target.files[0]) : undefined)}
      />
      {error ? <p role="alert">{error}</p> : null}
    </div>
  );
}
