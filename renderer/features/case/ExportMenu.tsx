import { useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useApi } from '../../data/api.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useFields } from '../../data/session/useCaseSession.ts';
import { useSaved } from '../../data/session/useSavedChange.ts';
import { useMadeFile } from '../../data/useMadeFile.ts';
import { useReport } from '../../data/useReport.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useT } from '../../words/i18n.tsx';
import { commandsOf, type FileChoice, filesOf } from './exportFiles.ts';

/** Milliseconds; what is quicker shows no progress. */
const SHOW_AFTER = 1000;

/** The case as a file. Closed parts come along only when that entry is chosen. */
export function ExportMenu({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const { making, cancel, make } = useExport(session);
  const files = filesOf(useFields(session), t);
  useOfferCommands(commandsOf(files, t).map(({ file, ...command }) => ({ ...command, run: () => void make(file) })));
  const exchange = {
    id: 'exchange',
    label: t('exchange.open'),
    run: () => void navigate({ to: '/udveksling', search: { record: session.id } }),
  };
  if (making) {
    return (
      <div className="export">
        <progress aria-label={t('case.exporting')} />
        <span role="status">{t('case.exportingAs', { format: t(`format.${making.format}`) })}</span>
        <Button onPress={cancel}>{t('app.cancel')}</Button>
      </div>
    );
  }
  return (
    <Menu
      label={t('case.export')}
      entries={[...files.map((file) => ({ id: file.id, label: file.label, run: () => void make(file) })), exchange]}
    >
      <Download size={16} aria-hidden />
      <span className="export-word">{t('case.export')}</span>
    </Menu>
  );
}

/** The export that has been under way for more than a second, and how to begin one; what was just written is in the file. */
function useExport(session: CaseSession) {
  const api = useApi();
  const saved = useSaved(session);
  const [running, run] = useMadeFile();
  const [, report] = useReport();
  const [begun, setBegun] = useState<FileChoice | null>(null);
  const isSlow = useIsSlow(running !== null);
  const make = async (file: FileChoice) => {
    if (!(await saved())) return;
    const { id } = session;
    if (file.kind === 'report') return report({ kind: 'case', id }, file.format);
    setBegun(file);
    await run(api.exports.cases({ ids: [id], format: file.format, includeClosed: file.includeClosed }));
  };
  return { making: isSlow && running ? begun : null, cancel: () => running?.cancel(), make };
}

function useIsSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isSlow;
}
