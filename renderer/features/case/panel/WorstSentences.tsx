import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { blocksOf } from '../../../../shared/checks/index.ts';
import { type WorstSentence, worstSentences } from '../../../../shared/report/worst.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { useLanguage, useT } from '../../../words/i18n.tsx';
import { selectWords } from '../useFindingFocus.ts';
import { sectionName } from './sectionName.ts';

interface Props {
  readonly session: CaseSession;
  readonly result: Checked;
}

/** The sentences with most to mend. Worked out only while the list is open, and after what was typed is on the screen. */
export function WorstSentences({ session, result }: Props): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  return (
    <details className="worst" onToggle={({ currentTarget }) => setOpen(currentTarget.open ? 'open' : 'closed')}>
      <summary>{t('worst.title')}</summary>
      {open === 'open' ? <Sentences session={session} result={result} /> : null}
    </details>
  );
}

function Sentences({ session, result }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  const { findings } = useDeferredValue(result);
  const worst = useMemo(() => worstSentences(blocksOf(session.editor.state.doc), findings), [session, findings]);
  if (worst.length === 0) return <p className="spelling-note">{t('worst.none')}</p>;
  return (
    <ol>
      {worst.map((sentence) => (
        <li key={`${sentence.block} ${sentence.from}`}>
          <Sentence session={session} sentence={sentence} />
          <p className="why">
            {sectionName(session, sentence.section)}: {sentence.reasons.map((reason) => reason[language]).join(' ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ session, sentence }: { session: CaseSession; sentence: WorstSentence }): ReactNode {
  const t = useT();
  return (
    <button
      type="button"
      className="quote"
      lang="da"
      aria-label={t('checks.jump', { text: sentence.text })}
      onClick={() => selectWords(session, sentence)}
    >
      {sentence.text}
    </button>
  );
}
