import { Plus, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { lintClause } from '../../../shared/code/lint.ts';
import { ClauseStatus, type CodeChapter, type CodeClause } from '../../../shared/records/code.ts';
import { useApi } from '../../api/api.tsx';
import { useT } from '../../app/i18n.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { RowHandle } from '../case/panel/RowHandle.tsx';
import { useRowOrder } from '../case/panel/useRowOrder.ts';
import type { CodeProps } from './CodePage.tsx';
import { Discussion } from './Discussion.tsx';
import { useCodeChange } from './useCode.ts';

/** The text as it is worked on: preamble, chapters and clauses, each with its reason. What was adopted stays in its version. */
export function CodeText({ code }: CodeProps): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  return (
    <>
      <section aria-labelledby="code-preamble">
        <h2 id="code-preamble">{t('code.preamble')}</h2>
        <Lines
          keep="left"
          rows={2}
          label={t('code.preamble')}
          quiet="yes"
          value={code.preamble}
          onWrite={(text) => void change(api.code.setPreamble({ text }))}
        />
      </section>
      {code.chapters.map((chapter) => (
        <Chapter key={chapter.id} code={code} chapter={chapter} />
      ))}
      <NewChapter />
    </>
  );
}

function Chapter({ code, chapter }: CodeProps & { readonly chapter: CodeChapter }): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const clauses = code.clauses.filter((clause) => clause.chapter === chapter.id);
  const all = code.clauses.map(({ id }) => id);
  const { rowProps, handleProps } = useRowOrder({
    ids: clauses.map(({ id }) => id),
    // Among the clauses of the whole code: they lie in one list.
    move: (id, index) => {
      const to = clauses[index]?.id ?? id;
      void change(api.code.move({ list: 'clauses', id, index: all.indexOf(to) }));
    },
  });
  const add = () => {
    const own = { id: crypto.randomUUID(), chapter: chapter.id, text: '', rationale: '' };
    void change(api.code.putClause({ clause: { ...own, status: 'draft' } }));
  };
  return (
    <section aria-labelledby={`chapter-${chapter.id}`}>
      <div className="code-chapter">
        <h2 id={`chapter-${chapter.id}`}>{chapter.title}</h2>
        {clauses.length === 0 ? (
          <IconButton
            label={`${t('details.remove')}: ${chapter.title}`}
            onPress={() => void change(api.code.removeChapter({ chapter: chapter.id }))}
          >
            <X size={15} />
          </IconButton>
        ) : null}
      </div>
      <ol className="code-clauses">
        {clauses.map((clause, index) => (
          <li key={clause.id} {...rowProps(clause.id)}>
            <RowHandle
              label={t('details.order', {
                name: clause.text.slice(0, 40) || t('code.clause'),
                at: index + 1,
                n: clauses.length,
              })}
              {...handleProps(clause.id)}
            />
            <Clause code={code} clause={clause} />
          </li>
        ))}
      </ol>
      <Button kind="text" onPress={add}>
        <Plus size={15} aria-hidden />
        {t('code.addClause')}
        <span className="hidden-visually">: {chapter.title}</span>
      </Button>
    </section>
  );
}

function Clause({ code, clause }: CodeProps & { readonly clause: CodeClause }): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const put = (patch: Partial<CodeClause>) => {
    const { origin: _origin, ...own } = { ...clause, ...patch };
    void change(api.code.putClause({ clause: own }));
  };
  const valid = code.versions.at(-1)?.text.clauses.find(({ id }) => id === clause.id);
  const remarks = lintClause(clause.text);
  return (
    <div className={`code-clause ${clause.status}`}>
      <Lines keep="left" rows={2} label={t('code.clause')} value={clause.text} onWrite={(text) => put({ text })} />
      <Lines
        keep="left"
        rows={2}
        label={t('code.rationale')}
        value={clause.rationale}
        onWrite={(rationale) => put({ rationale })}
      />
      {remarks.map(({ rule, words }) => (
        <p key={rule} className="odd">
          {t('code.remark', { words })} {t(`code.lint.${rule}`)}
        </p>
      ))}
      {valid && valid.text !== clause.text ? (
        <p className="code-valid">
          <strong>{t('code.againstValid')}</strong> <Differing before={valid.text} after={clause.text} />
        </p>
      ) : null}
      <div className="row-actions">
        <Select
          label={t('code.status')}
          value={clause.status}
          onChange={(status) => put({ status })}
          options={ClauseStatus.options.map((value) => ({ value, label: t(`code.status.${value}`) }))}
        />
      </div>
      <Origin code={code} clause={clause} />
      <Discussion code={code} target={clause.id} />
    </div>
  );
}

/** From whom the words came, so that a clause that was merged still tells. */
function Origin({ code, clause }: CodeProps & { readonly clause: CodeClause }): ReactNode {
  const t = useT();
  const from = code.proposals.filter(({ id }) => clause.origin.includes(id)).map(({ by }) => by);
  return from.length > 0 ? <p className="hint">{t('code.origin', { from: [...new Set(from)].join(', ') })}</p> : null;
}

function NewChapter(): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chapter = { id: crypto.randomUUID(), title: title.trim() };
    if (await change(api.code.putChapter({ chapter }))) setTitle('');
  };
  return (
    <form className="row-actions end" onSubmit={(event) => void submit(event)}>
      <TextField label={t('code.newChapter')} value={title} onChange={setTitle} maxLength={500} />
      <button type="submit" className="btn" disabled={title.trim() === ''}>
        {t('code.add')}
      </button>
    </form>
  );
}
