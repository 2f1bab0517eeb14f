import type { ReactNode } from 'react';
import { useFormat, useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Counts } from '../../ui/Severity.tsx';
import type { CaseSession } from './session/CaseSession.ts';
import { useFields, useResult, useSaveState } from './session/useCaseSession.ts';

const WORDS_A_MINUTE = 200;

/** What a careful person wants to know: saved when, how long, how readable, what is open, what comes. */
export function StatusLine({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { stats, findings } = useResult(session);
  const { chain } = useFields(session);
  const today = new Date().toISOString().slice(0, 10);
  const next = chain.flatMap(({ date }) => (date && date >= today ? [date] : [])).sort()[0];
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), suggestions: count('suggestion') };
  return (
    <footer className="status">
      <SaveText session={session} />
      <span>{t('counts.words', { n: stats.words })}</span>
      <span>
        {stats.lix === null ? t('case.lixShort') : t('case.lix', { n: Math.round(stats.lix), band: stats.band ?? '' })}
      </span>
      <span>{t('case.reading', { n: Math.max(1, Math.round(stats.words / WORDS_A_MINUTE)) })}</span>
      <span className="push">
        <Counts {...counts} />
      </span>
      {next ? <span>{t('case.nextDate', { date: format.day(next) })}</span> : null}
      <span className="hidden-visually" role="status">
        {t('checks.announce', counts)}
      </span>
    </footer>
  );
}

function SaveText({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const format = useFormat();
  const errorText = useErrorText();
  const state = useSaveState(session);
  if (state.kind === 'saving') return <span data-save="saving">{t('case.saving')}</span>;
  if (state.kind === 'failed') {
    return (
      <span data-save="failed" className="failed" role="alert">
        {t('case.unsaved', { reason: errorText(state.code) })}
      </span>
    );
  }
  return (
    <span data-save="saved">
      {state.at ? t('case.saved', { time: format.time(state.at) }) : t('case.savedAlready')}
    </span>
  );
}
