import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { weightsOf } from '../../../shared/checks/weight.ts';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import type { Checked } from '../../data/session/checked.ts';
import type { SaveState } from '../../data/session/RecordSync.ts';
import { useFields, useResult } from '../../data/session/useCaseSession.ts';
import { Counts } from '../../words/Counts.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

const WORDS_A_MINUTE = 200;

const BANDS = {
  'meget let': 'lix.veryEasy',
  let: 'lix.easy',
  middel: 'lix.medium',
  svær: 'lix.hard',
  'meget svær': 'lix.veryHard',
} as const;

/** What a careful person wants to know: saved when, how long, how readable, what is open, what comes. */
export function StatusLine({ session, onChecks }: { session: CaseSession; onChecks: () => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  const result = useResult(session);
  const { chain } = useFields(session);
  const next = chain
    .filter(({ date }) => date !== null && date >= today())
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0];
  return (
    <footer className="status">
      <SaveText session={session} />
      {result ? <Stats stats={result.stats} /> : null}
      <button type="button" className="push" onClick={onChecks}>
        {result ? <Open result={result} /> : t('checks.reading')}
      </button>
      {next?.date ? <span>{t('case.next', { body: next.body, date: format.longDay(next.date) })}</span> : null}
      <span className="hidden-visually" role="status">
        {result ? t('checks.announce', { ...weightsOf(result.findings, result.gate) }) : null}
      </span>
    </footer>
  );
}

function Stats({ stats }: Pick<Checked, 'stats'>): ReactNode {
  const t = useT();
  return (
    <>
      <span>{t('counts.words', { n: stats.words })}</span>
      <span>
        {stats.lix === null || stats.band === null
          ? t('case.lixShort')
          : t('case.lix', { n: Math.round(stats.lix), band: t(BANDS[stats.band]) })}
      </span>
      <span>{t('case.reading', { n: Math.max(1, Math.round(stats.words / WORDS_A_MINUTE)) })}</span>
    </>
  );
}

function Open({ result: { findings, gate, isBlank } }: { result: Checked }): ReactNode {
  const t = useT();
  if (findings.length === 0) return t(isBlank ? 'checks.unread' : 'checks.noneOpen');
  return <Counts {...weightsOf(findings, gate)} />;
}

/** Written straight into the page: it changes with every other keystroke, and a keystroke waits for it. */
function SaveText({ session: { sync } }: { session: CaseSession }): ReactNode {
  const t = useT();
  const format = useFormat();
  const errorText = useErrorText();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const words = (state: SaveState): string => {
      if (state.kind === 'saving') return t(state.waitsFor ? `case.waiting.${state.waitsFor}` : 'case.saving');
      if (state.kind === 'failed') {
        return t(state.kept ? 'case.unsavedKept' : 'case.unsaved', { reason: errorText(state.code) });
      }
      return state.at ? t('case.saved', { time: format.time(state.at) }) : t('case.savedAlready');
    };
    const show = () => {
      const { current } = ref;
      if (!current) return;
      const { state } = sync;
      current.dataset.save = state.kind;
      current.className = state.kind === 'failed' ? 'failed' : '';
      current.setAttribute('role', state.kind === 'failed' ? 'alert' : 'none');
      current.textContent = words(state);
    };
    show();
    return sync.subscribe(show);
  });
  return <span ref={ref} />;
}
