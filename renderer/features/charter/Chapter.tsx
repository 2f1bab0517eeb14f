import { Plus, X } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { CharterChapter, CharterClause } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { RowHandle } from '../../ui/RowHandle.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { useT } from '../../words/i18n.tsx';
import { Clause } from './Clause.tsx';
import { clausesOf, isBlank, newClause, placeOf, shortOf, statusStep, withDraft } from './clauses.ts';
import type { CharterProps } from './open.ts';

interface Props extends CharterProps {
  readonly chapter: CharterChapter;
}

/** A chapter with its clauses, the one that is being written, and those that are withdrawn. */
export function Chapter({ charter, chapter }: Props): ReactNode {
  const t = useT();
  const [draft, setDraft] = useState<CharterClause | null>(null);
  const { standing, withdrawn } = clausesOf(charter, chapter.id);
  const addId = `add-${chapter.id}`;
  return (
    <section aria-labelledby={`chapter-${chapter.id}`}>
      <Head charter={charter} chapter={chapter} isEmpty={standing.length + withdrawn.length === 0} />
      <ol className="charter-clauses">
        <Standing charter={charter} standing={standing} draft={draft} onDraft={setDraft} addId={addId} />
      </ol>
      <Button kind="text" id={addId} onPress={() => setDraft(newClause(freshId(), chapter.id))}>
        <Plus size={15} aria-hidden />
        {t('charter.addClause')}
        <span className="hidden-visually">: {chapter.title}</span>
      </Button>
      {withdrawn.length > 0 ? <Withdrawn clauses={withdrawn} /> : null}
    </section>
  );
}

function Head({ charter, chapter, isEmpty }: Props & { isEmpty: boolean }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { id, title } = chapter;
  const remove = () => {
    const back = { chapter, index: charter.chapters.findIndex((one) => one.id === id) };
    const said = { done: t('charter.chapterRemoved', { title }), undo: ['charter.putChapter', back] } as const;
    void change('charter.removeChapter', { chapter: id }, said);
  };
  return (
    <div className="charter-chapter">
      <h2 id={`chapter-${id}`}>{title}</h2>
      {isEmpty ? (
        <IconButton label={`${t('details.remove')}: ${title}`} onPress={remove}>
          <X size={15} />
        </IconButton>
      ) : null}
    </div>
  );
}

interface StandingProps extends CharterProps {
  readonly standing: readonly CharterClause[];
  readonly draft: CharterClause | null;
  readonly onDraft: (next: (now: CharterClause | null) => CharterClause | null) => void;
  /** Of the button that begins a new one. */
  readonly addId: string;
}

function Standing({ charter, standing, draft, onDraft, addId }: StandingProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { rowProps, handleProps } = useRowOrder({
    ids: standing.map(({ id }) => id),
    move: (id, to) =>
      void change('charter.move', { list: 'clauses', id, index: placeOf(charter.clauses, standing, to) }),
  });
  const write = async (clause: CharterClause) => {
    // Its words are held here until they are kept: a refusal loses none.
    onDraft(() => clause);
    const { origin: _origin, ...own } = clause;
    if (await change('charter.putClause', { clause: own })) onDraft(() => null);
  };
  const goIfBlank = () => onDraft((now) => (now && isBlank(now) ? null : now));
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) goIfBlank();
  };
  const onEscape = ({ key, target }: KeyboardEvent) => {
    if (key !== 'Escape' || !(target instanceof HTMLTextAreaElement) || target.value.trim() !== '') return;
    goIfBlank();
    document.getElementById(addId)?.focus();
  };
  return withDraft(standing, draft).map((clause, index) =>
    clause === draft ? (
      <li key={clause.id} onBlur={leave} onKeyDown={onEscape}>
        <Clause charter={charter} clause={clause} onBegin={(own) => void write(own)} />
      </li>
    ) : (
      <li key={clause.id} {...rowProps(clause.id)}>
        <RowHandle
          label={t('details.order', {
            name: shortOf(clause) || t('charter.clause'),
            at: index + 1,
            n: standing.length,
          })}
          {...handleProps(clause.id)}
        />
        <Clause charter={charter} clause={clause} />
      </li>
    ),
  );
}

/** Folded away: they are in the text no longer, and can come back. */
function Withdrawn({ clauses }: { clauses: readonly CharterClause[] }): ReactNode {
  const t = useT();
  const [change] = useChange();
  return (
    <details className="charter-withdrawn">
      <summary>{t('charter.withdrawnClauses', { n: clauses.length })}</summary>
      <ul className="charter-story">
        {clauses.map((clause) => (
          <li key={clause.id}>
            <span lang="da">{clause.text}</span>{' '}
            <Button
              kind="text"
              onPress={() => void change('charter.setClauseStatus', statusStep(clause, 'draft').step)}
            >
              {t('charter.bringBack')}
              <span className="hidden-visually">: {shortOf(clause)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
