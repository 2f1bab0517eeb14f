import { useNavigate } from '@tanstack/react-router';
import {
  createContext,
  type DragEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ImportedCase } from '../../../shared/contract/files.ts';
import type { TransferId } from '../../../shared/records/ids.ts';
import { useApi } from '../../api/api.tsx';
import { upload } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { ImportReport } from './ImportReport.tsx';

export interface ImportState {
  readonly running: { readonly name: string; readonly cancel: () => void } | null;
  readonly imported: readonly ImportedCase[];
  readonly refused: readonly { readonly fileName: string; readonly code: string }[];
}

const NOTHING: ImportState = { running: null, imported: [], refused: [] };
const Context = createContext<(files: readonly File[]) => void>(() => {});

/** Imports files wherever a person drops or chooses them. */
export function useImport(): (files: readonly File[]) => void {
  return useContext(Context);
}

export function ImportZone({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const [state, setState] = useState<ImportState>(NOTHING);
  const [over, setOver] = useState(false);
  const importFiles = useImportFiles(setState);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <Context value={importFiles}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the import button is the one for everyone. */}
      <div
        style={{ height: '100%' }}
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) =>
          event.currentTarget.contains(event.relatedTarget as Node | null) ? undefined : setOver(false)
        }
        onDrop={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(false);
          importFiles([...event.dataTransfer.files]);
        }}
      >
        {children}
        {over ? <div className="drop-hint">{t('app.dropHere')}</div> : null}
        {state === NOTHING ? null : <ImportReport state={state} onClose={() => setState(NOTHING)} />}
      </div>
    </Context>
  );
}

/** Uploads, imports, and tells what happened. A single case that came in without remarks is opened at once. */
function useImportFiles(setState: (change: (state: ImportState) => ImportState) => void) {
  const api = useApi();
  const navigate = useNavigate();
  const run = useCallback(
    async (transfers: readonly TransferId[], refused: ImportState['refused']) => {
      const job = api.imports.cases({ transfers: [...transfers] });
      job.onProgress(({ step }) => setState((state) => ({ ...state, running: { name: step, cancel: job.cancel } })));
      const result = await job.result;
      const imported = result.ok ? result.value.imported : [];
      const failed = result.ok ? result.value.refused : [{ fileName: '', code: result.error.code }];
      setState(() => ({ running: null, imported, refused: [...refused, ...failed] }));
      const [only] = imported;
      if (imported.length === 1 && only) await navigate({ to: '/sager/$id', params: { id: only.id } });
    },
    [api, navigate, setState],
  );
  const pending = useRef(run);
  pending.current = run;
  useEffect(() => api.on('files.opened', ({ transfers }) => void pending.current(transfers, [])), [api]);
  return useCallback(
    (files: readonly File[]) => {
      const send = async () => {
        const transfers: TransferId[] = [];
        const refused: { fileName: string; code: string }[] = [];
        for (const file of files) {
          setState((state) => ({ ...state, running: { name: file.name, cancel: () => {} } }));
          const sent = await upload(file);
          if (sent.ok) transfers.push(sent.value);
          else refused.push({ fileName: file.name, code: sent.error.code });
        }
        if (transfers.length > 0) await run(transfers, refused);
        else setState(() => ({ running: null, imported: [], refused }));
      };
      if (files.length > 0) void send();
    },
    [run, setState],
  );
}
