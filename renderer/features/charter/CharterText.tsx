import { Plus, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { inForceOf } from '../../../shared/charter/inForce.ts';
import { lintClause } from '../../../shared/charter/lint.ts';
import { type CharterChapter, type CharterClause, ClauseStatus } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { RowHandle } from '../../ui/RowHandle.tsx';
import { useRowOrder } from '../../ui/useRowOrder.ts';
import { useT } from '../../words/i18n.tsx';
import { Discussion } from './Discussion.tsx';
import type { CharterProps } from './open.ts';

/** The text as it is worked on: preamble, chapters and clauses, each with its reason. What was adopted stays in its version. */
export function CharterText({ charter }: CharterProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  return (
    <>
      <section aria-labelledby="charter-preamble">
        <h2 id="charter-preamble">{t('charter.preamble')}</h2>
        <Lines
          keep="left"
          rows={2}
          label={t('charter.preamble')}
          quiet="yes"
          value={charter.preamble}
          onWrite={(text) => void change('charter.setPreamble', { text })}
        />
      </section>
      {charter.chapters.map((chapter) => (
        <Chapter key={chapter.id} charter={charter} chapter={chapter} />
      ))}
      <NewChapter />
    </>
  );
}

function Chapter({ charter, chapter }: CharterProps & { readonly chapter: CharterChapter }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const clauses = charter.clauses.filter((clause) => clause.chapter === chapter.id);
  const all = charter.clauses.map(({ id }) => id);
  const { rowProps, handleProps } = useRowOrder({
    ids: clauses.map(({ id }) => id),
    // Among the clauses of the whole charter: they lie in one list.
    move: (id, index) => {
      const to = clauses[index]?.id ?? id;
      void change('charter.move', { list: 'clauses', id, index: all.indexOf(to) });
    },
  });
  const add = () => {
    const own = { id: freshId(), chapter: chapter.id, text: '', rationale: '' };
    void change('charter.putClause', { clause: { ...own, status: 'draft' } });
  };
  return (
    <section aria-labelledby={`chapter-${chapter.id}`}>
      <div className="charter-chapter">
        <h2 id={`chapter-${chapter.id}`}>{chapter.title}</h2>
        {clauses.length === 0 ? (
          <IconButton
            label={`${t('details.remove')}: ${chapter.title}`}
            onPress={() => void change('charter.removeChapter', { chapter: chapter.id })}
          >
            <X size={15} />
          </IconButton>
        ) : null}
      </div>
      <ol className="charter-clauses">
        {clauses.map((clause, index) => (
          <li key={clause.id} {...rowProps(clause.id)}>
            <RowHandle
              label={t('details.order', {
                name: clause.text.slice(0, 40) || t('charter.clause'),
                at: index + 1,
                n: clauses.length,
              })}
              {...handleProps(clause.id)}
            />
            <Clause charter={charter} clause={clause} />
          </li>
        ))}
      </ol>
      <Button kind="text" onPress={add}>
        <Plus size={15} aria-hidden />
        {t('charter.addClause')}
        <span className="hidden-visually">: {chapter.title}</span>
      </Button>
    </section>
  );
}

function Clause({ charter, clause }: CharterProps & { readonly clause: CharterClause }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const put = (patch: Partial<CharterClause>) => {
    const { origin: _origin, ...own } = { ...clause, ...patch };
    void change('charter.putClause', { clause: own });
  };
  const valid = inForceOf(charter)?.text.clauses.find(({ id }) => id === clause.id);
  const remarks = lintClause(clause.text);
  return (
    <div className={`charter-clause ${clause.status}`}>
      <Lines keep="left" rows={2} label={t('charter.clause')} value={clause.text} onWrite={(text) => put({ text })} />
      <Lines
        keep="left"
        rows={2}
        label={t('charter.rationale')}
        value={clause.rationale}
        onWrite={(rationale) => put({ rationale })}
      />
      {remarks.map(({ rule, words }) => (
        <p key={rule} className="odd">
          {t('charter.remark', { words })} {t(`charter.lint.${rule}`)}
        </p>
      ))}
      {valid && valid.text !== clause.text ? (
        <p className="charter-valid">
          <strong>{t('charter.againstValid')}</strong> <Differing before={valid.text} after={clause.text} />
        </p>
      ) : null}
      <div className="row-actions">
        <Select
          label={t('charter.status')}
          value={clause.status}
          onChange={(status) => put({ status })}
          options={ClauseStatus.options.map((value) => ({ value, label: t(`charter.status.${value}`) }))}
        />
      </div>
      <Origin charter={charter} clause={clause} />
      <Discussion charter={charter} target={clause.id} />
    </div>
  );
}

/** From whom the words came, so that a clause that was merged still tells. */
function Origin({ charter, clause }: CharterProps & { readonly clause: CharterClause }): ReactNode {
  const t = useT();
  const from = charter.proposals.filter(({ id }) => clause.origin.includes(id)).map(({ by }) => by);
  return from.length > 0 ? (
    <p className="hint">{t('charter.origin', { from: [...new Set(from)].join(', ') })}</p>
  ) : null;
}

function NewChapter(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chapter = { id: freshId(), title: title.trim() };
    if (await change('charter.putChapter', { chapter })) setTitle('');
  };
  return (
    <form className="row-actions end" onSubmit={(event) => void submit(event)}>
      <TextField label={t('charter.newChapter')} value={title} onChange={setTitle} maxLength={500} />
      <button type="submit" className="btn" disabled={title.trim() === ''}>
        {t('charter.add')}
      </button>
    </form>
  );
}
