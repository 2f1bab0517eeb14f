import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../../data/change/useChange.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Checked } from '../../../data/session/checked.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import type { FindingFocus } from '../useFindingFocus.ts';
import { byWord } from './findings.ts';
import { SpellingCard } from './SpellingCard.tsx';

interface Props {
  readonly session: CaseSession;
  readonly result: Checked;
  readonly focus: FindingFocus;
}

/** Words no dictionary knows, each once however often it stands. Beside the checks and none of them: it stops nothing. */
export function SpellingGroup({ session, result, focus }: Props): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const { state, placed } = result.spelling;
  const [chosen, setChosen] = useState<'open' | 'closed' | null>(null);
  const words = byWord(placed);
  const isActive = placed.some(({ key }) => key === focus.current);
  const open = chosen === 'open' || (isActive && chosen === null);
  const Arrow = open ? ChevronDown : ChevronRight;
  const count = state === 'off' ? t('spelling.off') : t('spelling.open', { n: words.length });
  const turn = (spelling: boolean) => void change('app.changeSettings', { spelling });
  return (
    <section className="group spelling" aria-labelledby="group-spelling">
      <h3 id="group-spelling">
        <button type="button" aria-expanded={open} onClick={() => setChosen(open ? 'closed' : 'open')}>
          <Arrow size={14} aria-hidden />
          {t('spelling.title')}
          <span className="tabular">{count}</span>
        </button>
      </h3>
      {open ? (
        <>
          {state === 'failed' ? <p className="spelling-note">{t('error.spelling_unavailable')}</p> : null}
          <ul>
            {words.map((places) => (
              <SpellingCard key={places[0]?.finding.text} places={places} session={session} focus={focus} />
            ))}
          </ul>
          <p className="spelling-note">
            <Button kind="text" isDisabled={isPending} onPress={() => turn(state === 'off')}>
              {t(state === 'off' ? 'spelling.turnOn' : 'spelling.turnOff')}
            </Button>
          </p>
        </>
      ) : null}
    </section>
  );
}
