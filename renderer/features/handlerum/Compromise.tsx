import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { blockingOf } from '../../../shared/handlerum/blocking.ts';
import type { Combination, CompromiseInput } from '../../../shared/handlerum/compromise.ts';
import type { BodyGroups } from '../../../shared/handlerum/groups.ts';
import { type KnownStance, knownStances, missingAnswers } from '../../../shared/handlerum/known.ts';
import { formatMoney } from '../../../shared/handlerum/money.ts';
import { besideParts, roomInput } from '../../../shared/handlerum/room.ts';
import type { Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import { bodiesOn, useGroups } from '../../data/useNegotiations.ts';
import { useT } from '../../words/i18n.tsx';
import { targetsOf } from './targets.ts';
import { type Counted, useCompromise } from './useCompromise.ts';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Combinations of parts that a coalition with a secure majority can accept whole. Told in the order of breadth; none is recommended. */
export function Compromise({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { current } = open.negotiations;
  const { council } = useGroups();
  const body = bodiesOn(council).find(({ isCouncil }) => isCouncil);
  const { handlerum } = open;
  const known = knownStances(handlerum, current?.content.stances ?? []);
  const input = current && body && handlerum.elements.length > 0 ? roomInput(handlerum, known, body) : null;
  const counted = useCompromise(input);
  return (
    <section aria-labelledby="compromise-title">
      <h2 id="compromise-title">{t('compromise.title')}</h2>
      <p className="hint">{t('compromise.help')}</p>
      {handlerum.elements.length === 0 ? <p className="hint">{t('compromise.noElements')}</p> : null}
      {input && body ? <Basis open={open} known={known} body={body} /> : null}
      {input && body && counted ? <Found handlerum={handlerum} body={body} input={input} counted={counted} /> : null}
    </section>
  );
}

interface BasisProps {
  readonly open: OpenHandlerum;
  readonly known: ReadonlyMap<string, KnownStance>;
  readonly body: BodyGroups;
}

/** What the room is counted from: answers that follow from options, answers that are missing, and money that lies on no part. */
function Basis({ open: { session, handlerum }, known, body }: BasisProps): ReactNode {
  const t = useT();
  const parts = new Set(handlerum.elements.map(({ id }) => id));
  const following = [...known].filter(([key, { from }]) => from !== null && parts.has(key.slice(key.indexOf('/') + 1)));
  const missing = missingAnswers(
    handlerum,
    known,
    body.groups.map(({ group }) => group),
  );
  const name = (id: string) => targetsOf(handlerum).find((one) => one.id === id)?.name ?? '–';
  return (
    <ul className="basis">
      {following.length > 0 ? <li>{t('compromise.following', { n: following.length })}</li> : null}
      {missing.answers > 0 ? (
        <li>
          {t('compromise.missing', { n: missing.answers, parts: missing.parts })}{' '}
          <Link to="/sager/$id/handlerum" params={{ id: session.id }} search={{ part: 'stances' }}>
            {t('compromise.writeThem')}
          </Link>
        </li>
      ) : null}
      {besideParts(handlerum).map(({ option, cost }) => (
        <li key={option}>{t('compromise.beside', { option: name(option), amount: formatMoney(cost) })}</li>
      ))}
    </ul>
  );
}

interface FoundProps {
  readonly handlerum: Handlerum;
  readonly body: BodyGroups;
  readonly input: CompromiseInput;
  readonly counted: Counted;
}

const SHOWN = 20;

/** Some group has not answered to some part: that there is no majority yet says nothing of what there may be. */
const isOpen = ({ elements, present, stances }: CompromiseInput): boolean =>
  elements.some(({ id }) => present.some(({ group }) => (stances[id]?.[group] ?? 'unknown') === 'unknown'));

function Found({ handlerum, body, input, counted: { room, milliseconds } }: FoundProps): ReactNode {
  const t = useT();
  const [looked, setLooked] = useState<string | null>(null);
  const all = input.elements.map(({ id }) => id);
  const key = ({ elements }: Combination) => elements.join(' ');
  const chosen = room.complete.find((one) => key(one) === looked)?.elements ?? room.complete[0]?.elements ?? all;
  const names = useNames(handlerum, body);
  return (
    <>
      <p className="formula" role="status">
        {t('compromise.counted', {
          tried: room.tried,
          possible: room.possible,
          needed: room.needed,
          size: input.size,
          ms: Math.max(1, Math.round(milliseconds)),
        })}
      </p>
      {room.exact ? null : <p className="note">{t('compromise.sampled')}</p>}
      {room.complete.length === 0 ? <p>{t(isOpen(input) ? 'compromise.notYet' : 'compromise.empty')}</p> : null}
      {room.complete.length > 0 ? (
        <div className="compare">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('compromise.parts')}</th>
                <th scope="col">{t('compromise.coalition')}</th>
                <th scope="col" className="number">
                  {t('compromise.mandates')}
                </th>
                <th scope="col" className="number">
                  {t('comparison.cost')}
                </th>
                <th scope="col">{t('compromise.unbeaten')}</th>
              </tr>
            </thead>
            <tbody>
              {room.complete.slice(0, SHOWN).map((one) => (
                <tr key={key(one)} className={key(one) === looked ? 'on' : undefined}>
                  <th scope="row">
                    <button type="button" className="btn text" onClick={() => setLooked(key(one))}>
                      {names.elements(one.elements)}
                    </button>
                  </th>
                  <td>{names.groups(one.coalition)}</td>
                  <td className="number">{one.mandates}</td>
                  <td className="number">{formatMoney(one.cost)}</td>
                  <td>{one.pareto ? t('compromise.yes') : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {room.complete.length > SHOWN ? (
        <p className="hint">{t('compromise.more', { n: room.complete.length - SHOWN })}</p>
      ) : null}
      <Blocking input={input} names={names} chosen={chosen} />
    </>
  );
}

function useNames({ elements }: Handlerum, { groups }: BodyGroups) {
  const element = (id: string) => elements.find((one) => one.id === id)?.title || '–';
  const group = (id: string) => groups.find((one) => one.group === id)?.letter ?? id;
  return {
    element,
    group,
    elements: (ids: readonly string[]) => ids.map(element).join('; '),
    groups: (ids: readonly string[]) => ids.map(group).join(' + '),
  };
}

interface BlockingProps {
  readonly input: CompromiseInput;
  readonly names: ReturnType<typeof useNames>;
  readonly chosen: readonly string[];
}

/** Which single answer or part stands between a combination and more votes. */
function Blocking({ input, names, chosen }: BlockingProps): ReactNode {
  const t = useT();
  const found = blockingOf(input, chosen);
  return (
    <div className="blocking">
      <h3>{t('blocking.title', { parts: names.elements(chosen) })}</h3>
      <p>
        {t('blocking.now', {
          groups: names.groups(found.coalition) || t('blocking.nobody'),
          mandates: found.mandates,
          needed: found.needed,
        })}
      </p>
      <ul>
        {found.moves.map(({ group, element, stance, mandates, turns }) => (
          <li key={group}>
            {t('blocking.move', {
              group: names.group(group),
              element: names.element(element),
              stance: t(`stance.${stance}`).toLowerCase(),
              mandates,
            })}
            {turns ? ` ${t('blocking.turns')}` : ''}
          </li>
        ))}
        {found.hindrances.map(({ element, groups, mandates, turns }) => (
          <li key={element}>
            {t('blocking.without', { element: names.element(element), groups: names.groups(groups), mandates })}
            {turns ? ` ${t('blocking.turns')}` : ''}
          </li>
        ))}
      </ul>
      {found.moves.length + found.hindrances.length === 0 ? <p className="hint">{t('blocking.none')}</p> : null}
    </div>
  );
}
