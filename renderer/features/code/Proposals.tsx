import { type FormEvent, type ReactNode, useState } from 'react';
import { lintClause } from '../../../shared/code/lint.ts';
import type { CodeProposal } from '../../../shared/records/code.ts';
import { useApi } from '../../api/api.tsx';
import { useCouncil, useSettings } from '../../api/queries.ts';
import { useFormat, useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import type { CodeProps } from './CodePage.tsx';
import { Discussion } from './Discussion.tsx';
import { useCodeChange } from './useCode.ts';

/** Anyone proposes a clause or another text for one, with a reason; a facilitator takes it into the text, and the origin stays. */
export function Proposals({ code }: CodeProps): ReactNode {
  const t = useT();
  const open = code.proposals.filter(({ state }) => state === 'open');
  const decided = code.proposals.filter(({ state }) => state !== 'open');
  return (
    <>
      <NewProposal code={code} />
      <section aria-labelledby="proposals-open">
        <h2 id="proposals-open">{t('code.open')}</h2>
        {open.length === 0 ? <p className="hint">{t('code.noneOpen')}</p> : null}
        <ul className="code-clauses">
          {open.map((proposal) => (
            <li key={proposal.id}>
              <OpenProposal code={code} proposal={proposal} />
            </li>
          ))}
        </ul>
      </section>
      {decided.length > 0 ? (
        <section aria-labelledby="proposals-decided">
          <h2 id="proposals-decided">{t('code.decided')}</h2>
          <ul className="code-story">
            {decided.map(({ id, text, by, why, state }) => (
              <li key={id}>
                <strong>{t(`code.state.${state}`)}</strong> {by}: <q lang="da">{text}</q> {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function NewProposal({ code }: CodeProps): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useCodeChange();
  const settings = useSettings().data;
  const council = useCouncil().data;
  const [by, setBy] = useState('');
  const [clause, setClause] = useState('');
  const [chapter, setChapter] = useState(code.chapters[0]?.id ?? '');
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const name = by || settings?.profile.name || '';
  const choose = (id: string) => {
    setClause(id);
    setText(code.clauses.find((one) => one.id === id)?.text ?? '');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const known = code.clauses.find((one) => one.id === clause);
    const own = { clause: known?.id ?? null, chapter: known?.chapter ?? chapter, by: name, why: why.trim() };
    if (!(await change(api.code.propose({ proposal: { ...own, text: text.trim() } })))) return;
    choose('');
    setWhy('');
  };
  return (
    <form className="code-form" aria-label={t('code.propose')} onSubmit={(event) => void submit(event)}>
      <h2>{t('code.propose')}</h2>
      <TextField
        label={t('code.by')}
        value={name}
        onChange={setBy}
        list={council?.partyGroups.map((group) => group.name) ?? []}
        maxLength={200}
      />
      <Select
        label={t('code.about')}
        value={clause}
        onChange={choose}
        options={[
          { value: '', label: t('code.newClause') },
          ...code.clauses.map(({ id, text: words }) => ({ value: id, label: words.slice(0, 90) || t('code.clause') })),
        ]}
      />
      {clause === '' ? (
        <Select
          label={t('code.chapter')}
          value={chapter}
          onChange={setChapter}
          options={code.chapters.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <TextArea label={t('code.proposed')} value={text} onChange={setText} />
      {lintClause(text).map(({ rule, words }) => (
        <p key={rule} className="odd">
          {t('code.remark', { words })} {t(`code.lint.${rule}`)}
        </p>
      ))}
      <TextArea label={t('code.why')} value={why} onChange={setWhy} />
      <button type="submit" className="btn primary" disabled={[name, text, why].some((one) => one.trim() === '')}>
        {t('code.proposeDo')}
      </button>
    </form>
  );
}

function OpenProposal({ code, proposal }: CodeProps & { readonly proposal: CodeProposal }): ReactNode {
  const t = useT();
  const api = useApi();
  const format = useFormat();
  const change = useCodeChange();
  const [text, setText] = useState(proposal.text);
  const [into, setInto] = useState('');
  const clause = code.clauses.find(({ id }) => id === proposal.clause);
  return (
    <div className="code-clause">
      <h3>
        {proposal.by} · {format.shortDay(proposal.at)}
      </h3>
      <p>
        <Differing before={clause?.text ?? ''} after={proposal.text} />
      </p>
      <p className="hint">{t('code.because', { why: proposal.why })}</p>
      <details>
        <summary>{t('code.mend')}</summary>
        <Select
          label={t('code.into')}
          value={into}
          onChange={setInto}
          options={[
            { value: '', label: t(clause ? 'code.intoOwn' : 'code.newClause') },
            ...code.clauses
              .filter(({ id }) => id !== proposal.clause)
              .map(({ id, text: words }) => ({ value: id, label: words.slice(0, 90) || t('code.clause') })),
          ]}
        />
        <TextArea label={t('code.asTaken')} value={text} onChange={setText} />
      </details>
      <div className="row-actions">
        <Button
          kind="primary"
          onPress={() => void change(api.code.merge({ proposal: proposal.id, text, ...(into ? { into } : {}) }))}
        >
          {t('code.take')}
        </Button>
        <Button onPress={() => void change(api.code.decline({ proposal: proposal.id }))}>{t('code.decline')}</Button>
      </div>
      <Discussion code={code} target={proposal.id} />
    </div>
  );
}
