import { type FormEvent, type ReactNode, useState } from 'react';
import { lintClause } from '../../../shared/charter/lint.ts';
import type { CharterProposal } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCouncil, useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Discussion } from './Discussion.tsx';
import type { CharterProps } from './open.ts';

/** Anyone proposes a clause or another text for one, with a reason; a facilitator takes it into the text, and the origin stays. */
export function Proposals({ charter }: CharterProps): ReactNode {
  const t = useT();
  const open = charter.proposals.filter(({ state }) => state === 'open');
  const decided = charter.proposals.filter(({ state }) => state !== 'open');
  return (
    <>
      <NewProposal charter={charter} />
      <section aria-labelledby="proposals-open">
        <h2 id="proposals-open">{t('charter.open')}</h2>
        {open.length === 0 ? <p className="hint">{t('charter.noneOpen')}</p> : null}
        <ul className="charter-clauses">
          {open.map((proposal) => (
            <li key={proposal.id}>
              <OpenProposal charter={charter} proposal={proposal} />
            </li>
          ))}
        </ul>
      </section>
      {decided.length > 0 ? (
        <section aria-labelledby="proposals-decided">
          <h2 id="proposals-decided">{t('charter.decided')}</h2>
          <ul className="charter-story">
            {decided.map(({ id, text, by, why, state }) => (
              <li key={id}>
                <strong>{t(`charter.state.${state}`)}</strong> {by}: <q lang="da">{text}</q> {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function NewProposal({ charter }: CharterProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const settings = useSettings().data;
  const council = useCouncil().data;
  const [by, setBy] = useState('');
  const [clause, setClause] = useState('');
  const [chapter, setChapter] = useState(charter.chapters[0]?.id ?? '');
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const name = by || settings?.profile.name || '';
  const choose = (id: string) => {
    setClause(id);
    setText(charter.clauses.find((one) => one.id === id)?.text ?? '');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const known = charter.clauses.find((one) => one.id === clause);
    const own = { clause: known?.id ?? null, chapter: known?.chapter ?? chapter, by: name, why: why.trim() };
    if (!(await change('charter.propose', { proposal: { ...own, text: text.trim() } }))) return;
    choose('');
    setWhy('');
  };
  return (
    <form className="charter-form" aria-label={t('charter.propose')} onSubmit={(event) => void submit(event)}>
      <h2>{t('charter.propose')}</h2>
      <TextField
        label={t('charter.by')}
        value={name}
        onChange={setBy}
        list={council?.partyGroups.map((group) => group.name) ?? []}
        maxLength={200}
      />
      <Select
        label={t('charter.about')}
        value={clause}
        onChange={choose}
        options={[
          { value: '', label: t('charter.newClause') },
          ...charter.clauses.map(({ id, text: words }) => ({
            value: id,
            label: words.slice(0, 90) || t('charter.clause'),
          })),
        ]}
      />
      {clause === '' ? (
        <Select
          label={t('charter.chapter')}
          value={chapter}
          onChange={setChapter}
          options={charter.chapters.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <TextArea label={t('charter.proposed')} value={text} onChange={setText} />
      {lintClause(text).map(({ rule, words }) => (
        <p key={rule} className="odd">
          {t('charter.remark', { words })} {t(`charter.lint.${rule}`)}
        </p>
      ))}
      <TextArea label={t('charter.why')} value={why} onChange={setWhy} />
      <button type="submit" className="btn primary" disabled={[name, text, why].some((one) => one.trim() === '')}>
        {t('charter.proposeDo')}
      </button>
    </form>
  );
}

function OpenProposal({ charter, proposal }: CharterProps & { readonly proposal: CharterProposal }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const [text, setText] = useState(proposal.text);
  const [into, setInto] = useState('');
  const clause = charter.clauses.find(({ id }) => id === proposal.clause);
  return (
    <div className="charter-clause">
      <h3>
        {proposal.by} · {format.shortDay(proposal.at)}
      </h3>
      <p>
        <Differing before={clause?.text ?? ''} after={proposal.text} />
      </p>
      <p className="hint">{t('charter.because', { why: proposal.why })}</p>
      <details>
        <summary>{t('charter.mend')}</summary>
        <Select
          label={t('charter.into')}
          value={into}
          onChange={setInto}
          options={[
            { value: '', label: t(clause ? 'charter.intoOwn' : 'charter.newClause') },
            ...charter.clauses
              .filter(({ id }) => id !== proposal.clause)
              .map(({ id, text: words }) => ({ value: id, label: words.slice(0, 90) || t('charter.clause') })),
          ]}
        />
        <TextArea label={t('charter.asTaken')} value={text} onChange={setText} />
      </details>
      <div className="row-actions">
        <Button
          kind="primary"
          onPress={() => void change('charter.merge', { proposal: proposal.id, text, ...(into ? { into } : {}) })}
        >
          {t('charter.take')}
        </Button>
        <Button onPress={() => void change('charter.decline', { proposal: proposal.id })}>
          {t('charter.decline')}
        </Button>
      </div>
      <Discussion charter={charter} target={proposal.id} />
    </div>
  );
}
