import type { ReactNode } from 'react';
import type { Negotiation } from '../../../shared/contract/negotiations.ts';
import { disagreementOf } from '../../../shared/handlerum/blocking.ts';
import type { BodyGroup } from '../../../shared/handlerum/groups.ts';
import { contradictions, type KnownStance, knownStances, stanceOf } from '../../../shared/handlerum/known.ts';
import { STANCES, type Stance } from '../../../shared/handlerum/majority.ts';
import type { Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import type { StanceEntry } from '../../../shared/kinds/stance.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useGroups } from '../../data/useNegotiations.ts';
import { Select } from '../../ui/Field.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { type Target, targetsOf } from './targets.ts';
import type { OpenHandlerum } from './useHandlerum.ts';
import { WhichNegotiation } from './WhichNegotiation.tsx';

/** What each group has said of each option and part, and where only conditions stand between them. Nothing is ever inferred. */
export function Stances({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const state = open.negotiations;
  const { groups } = useGroups();
  const targets = targetsOf(open.handlerum);
  return (
    <section aria-labelledby="stances-title">
      <h2 id="stances-title">{t('stances.title')}</h2>
      <p className="hint">{t('stances.help')}</p>
      <WhichNegotiation caseId={open.session.id} state={state} />
      {groups.length === 0 ? <p className="odd">{t('stances.noGroups')}</p> : null}
      {targets.length === 0 ? <p className="odd">{t('stances.noTargets')}</p> : null}
      {state.current && groups.length > 0 && targets.length > 0 ? (
        <Grid open={open} negotiation={state.current} groups={groups} targets={targets} />
      ) : null}
    </section>
  );
}

interface GridProps {
  readonly open: OpenHandlerum;
  readonly negotiation: Negotiation;
  readonly groups: readonly BodyGroup[];
  readonly targets: readonly Target[];
}

function Grid({ open: { handlerum }, negotiation, groups, targets }: GridProps): ReactNode {
  const t = useT();
  const known = knownStances(handlerum, negotiation.content.stances);
  return (
    <>
      <Contradictions handlerum={handlerum} known={known} groups={groups} />
      <div className="compare stances">
        <table>
          <Heads groups={groups} />
          <tbody>
            {targets.map((target) => {
              const answers = groups.map(({ group }) => stanceOf(known, group, target.id) ?? NOTHING);
              const state = disagreementOf(answers);
              return (
                <tr key={target.id} className={state}>
                  <th scope="row">
                    <span className="kind">{t(`target.${target.kind}`)}</span> {target.name}
                  </th>
                  <td className="state">{t(`disagreement.${state}`)}</td>
                  {groups.map((group, index) => (
                    <td key={group.group}>
                      <StanceCell
                        negotiation={negotiation}
                        group={group}
                        target={target}
                        follows={followed(answers[index] ?? NOTHING, targets)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

const NOTHING: KnownStance = { stance: 'unknown', condition: '', on: '', from: null };

/** The option an answer follows from, by name; null for a group's own words. */
function followed({ stance, from }: KnownStance, targets: readonly Target[]): Followed | null {
  const option = targets.find(({ id }) => id === from);
  return option ? { stance, option: option.name } : null;
}

interface Followed {
  readonly stance: Stance;
  readonly option: string;
}

function Heads({ groups }: Pick<GridProps, 'groups'>): ReactNode {
  const t = useT();
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{t('stances.state')}</th>
        {groups.map(({ group, letter, name, mandates }) => (
          <th key={group} scope="col" title={name}>
            {letter === name ? name : `${letter} · ${name}`} <span className="mandates">({mandates})</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ContradictionsProps {
  readonly handlerum: Handlerum;
  readonly known: ReadonlyMap<string, KnownStance>;
  readonly groups: readonly BodyGroup[];
}

/** Yes to the whole and no to a part of it: told, never settled for the group. */
function Contradictions({ handlerum, known, groups }: ContradictionsProps): ReactNode {
  const t = useT();
  const names = new Map(targetsOf(handlerum).map(({ id, name }) => [id, name]));
  const found = contradictions(handlerum, known);
  if (found.length === 0) return null;
  return (
    <ul className="odd">
      {found.map(({ group, option, part }) => (
        <li key={`${group} ${option} ${part}`}>
          {t('stances.contradiction', {
            group: groups.find((one) => one.group === group)?.name ?? group,
            option: names.get(option) ?? '–',
            part: names.get(part) ?? '–',
          })}
        </li>
      ))}
    </ul>
  );
}

interface CellProps {
  readonly negotiation: Negotiation;
  readonly group: BodyGroup;
  readonly target: Target;
  /** What follows from an option the group accepts, while it has said nothing of the part itself. */
  readonly follows: Followed | null;
}

function StanceCell({ negotiation, group, target, follows }: CellProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const said: StanceEntry | undefined = negotiation.content.stances.find(
    ({ id }) => id === `${group.group}/${target.id}`,
  );
  const stance: Stance = said?.stance ?? 'unknown';
  const put = (patch: Partial<Pick<StanceEntry, 'stance' | 'condition'>>) => {
    const own = { group: group.group, target: target.id, stance, condition: said?.condition ?? '', ...patch };
    void change('negotiations.putStance', { id: negotiation.id, stance: own });
  };
  const about = `${group.name}, ${target.name}`;
  return (
    <div className={`stance ${stance}`}>
      <Select
        label={t('stances.of', { about })}
        value={stance}
        onChange={(to) => put({ stance: to })}
        options={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
      />
      {follows ? (
        <span className="follows">
          {t('stances.follows', { stance: t(`stance.${follows.stance}`), option: follows.option })}
        </span>
      ) : null}
      {stance === 'unknown' && !said?.condition ? null : (
        <>
          <Lines
            keep="left"
            quiet="yes"
            label={t('stances.condition', { about })}
            placeholder={t('stances.whatWouldItTake')}
            value={said?.condition ?? ''}
            onWrite={(condition) => put({ condition })}
          />
          {said ? <span className="age">{format.shortDay(said.on)}</span> : null}
        </>
      )}
    </div>
  );
}
