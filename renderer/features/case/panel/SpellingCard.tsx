import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../../data/change/useChange.ts';
import { type Placed, replaceWords } from '../../../data/editor/findingsPlugin.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useAsk } from '../../../data/useAsk.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';
import { cardId, type FindingFocus } from '../useFindingFocus.ts';
import { DismissForm } from './DismissForm.tsx';
import { sectionName } from './sectionName.ts';

interface Props {
  /** Where the word stands; never empty. */
  readonly places: readonly Placed[];
  readonly session: CaseSession;
  readonly focus: FindingFocus;
}

/** One word that no dictionary knows: where it stands, what may have been meant, and how to say that it is right. */
export function SpellingCard({ places, session, focus }: Props): ReactNode {
  const t = useT();
  const learn = useLearn(session);
  const active = places.find(({ key }) => key === focus.current);
  const [wanted, setWanted] = useState<'suggestions' | 'dismiss' | null>(null);
  const shown = active ?? places[0];
  if (!shown) return null;
  const { text, section } = shown.finding;
  const next = places[(places.indexOf(shown) + (active ? 1 : 0)) % places.length] ?? shown;
  const asks = active !== undefined || wanted === 'suggestions';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    focus.backToText();
  };
  return (
    <li
      id={cardId(shown.key)}
      className={`card suggestion ${active ? 'on' : ''}`}
      tabIndex={-1}
      aria-current={active ? 'true' : undefined}
      onKeyDown={onKeyDown}
    >
      <header>
        <b>{places.length > 1 ? t('spelling.places', { n: places.length }) : t('spelling.unknown')}</b>
        <span className="place">{sectionName(session, section)}</span>
      </header>
      <button type="button" className="quote" aria-label={t('checks.jump', { text })} onClick={() => focus.jump(next)}>
        {text}
      </button>
      {asks ? <Suggestions places={places} shown={shown} session={session} onDone={focus.backToText} /> : null}
      <div className="row-actions">
        {asks ? null : (
          <Button kind="text" onPress={() => setWanted('suggestions')}>
            {t('spelling.suggest')}
          </Button>
        )}
        <Button kind="text" onPress={() => learn(text, 'personal')}>
          {t('spelling.learnPersonal')}
        </Button>
        <Button kind="text" onPress={() => learn(text, 'council')}>
          {t('spelling.learnCouncil')}
        </Button>
        <Button
          kind="text"
          aria-expanded={wanted === 'dismiss'}
          onPress={() => setWanted(wanted === 'dismiss' ? null : 'dismiss')}
        >
          {t('checks.dismiss')}
        </Button>
      </div>
      {wanted === 'dismiss' ? (
        <DismissForm
          session={session}
          finding={shown.finding}
          onDone={focus.backToText}
          onCancel={() => setWanted(null)}
        />
      ) : null}
    </li>
  );
}

function useLearn(session: CaseSession): (word: string, list: 'personal' | 'council') => void {
  const t = useT();
  const [change] = useChange();
  return async (word, list) => {
    const learnt = await change('spelling.learn', { word, list }, { done: t(`spelling.learnt.${list}`, { word }) });
    // The card goes with its word, and the focus must not go with the card.
    if (learnt) session.editor.view.focus();
  };
}

interface SuggestionProps {
  readonly places: readonly Placed[];
  readonly shown: Placed;
  readonly session: CaseSession;
  readonly onDone: () => void;
}

function Suggestions({ places, shown, session, onDone }: SuggestionProps): ReactNode {
  const t = useT();
  const [which, setWhich] = useState<'all' | 'one'>('all');
  const word = shown.finding.text;
  const query = useAsk('spelling.suggest', { word }, { onFailure: 'quiet' });
  const suggestions = query.data?.suggestions ?? [];
  const put = (suggestion: string) => {
    const chosen = which === 'all' ? places : [shown];
    replaceWords(
      session.editor,
      chosen.map(({ finding }) => finding),
      suggestion,
    );
    onDone();
  };
  if (query.isPending) return <p role="status">{t('spelling.looking')}</p>;
  if (suggestions.length === 0) return <p>{t('spelling.none')}</p>;
  return (
    <>
      <p className="row-actions suggestions">
        {suggestions.slice(0, 5).map((suggestion) => (
          <Button key={suggestion} onPress={() => put(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </p>
      {places.length > 1 ? (
        <label className="check">
          <input
            type="checkbox"
            checked={which === 'all'}
            onChange={({ target }) => setWhich(target.checked ? 'all' : 'one')}
          />
          {t('spelling.all', { n: places.length })}
        </label>
      ) : null}
    </>
  );
}
