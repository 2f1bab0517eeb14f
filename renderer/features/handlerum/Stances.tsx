import type { ReactNode } from 'react';
import type { Negotiation } from '../../../shared/contract/negotiations.ts';
import { disagreementOf } from '../../../shared/handlerum/blocking.ts';
import type { BodyGroup } from '../../../shared/handlerum/groups.ts';
import { STANCES, type Stance } from '../../../shared/handlerum/majority.ts';
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
        <Grid negotiation={state.current} groups={groups} targets={targets} />
      ) : null}
    </section>
  );
}

interface GridProps {
  readonly negotiation: Negotiation;
  readonly groups: readonly BodyGroup[];
  readonly targets: readonly Target[];
}

function Grid({ negotiation, groups, targets }: GridProps): ReactNode {
  const t = useT();
  const { stances } = negotiation.content;
  const answers = (target: string) =>
    groups.map(({ group }) => {
      const said = stances.find((one) => one.id === `${group}/${target}`);
      return { stance: said?.stance ?? ('unknown' as const), condition: said?.condition ?? '' };
    });
  return (
    <div className="compare stances">
      <table>
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
        <tbody>
          {targets.map((target) => {
            const state = disagreementOf(answers(target.id));
            return (
              <tr key={target.id} className={state}>
                <th scope="row">
                  <span className="kind">{t(`target.${target.kind}`)}</span> {target.name}
                </th>
                <td className="state">{t(`disagreement.${state}`)}</td>
                {groups.map((group) => (
                  <td key={group.group}>
                    <StanceCell negotiation={negotiation} group={group} target={target} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly negotiation: Negotiation;
  readonly group: BodyGroup;
  readonly target: Target;
}

function StanceCell({ negotiation, group, target }: CellProps): ReactNode {
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
