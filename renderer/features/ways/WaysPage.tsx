import './ways.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseWay } from '../../../shared/contract/ways.ts';
import { BeginCase } from '../../data/BeginCase.tsx';
import { useWayBoard } from '../../data/ways.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Check, Select } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { Board } from './Board.tsx';
import type { WaysSearch as Search } from './open.ts';
import { isWanted, namesOf } from './shown.ts';
import { Timelines } from './Timelines.tsx';

/** Sagens gang: every open case over the bodies, as a board or as one timeline for each case. */
export function WaysPage(): ReactNode {
  const t = useT();
  const all = useWayBoard().data;
  const search = useSearch({ from: '/sager/gang' });
  if (!all) return <p className="hidden-visually">{t('app.loading')}</p>;
  const shown = all.filter((way) => isWanted(way, search));
  return (
    <div className="ways-page">
      <header>
        <h1>{t('ways.title')}</h1>
        {shown.length > 0 ? <p className="lead">{t('ways.lead', { n: shown.length })}</p> : null}
      </header>
      {all.length > 0 ? <Bar ways={all} /> : null}
      {shown.length === 0 ? (
        <Nothing all={all} />
      ) : search.view === 'timeline' ? (
        <Timelines ways={shown} />
      ) : (
        <Board ways={shown} />
      )}
    </div>
  );
}

/** Nothing is under way at all, or nothing of what was chosen. */
function Nothing({ all }: { readonly all: readonly CaseWay[] }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/sager/gang' });
  const clear = () => void navigate({ to: '/sager/gang', search: search.view ? { view: search.view } : {} });
  return all.length === 0 ? (
    <div className="empty">
      <h2>{t('ways.noCases')}</h2>
      <p>{t('ways.noCasesHelp')}</p>
      <BeginCase />
    </div>
  ) : (
    <div className="empty">
      <h2>{t('ways.none')}</h2>
      <p>{t('ways.noneHelp')}</p>
      <Button onPress={clear}>{t('cases.clear')}</Button>
    </div>
  );
}

function Bar({ ways }: { ways: readonly CaseWay[] }): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/sager/gang' });
  const navigate = useNavigate();
  const go = (patch: Partial<Search>) =>
    void navigate({ to: '/sager/gang', search: { ...search, ...patch }, replace: true });
  const bodies = asOptions(ways.flatMap(({ stops }) => stops.map(({ body }) => body)));
  const owners = asOptions(ways.map(({ owner }) => owner));
  return (
    <div className="ways-bar">
      <Choice
        label={t('ways.view')}
        value={search.view ?? 'board'}
        onChange={(view) => go({ view: view === 'timeline' ? view : undefined })}
        options={(['board', 'timeline'] as const).map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      <Select
        label={t('meetings.body')}
        value={search.body ?? ''}
        onChange={(body) => go({ body: body || undefined })}
        options={[{ value: '', label: t('meetings.allBodies') }, ...bodies]}
      />
      <Select
        label={t('ways.owner')}
        value={search.owner ?? ''}
        onChange={(owner) => go({ owner: owner || undefined })}
        options={[{ value: '', label: t('ways.allOwners') }, ...owners]}
      />
      <Check
        label={t('ways.delayedOnly')}
        checked={search.delayed === 'yes'}
        onChange={(delayed) => go({ delayed: delayed ? 'yes' : undefined })}
      />
    </div>
  );
}

const asOptions = (names: readonly string[]) => namesOf(names).map((value) => ({ value, label: value }));
