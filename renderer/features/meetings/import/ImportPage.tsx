import './agendaImport.css';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import type { Failure as FailureOf } from '../../../../shared/rpc/result.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { Progress } from '../../../words/Progress.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { FileChoice } from './FileChoice.tsx';
import { Mapping } from './Mapping.tsx';
import { Problems } from './Problems.tsx';
import { Questions } from './Questions.tsx';
import { Rows } from './Rows.tsx';
import { Untold } from './Untold.tsx';
import { type AgendaImport, useAgendaImport } from './useAgendaImport.ts';

/** An agenda of another system: choose the file, say what its columns are, look at what it becomes, import. */
export function ImportPage(): ReactNode {
  const t = useT();
  const work = useAgendaImport();
  const { preview, source, reading, failure } = work;
  return (
    <div className="agenda-import">
      <header>
        <h1>{t('agendaImport.title')}</h1>
        <p className="lead">{t('agendaImport.lead')}</p>
      </header>
      <FileChoice onFile={work.open} has={preview ? 'file' : 'nothing'} />
      <p className="agenda-told" role="status">
        {reading ? (
          t('agendaImport.reading', { name: reading })
        ) : preview && source ? (
          <Told preview={preview} name={source.name} />
        ) : (
          ''
        )}
      </p>
      {failure ? <Failure why={failure} /> : null}
      {preview ? (
        <>
          <Problems preview={preview} onLeaveOut={work.leaveOut} />
          <Questions preview={preview} onTell={work.tell} />
          <Untold preview={preview} onOpen={work.tellOpen} />
          <Mapping preview={preview} onChange={work.map} onForget={work.forget} />
          <Rows preview={preview} onLeaveOut={work.leaveOut} />
          <Finish work={work} preview={preview} />
        </>
      ) : null}
    </div>
  );
}

function Told({ preview, name }: { preview: AgendaPreview; name: string }): ReactNode {
  const t = useT();
  const { errors, warnings, meetings } = preview;
  const told = t('agendaImport.told', { items: itemsOf(preview), meetings: meetings.length, errors, warnings });
  return (
    <>
      <b>{name}</b> {told}
    </>
  );
}

const itemsOf = ({ meetings }: AgendaPreview): number => meetings.reduce((sum, { items }) => sum + items, 0);

/** Of a list of items other things can be wrong than of a case, and other programs help. */
function Failure({ why }: { why: FailureOf }): ReactNode {
  const t = useT();
  const errorText = useErrorText();
  const own =
    why.code === 'file_corrupt'
      ? t('agendaImport.corrupt')
      : why.code === 'file_unsupported'
        ? t('agendaImport.unsupported')
        : errorText(why);
  return (
    <p className="agenda-failure" role="alert">
      {own}
    </p>
  );
}

interface Running {
  readonly step: string;
  readonly share: number | null;
  readonly cancel: () => void;
}

function Finish({ work, preview }: { work: AgendaImport; preview: AgendaPreview }): ReactNode {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [running, setRunning] = useState<Running | null>(null);
  const items = itemsOf(preview);
  const run = async () => {
    const job = work.run();
    if (!job) return;
    setRunning({ step: '', share: null, cancel: job.cancel });
    job.onProgress(({ done, total, step }) => setRunning({ step, share: done / total, cancel: job.cancel }));
    const done = await job.result;
    setRunning(null);
    if (!done.ok) {
      toast({ text: done.error.code === 'cancelled' ? t('agendaImport.cancelled') : errorText(done.error) });
      return;
    }
    const { meetings, cases } = done.value;
    toast({ text: t('agendaImport.done', { meetings: meetings.length, items, cases }) });
    const [only] = meetings;
    if (only && meetings.length === 1) await navigate({ to: '/moeder/$id', params: { id: only.id } });
    else await navigate({ to: '/moeder' });
  };
  return (
    <div className="agenda-finish">
      <Button
        kind="primary"
        isDisabled={preview.errors > 0 || items === 0 || running !== null}
        onPress={() => void run()}
      >
        {running ? t('agendaImport.running') : t('agendaImport.run', { n: items })}
      </Button>
      {running ? (
        <Progress
          label={t('agendaImport.step', { name: running.step })}
          share={running.share}
          onCancel={running.cancel}
        />
      ) : null}
      {preview.errors > 0 ? <p className="hint">{t('agendaImport.errorsHelp')}</p> : null}
    </div>
  );
}
