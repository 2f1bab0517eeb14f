import type { ReactNode } from 'react';
import { previousText, writePrevious } from '../../../data/editor/previousHandling.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useResult } from '../../../data/session/useCaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { useTell } from '../../../words/useTell.ts';

/** Offers *Tidligere behandling* as the meetings have it, when the section does not say it already. It is never written by itself. */
export function PreviousHint({ session, lines }: { session: CaseSession; lines: readonly string[] }): ReactNode {
  const t = useT();
  const tell = useTell();
  // The text as the checks last saw it: the hint follows what is written.
  useResult(session);
  const text = previousText(session);
  const missing = lines.filter((line) => !text?.includes(line));
  if (missing.length === 0) return null;
  const write = (written: readonly string[], how: 'append' | 'replace') => {
    tell(t('ways.previousDone'), writePrevious(session, written, how));
  };
  const why = text === null ? 'ways.previousNoSection' : text === '' ? 'ways.previousEmpty' : 'ways.previousMissing';
  return (
    <section className="previous-hint" aria-labelledby="previous-hint">
      <h3 id="previous-hint">{t('ways.previousTitle')}</h3>
      <p className="hint">{t(why)}</p>
      <ul>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {text === null ? null : (
        <div className="row-actions">
          {text === '' ? (
            <Button onPress={() => write(lines, 'replace')}>{t('ways.previousInsert')}</Button>
          ) : (
            <>
              <Button onPress={() => write(missing, 'append')}>{t('ways.previousAppend')}</Button>
              <Button onPress={() => write(lines, 'replace')}>{t('ways.previousReplace')}</Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
