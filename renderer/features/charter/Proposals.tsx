import { type ReactNode, useState } from 'react';
import { lintClause } from '../../../shared/charter/lint.ts';
import type { CharterProposal } from '../../../shared/kinds/charter/charter.ts';
import { useChange } from '../../data/change/useChange.ts';
import { type OpenForm, useForm } from '../../data/form/useForm.ts';
import { useCouncil, useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Differing } from '../../ui/Differing.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Discussion } from './Discussion.tsx';
import type { CharterProps } from './open.ts';
import {
  about,
  afterProposal,
  choicesOf,
  missingInProposal,
  newProposal,
  sorted,
  type TypedProposal,
  toMerge,
  toPropose,
} from './proposing.ts';
import { Remarks } from './Remarks.tsx';

/** Anyone proposes a clause or another text for one, with a reason; a facilitator takes it into the text, and the origin stays. */
export function Proposals({ charter }: CharterProps): ReactNode {
  const t = useT();
  const { open, decided } = sorted(charter);
  const name = useSettings().data?.profile.name;
  return (
    <>
      {name === undefined ? null : <NewProposal charter={charter} name={name} />}
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
                <strong>{t(`charter.state.${state}`)}</strong> {by || t('app.nobody')}: <q lang="da">{text}</q> {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function NewProposal({ charter, name }: CharterProps & { readonly name: string }): ReactNode {
  const t = useT();
  const groups = useCouncil().data?.partyGroups ?? [];
  const form = useForm<TypedProposal>({
    begin: newProposal(charter, name),
    check: missingInProposal,
    send: (held, change) => change('charter.propose', toPropose(charter, held)),
    after: afterProposal,
  });
  return (
    <Form className="charter-form" label={t('charter.propose')} onSubmit={form.submit} isPending={form.isPending}>
      <h2>{t('charter.propose')}</h2>
      <TextField
        label={t('charter.by')}
        required
        list={groups.map((group) => group.name)}
        maxLength={200}
        {...form.at('by')}
      />
      <About charter={charter} form={form} />
      <TextArea label={t('charter.proposed')} required maxLength={5000} {...form.at('text')} />
      <Remarks remarks={lintClause(form.held.text)} />
      <TextArea label={t('charter.why')} required maxLength={5000} {...form.at('why')} />
      <Submit isPending={form.isPending}>{t('charter.proposeDo')}</Submit>
    </Form>
  );
}

function About({ charter, form }: CharterProps & { readonly form: OpenForm<TypedProposal> }): ReactNode {
  const t = useT();
  const { clause } = form.held;
  return (
    <>
      <Select
        label={t('charter.about')}
        value={clause}
        onChange={(id) => form.put(about(charter, id))}
        options={[{ value: '', label: t('charter.newClause') }, ...choicesOf(charter)]}
      />
      {clause === '' ? (
        <Select
          label={t('charter.chapter')}
          options={charter.chapters.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.at('chapter')}
        />
      ) : null}
    </>
  );
}

function OpenProposal({ charter, proposal }: CharterProps & { readonly proposal: CharterProposal }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change, { isPending }] = useChange();
  const [text, setText] = useState(proposal.text);
  const [into, setInto] = useState('');
  const clause = charter.clauses.find(({ id }) => id === proposal.clause);
  return (
    <div className="charter-clause">
      <h3>
        {proposal.by || t('app.nobody')} · {format.shortDay(proposal.at)}
      </h3>
      <p>
        <Differing before={clause?.text ?? ''} after={proposal.text} />
      </p>
      {proposal.why ? <p className="hint">{t('charter.because', { why: proposal.why })}</p> : null}
      <details>
        <summary>{t('charter.mend')}</summary>
        <Select
          label={t('charter.into')}
          value={into}
          onChange={setInto}
          options={[
            { value: '', label: t(clause ? 'charter.intoOwn' : 'charter.newClause') },
            ...choicesOf(charter, proposal.clause),
          ]}
        />
        <TextArea label={t('charter.asTaken')} value={text} onChange={setText} />
      </details>
      <div className="row-actions">
        <Button
          kind="primary"
          isPending={isPending}
          onPress={() => void change('charter.merge', toMerge(proposal, { text, into }))}
        >
          {t('charter.take')}
        </Button>
        <Button isPending={isPending} onPress={() => void change('charter.decline', { proposal: proposal.id })}>
          {t('charter.decline')}
        </Button>
      </div>
      <Discussion charter={charter} target={proposal.id} />
    </div>
  );
}
