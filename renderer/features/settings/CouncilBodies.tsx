import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Body, type CouncilContent, mandatesOn } from '../../../shared/kinds/council/council.ts';
import { useCouncil } from '../../data/queries.ts';
import { today, useT } from '../../words/i18n.tsx';

/** Who sits where today: the bodies with their chairs, and the groups with their mandates. */
export function CouncilBodies(): ReactNode {
  const t = useT();
  const council = useCouncil().data;
  if (!council) return null;
  const day = today();
  return (
    <section aria-labelledby="settings-bodies">
      <h2 id="settings-bodies">{t('council.title')}</h2>
      {council.sample ? <p className="hint">{t('council.sample')}</p> : null}
      {council.bodies.length > 0 ? (
        <>
          <Bodies council={council} day={day} />
          <Groups council={council} day={day} />
        </>
      ) : null}
      <p>
        <Link to="/kommune">{t('council.manage')}</Link>
      </p>
    </section>
  );
}

interface Props {
  readonly council: CouncilContent;
  readonly day: string;
}

function Bodies({ council, day }: Props): ReactNode {
  const t = useT();
  return (
    <table className="council">
      <caption>{t('council.bodies')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('council.body')}</th>
          <th scope="col">{t('council.kind')}</th>
          <th scope="col">{t('council.chair')}</th>
          <th scope="col" className="number">
            {t('council.members')}
          </th>
        </tr>
      </thead>
      <tbody>
        {council.bodies.map((body) => (
          <tr key={body.id}>
            <th scope="row">{body.name}</th>
            <td>{t(`council.${body.kind}`)}</td>
            <td>{chairOf(council, body, day)}</td>
            <td className="number">{body.size}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The mayor presides over the municipal council (kommunestyrelsesloven § 30). */
function chairOf(council: CouncilContent, body: Body, day: string): string {
  const presides = body.kind === 'municipalCouncil' ? 'mayor' : 'chair';
  const chair = mandatesOn(council, body.id, day).find(({ role }) => role === presides);
  return council.members.find(({ id }) => id === chair?.member)?.name ?? '';
}

function Groups({ council, day }: Props): ReactNode {
  const t = useT();
  const main = council.bodies.find(({ kind }) => kind === 'municipalCouncil');
  const seats = main ? mandatesOn(council, main.id, day) : [];
  const nameOf = (id: string) => council.members.find((member) => member.id === id)?.name ?? '';
  const alone = seats.filter(({ group }) => group === null);
  return (
    <table className="council">
      <caption>{t('council.groups')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('council.group')}</th>
          <th scope="col">{t('council.leader')}</th>
          <th scope="col" className="number">
            {t('council.mandates')}
          </th>
        </tr>
      </thead>
      <tbody>
        {council.partyGroups.map(({ id, letter, name, groupLeader }) => (
          <tr key={id}>
            <th scope="row">{letter ? `${letter} · ${name}` : name}</th>
            <td>{nameOf(groupLeader)}</td>
            <td className="number">{seats.filter(({ group }) => group === id).length}</td>
          </tr>
        ))}
        {alone.map(({ id, member }) => (
          <tr key={id}>
            <th scope="row">{t('council.alone')}</th>
            <td>{nameOf(member)}</td>
            <td className="number">1</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
