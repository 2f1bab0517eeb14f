import './due.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLateItems } from '../../data/ways.ts';
import { useFormat, useT } from '../../words/i18n.tsx';

/** Late items that do not say why they cannot wait; nothing at all when there are none. */
export function LateItems(): ReactNode {
  const t = useT();
  const format = useFormat();
  const items = useLateItems().data ?? [];
  if (items.length === 0) return null;
  return (
    <section className="due-list" aria-labelledby="overview-late">
      <h2 id="overview-late">{t('ways.lateTitle')}</h2>
      <ul>
        {items.map(({ meeting, item, title, bodyName, date, lastDay }) => (
          <li key={`${meeting} ${item}`}>
            <Link to="/moeder/$id" params={{ id: meeting }} search={{ item }}>
              {title || t('cases.untitled')}
            </Link>
            <span className="detail">
              {bodyName}, {format.day(date)}
            </span>
            <span className="detail">{t('ways.lateWhy', { day: format.day(lastDay) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
