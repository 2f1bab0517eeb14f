import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { useCouncil } from '../../data/queries.ts';
import { today, useT } from '../../words/i18n.tsx';
import { chairOf, groupsOn } from './seated.ts';

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

function Groups({ council, day }: Props): ReactNode {
  const t = useT();
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
        {groupsOn(council, day).map(({ id, name, leader, mandates }) => (
          <tr key={id}>
            <th scope="row">{name ?? t('council.alone')}</th>
            <td>{leader}</td>
            <td className="number">{mandates}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
