import { type ReactNode, useState } from 'react';
import type { Simulation } from '../../../shared/handlerum/amendments.ts';
import { playVotes, protocolSentence, type Voter } from '../../../shared/handlerum/voting.ts';
import { mandatesOn } from '../../../shared/kinds/council/council.ts';
import type {
  Amendment,
  NegotiationContent,
  VoteChoice,
  Votes,
} from '../../../shared/kinds/negotiation/negotiation.ts';
import { useChange } from '../../data/change/useChange.ts';
import { bodiesOn, useGroups } from '../../data/useNegotiations.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Field.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { useProposer } from './AmendmentItem.tsx';
import type { PointsProps } from './open.ts';

/** Motions before the proposal, each by itself in the order above, to the final text and the sentence of the protocol. Foresees nothing: it counts the votes that are set. */
export function Simulator({ negotiation, points }: PointsProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { content } = negotiation;
  const [body, setBody] = useState('');
  const { bodies, voters } = useVoters(body, content.told);
  // Parts that nobody wants to change are no text to vote on.
  const touched = new Set(content.amendments.map(({ change: to }) => (to.kind === 'add' ? to.after : to.point)));
  const voted = points.filter(({ id, part }) => !part || touched.has(id));
  const played = playVotes(content, voted, voters);
  const setTold = (told: NegotiationContent['told']) =>
    void change('negotiations.setVotes', { id: negotiation.id, mainVotes: content.mainVotes, told });
  // One voter at a time: the next may be set before the page has heard of the last.
  const vote = (amendment: string | null) => (voter: string, choice: VoteChoice | null) =>
    void change('negotiations.vote', { id: negotiation.id, amendment, voter, choice });
  return (
    <section aria-labelledby="simulator-title" className="simulator">
      <h2 id="simulator-title">{t('simulator.title')}</h2>
      <p className="hint">{t('simulator.help')}</p>
      <div className="form-grid">
        <Select
          label={t('majority.body')}
          value={body || (bodies.find(({ isCouncil }) => isCouncil)?.body ?? '')}
          onChange={setBody}
          options={bodies.map((one) => ({ value: one.body, label: one.name }))}
        />
        <Choice
          label={t('simulator.told')}
          value={content.told}
          onChange={setTold}
          options={(['group', 'name'] as const).map((value) => ({ value, label: t(`simulator.by.${value}`) }))}
        />
      </div>
      {played.steps.map((step) => {
        const amendment = content.amendments.find(({ id }) => id === step.motion);
        if (!amendment) return null;
        return (
          <div key={step.motion} className="card-plain">
            <Head amendment={amendment} number={content.amendments.indexOf(amendment) + 1} />
            <Ballots
              label={t('amendment.number', { n: content.amendments.indexOf(amendment) + 1 })}
              voters={voters}
              votes={amendment.votes}
              onChange={vote(amendment.id)}
            />
            <p className="formula">{protocolSentence(amendment.votes, voters, step.outcome)}</p>
          </div>
        );
      })}
      <div className="card-plain">
        <h3>{t('simulator.main')}</h3>
        <Ballots label={t('simulator.main')} voters={voters} votes={content.mainVotes} onChange={vote(null)} />
        <p className="formula">{protocolSentence(content.mainVotes, voters, played.main.outcome)}</p>
      </div>
      <Final played={played} />
    </section>
  );
}

function useVoters(chosen: string, told: NegotiationContent['told']) {
  const { council } = useGroups();
  const bodies = bodiesOn(council);
  const body = bodies.find((one) => one.body === chosen) ?? bodies.find(({ isCouncil }) => isCouncil) ?? bodies[0];
  const names = new Map(council?.members.map(({ id, name }) => [id, name]));
  const members = council && body ? mandatesOn(council, body.body, today()) : [];
  const voters: Voter[] =
    told === 'name'
      ? members.map(({ member }) => ({ group: member, mandates: 1, name: names.get(member) ?? member }))
      : (body?.groups ?? []).map(({ group, mandates, letter }) => ({ group, mandates, name: letter }));
  return { bodies, voters };
}

function Head({ amendment, number }: { amendment: Amendment; number: number }): ReactNode {
  const t = useT();
  const proposer = useProposer(amendment.proposer);
  return (
    <h3>
      {t(amendment.to === null ? 'amendment.number' : 'amendment.subNumber', { n: number })} · {proposer}
    </h3>
  );
}

interface BallotsProps {
  readonly label: string;
  readonly voters: readonly Voter[];
  readonly votes: Votes;
  readonly onChange: (voter: string, choice: VoteChoice | null) => void;
}

const CHOICES = ['none', 'for', 'against', 'abstain'] as const;

function Ballots({ label, voters, votes, onChange }: BallotsProps): ReactNode {
  const t = useT();
  return (
    <fieldset className="sim-ballots">
      <legend className="hidden-visually">{label}</legend>
      {voters.map(({ group, name, mandates }) => (
        <Select
          key={group}
          label={t('simulator.voter', { name, mandates })}
          value={votes[group] ?? 'none'}
          onChange={(choice) => onChange(group, choice === 'none' ? null : choice)}
          options={CHOICES.map((value) => ({ value, label: t(`simulator.${value}`) }))}
        />
      ))}
    </fieldset>
  );
}

function Final({ played }: { played: Simulation }): ReactNode {
  const t = useT();
  const { final, proposed } = played;
  return (
    <div className="final" role="status">
      <h3>{t(final ? 'simulator.final' : 'simulator.proposed')}</h3>
      <ol>
        {(final ?? proposed).map(({ id, text }) => (
          <li key={id} lang="da">
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
