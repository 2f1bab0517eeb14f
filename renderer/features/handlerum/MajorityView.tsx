import { type ReactNode, useState } from 'react';
import type { BodyGroups } from '../../../shared/handlerum/groups.ts';
import { type KnownStance, knownStances, stancesToward } from '../../../shared/handlerum/known.ts';
import {
  byBreadth,
  type GroupSeats,
  type Majority,
  majorityOf,
  narrowestCoalitions,
} from '../../../shared/handlerum/majority.ts';
import { bodiesOn, useGroups } from '../../data/useNegotiations.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { type Target, targetsOf } from './targets.ts';
import type { OpenHandlerum } from './useHandlerum.ts';
import { WhichNegotiation } from './WhichNegotiation.tsx';

/** For each body what each option would come to: secure, as it stands, tied; every figure with its formula and its groups. */
export function MajorityView({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const state = open.negotiations;
  const { council } = useGroups();
  const [day, setDay] = useState(today());
  const bodies = bodiesOn(council, day || today());
  const [chosen, setChosen] = useState('');
  const [away, setAway] = useState<Readonly<Record<string, number>>>({});
  const body = bodies.find((one) => one.body === chosen) ?? bodies.find(({ isCouncil }) => isCouncil) ?? bodies[0];
  const targets = targetsOf(open.handlerum).filter(({ kind }) => kind === 'option');
  return (
    <section aria-labelledby="majority-title">
      <h2 id="majority-title">{t('majority.title')}</h2>
      <p className="hint">{t('majority.help')}</p>
      <WhichNegotiation caseId={open.session.id} state={state} />
      {body && state.current ? (
        <>
          <div className="form-grid">
            <Select
              label={t('majority.body')}
              value={body.body}
              onChange={(id) => {
                setChosen(id);
                setAway({});
              }}
              options={bodies.map((one) => ({ value: one.body, label: one.name }))}
            />
            <TextField label={t('majority.day')} type="date" value={day} onChange={setDay} />
          </div>
          <Presence body={body} away={away} onChange={setAway} />
          <Results
            targets={targets}
            body={body}
            bodies={bodies}
            away={away}
            known={knownStances(open.handlerum, state.current.content.stances)}
          />
        </>
      ) : null}
    </section>
  );
}

const presentIn = ({ groups }: BodyGroups, away: Readonly<Record<string, number>>): GroupSeats[] =>
  groups.map(({ group, mandates }) => ({ group, mandates: Math.max(0, mandates - (away[group] ?? 0)) }));

interface PresenceProps {
  readonly body: BodyGroups;
  readonly away: Readonly<Record<string, number>>;
  readonly onChange: (away: Readonly<Record<string, number>>) => void;
}

function Presence({ body, away, onChange }: PresenceProps): ReactNode {
  const t = useT();
  return (
    <details>
      <summary>{t('majority.presence')}</summary>
      <div className="presence-grid">
        {body.groups.map(({ group, name, mandates }) => (
          <TextField
            key={group}
            type="number"
            label={t('majority.present', { name, of: mandates })}
            value={String(mandates - (away[group] ?? 0))}
            onChange={(text) => {
              const count = Math.min(mandates, Math.max(0, Math.trunc(Number(text)) || 0));
              onChange({ ...away, [group]: mandates - count });
            }}
          />
        ))}
      </div>
    </details>
  );
}

interface ResultsProps {
  readonly targets: readonly Target[];
  readonly body: BodyGroups;
  readonly bodies: readonly BodyGroups[];
  readonly away: Readonly<Record<string, number>>;
  readonly known: ReadonlyMap<string, KnownStance>;
}

function Results({ targets, body, bodies, away, known }: ResultsProps): ReactNode {
  const t = useT();
  const of = (one: BodyGroups, target: Target, missing: Readonly<Record<string, number>> = {}) => ({
    size: one.size,
    present: presentIn(one, missing),
    stances: stancesToward(known, target.id),
  });
  const rows = targets
    .map((target) => ({ target, input: of(body, target, away), majority: majorityOf(of(body, target, away)) }))
    .toSorted((a, b) => byBreadth(a.majority, b.majority));
  const council = bodies.find(({ isCouncil }) => isCouncil);
  return (
    <ol className="majorities" aria-label={t('majority.byBreadth')}>
      {rows.map(({ target, majority, input }) => {
        const elsewhere = council && !body.isCouncil ? majorityOf(of(council, target)) : null;
        return (
          <li key={target.id} className="card-plain">
            <h3>{target.name}</h3>
            <p className="verdict">{t(`majority.${majority.state}`)}</p>
            <Formula majority={majority} body={body} />
            {elsewhere && passes(majority) !== passes(elsewhere) ? (
              <p className="note">
                {t(passes(majority) ? 'majority.onlyCommittee' : 'majority.onlyCouncil', { body: body.name })}
              </p>
            ) : null}
            <Coalitions body={body} input={input} />
          </li>
        );
      })}
    </ol>
  );
}

const SIDES = ['yes', 'no', 'abstain', 'unknown'] as const;

const passes = ({ state }: Majority): boolean => state === 'secure' || state === 'standing';

function Formula({ majority, body }: { majority: Majority; body: BodyGroups }): ReactNode {
  const t = useT();
  const named = (side: (typeof SIDES)[number]) =>
    majority.groups[side].map((id) => body.groups.find(({ group }) => group === id)?.letter ?? id).join(', ');
  const { yes, no, unknown, needed, size, present, quorum, best, worst } = majority;
  return (
    <>
      <p>
        {SIDES.filter((side) => majority[side] > 0)
          .map((side) => t(`majority.side.${side}`, { n: majority[side], groups: named(side) }))
          .join(' ')}
      </p>
      <p className="formula">{t('majority.formula', { needed, size, yes, no, present, quorum })}</p>
      {unknown > 0 && majority.state !== 'secure' ? (
        <p className="formula">
          {t('majority.range', {
            best: t(best ? 'majority.adopted' : 'majority.notAdopted'),
            worst: t(worst ? 'majority.adopted' : 'majority.notAdopted'),
            yes,
            no,
            unknown,
          })}
        </p>
      ) : null}
    </>
  );
}

function Coalitions({
  body,
  input,
}: {
  body: BodyGroups;
  input: Parameters<typeof narrowestCoalitions>[0];
}): ReactNode {
  const t = useT();
  if (body.groups.length > 16) return <p className="formula">{t('majority.tooMany')}</p>;
  const all = narrowestCoalitions(input);
  if (all.length === 0) return <p className="formula">{t('majority.noCoalition')}</p>;
  const letters = (ids: readonly string[]) =>
    ids.map((id) => body.groups.find(({ group }) => group === id)?.letter ?? id).join(' + ');
  const votes = (ids: readonly string[]) =>
    input.present.filter(({ group }) => ids.includes(group)).reduce((sum, { mandates }) => sum + mandates, 0);
  return (
    <details>
      <summary>{t('majority.narrowest', { n: all.length })}</summary>
      <ul>
        {all.slice(0, 12).map((ids) => (
          <li key={ids.join(' ')}>{t('majority.coalition', { groups: letters(ids), votes: votes(ids) })}</li>
        ))}
      </ul>
    </details>
  );
}
