import './agendaImport.css';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import type { Failure as FailureOf } from '../../../../shared/rpc/result.ts';
import { useApi } from '../../../data/api.tsx';
import { useChange } from '../../../data/change/useChange.ts';
import { useCouncil } from '../../../data/queries.ts';
import { useJob } from '../../../data/useJob.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { Progress } from '../../../words/Progress.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';
import { useTell } from '../../../words/useTell.ts';
import { NoBodies } from '../NoBodies.tsx';
import { type AgendaReading, importOf, itemsOf, type ReadingState } from './AgendaReading.ts';
import { FileChoice } from './FileChoice.tsx';
import { Mapping } from './Mapping.tsx';
import { Problems } from './Problems.tsx';
import { Questions } from './Questions.tsx';
import { Rows } from './Rows.tsx';
import { Untold } from './Untold.tsx';
import { useAgendaReading } from './useAgendaReading.ts';

/** An agenda of another system: choose the file, say what its columns are, look at what it becomes, import. */
export function ImportPage(): ReactNode {
  const t = useT();
  const [reading, state] = useAgendaReading();
  const council = useCouncil();
  if (council.data === undefined) return null;
  const hasBodies = (council.data?.bodies.length ?? 0) > 0;
  const { preview, failure } = state;
  return (
    <div className="agenda-import">
      <header>
        <h1>{t('agendaImport.title')}</h1>
        <p className="lead">{t('agendaImport.lead')}</p>
      </header>
      {hasBodies ? null : <NoBodies />}
      {hasBodies ? <FileChoice onFile={(file) => void reading.open(file)} has={preview ? 'file' : 'nothing'} /> : null}
      <p className="agenda-told" role="status">
        <Told state={state} />
      </p>
      {failure ? <Failure why={failure} /> : null}
      {preview ? <Preview reading={reading} preview={preview} /> : null}
    </div>
  );
}

interface PreviewProps {
  readonly reading: AgendaReading<File>;
  readonly preview: AgendaPreview;
}

function Preview({ reading, preview }: PreviewProps): ReactNode {
  const [change] = useChange();
  const forget = async () => {
    if (await change('agendaImport.forget', { columns: preview.columns.map(({ name }) => name) }))
      await reading.map(null);
  };
  const leaveOut = (lines: readonly number[]) => void reading.leaveOut(lines);
  return (
    <>
      <Problems preview={preview} onLeaveOut={leaveOut} />
      <Questions preview={preview} onTell={(meanings) => void reading.tell(meanings)} />
      <Untold preview={preview} onOpen={(lines) => void reading.tellOpen(lines)} />
      <Mapping preview={preview} onChange={(mapping) => void reading.map(mapping)} onForget={() => void forget()} />
      <Rows preview={preview} onLeaveOut={leaveOut} />
      <Finish reading={reading} preview={preview} />
    </>
  );
}

/** What is being read, or what the file became. */
function Told({ state: { reading, source, preview } }: { state: ReadingState }): ReactNode {
  const t = useT();
  if (reading) return t('agendaImport.reading', { name: reading });
  if (!preview || !source) return null;
  const { errors, warnings, meetings } = preview;
  const told = t('agendaImport.told', { items: itemsOf(preview), meetings: meetings.length, errors, warnings });
  return (
    <>
      <b>{source.name}</b> {told}
    </>
  );
}

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

function Finish({ reading, preview }: PreviewProps): ReactNode {
  const t = useT();
  const { running, run } = useImport(reading);
  const items = itemsOf(preview);
  const hindrance = preview.errors > 0 ? 'agendaImport.errorsHelp' : items === 0 ? 'agendaImport.nothing' : null;
  return (
    <div className="agenda-finish">
      <Button
        kind="primary"
        isDisabled={hindrance !== null || running !== null}
        {...(hindrance === null ? {} : { 'aria-describedby': 'agenda-hindrance' })}
        onPress={() => void run(items)}
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
      {hindrance === null ? null : (
        <p className="hint" id="agenda-hindrance">
          {t(hindrance)}
        </p>
      )}
    </div>
  );
}

/** Imports what is seen, and goes to what came of it. */
function useImport(reading: AgendaReading<File>) {
  const t = useT();
  const api = useApi();
  const tell = useTell();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { running, run: follow } = useJob();
  const run = async (items: number) => {
    const wanted = importOf(reading.state);
    if (!wanted) return;
    const done = await follow(api.agendaImport.run(wanted));
    if (!done.ok) {
      tell(done.error.code === 'cancelled' ? t('agendaImport.cancelled') : errorText(done.error));
      return;
    }
    const { meetings, cases } = done.value;
    tell(t('agendaImport.done', { meetings: meetings.length, items, cases }));
    const [only] = meetings;
    if (only && meetings.length === 1) await navigate({ to: '/moeder/$id', params: { id: only.id } });
    else await navigate({ to: '/moeder' });
  };
  return { running, run };
}
