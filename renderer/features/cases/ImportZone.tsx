import './import.css';
import { type DragEvent, lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { FilesTaken } from '../../ui/chooseFiles.ts';
import { useT } from '../../words/i18n.tsx';
import { useImport } from './useImport.ts';

/** Both are fetched when somebody imports: the first shows what takes its time, the other what there is to report. */
const Progress = lazy(async () => ({ default: (await import('../../words/Progress.tsx')).Progress }));
const ImportReport = lazy(async () => ({ default: (await import('./ImportReport.tsx')).ImportReport }));

const ACCEPT = '.docx,.md,.markdown,.txt,.html,.htm';
/** Files that this zone takes; a place of its own for a file (`data-own-drop`) takes its own. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files') && !isOwnDrop(event);
const isOwnDrop = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('[data-own-drop]') !== null;

/** Files can be dropped anywhere in the window; what came of them is told in a panel. */
export function ImportZone({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { running, outcome, importFiles, settle, dismiss } = useImport();
  const files = useMemo(() => ({ choose: () => input.current?.click(), take: importFiles }), [importFiles]);
  const onDragOver = (event: DragEvent) => {
    if (isOwnDrop(event)) setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    importFiles([...event.dataTransfer.files]);
  };
  return (
    <FilesTaken value={files}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the import button is the one for everyone. */}
      <div className="drop-zone" onDragOverCapture={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
        {children}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPT}
          aria-label={t('cases.importHelp')}
          onChange={(event) => {
            importFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {over ? <div className="drop-hint">{t('app.dropHere')}</div> : null}
        {running ? (
          <section className="corner late" aria-label={t('cases.import')}>
            <Suspense fallback={null}>
              <Progress
                label={t('cases.importing', { name: running.step })}
                share={running.share}
                onCancel={running.cancel}
              />
            </Suspense>
          </section>
        ) : null}
        {outcome ? (
          <Suspense fallback={null}>
            <ImportReport outcome={outcome} settle={settle} running={running} onClose={dismiss} />
          </Suspense>
        ) : null}
      </div>
    </FilesTaken>
  );
}
