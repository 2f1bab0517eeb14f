import './meetings.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarPlus, FileDown, FileUp, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { useChange } from '../../data/change/useChange.ts';
import { download } from '../../data/files.ts';
import { useCouncil, useMeetings, useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Check, Select } from '../../ui/Field.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { ChainView } from './ChainView.tsx';
import { FollowUps } from './FollowUps.tsx';
import { MeetingCalendar } from './MeetingCalendar.tsx';
import { MeetingList } from './MeetingList.tsx';
import { NewMeeting } from './NewMeeting.tsx';
import { NewSeries } from './NewSeries.tsx';
import { NoBodies } from './NoBodies.tsx';

const VIEWS = ['list', 'calendar', 'chains', 'followUps'] as const;
type View = (typeof VIEWS)[number];
type Planning = 'meeting' | 'series' | null;

/** The meeting plan: what comes, when its material is due, and what earlier decisions led to. */
export function MeetingsPage(): ReactNode {
  const { view = 'list' } = useSearch({ from: '/moeder' });
  const [planning, setPlanning] = useState<Planning>(null);
  const council = useCouncil();
  if (council.data === undefined) return null;
  const [first, ...rest] = council.data?.bodies ?? [];
  if (!first) {
    return (
      <div className="meetings-page">
        <Head />
        <NoBodies />
      </div>
    );
  }
  return (
    <div className="meetings-page">
      <Head onPlan={setPlanning} />
      <PlanForm planning={planning} bodies={[first, ...rest]} onClose={() => setPlanning(null)} />
      <div className="meetings-bar">
        <ViewChoice view={view} />
        {view === 'followUps' ? null : <Filters />}
      </div>
      <Shown view={view} onPlan={setPlanning} />
    </div>
  );
}

interface PlanProps {
  readonly onPlan: (what: 'meeting' | 'series') => void;
}

/** Nothing can be planned from here while there is nobody to meet. */
function Head({ onPlan }: Partial<PlanProps>): ReactNode {
  const t = useT();
  const municipality = useSettings().data?.municipality ?? '';
  const navigate = useNavigate();
  return (
    <header>
      <div>
        <h1>{t('meetings.title')}</h1>
        <p className="lead">{t('meetings.lead', { municipality })}</p>
      </div>
      <div className="row-actions">
        {onPlan ? <PlanFile /> : null}
        <Button onPress={() => void navigate({ to: '/moeder/indlaes' })}>
          <FileUp size={16} aria-hidden />
          {t('agendaImport.open')}
        </Button>
        {onPlan ? <PlanButtons onPlan={onPlan} /> : null}
      </div>
    </header>
  );
}

function PlanButtons({ onPlan }: PlanProps): ReactNode {
  const t = useT();
  return (
    <>
      <Button onPress={() => onPlan('series')}>
        <CalendarPlus size={16} aria-hidden />
        {t('meetings.series')}
      </Button>
      <Button kind="primary" onPress={() => onPlan('meeting')}>
        <Plus size={16} aria-hidden />
        {t('meetings.new')}
      </Button>
    </>
  );
}

interface PlanFormProps {
  readonly planning: Planning;
  readonly bodies: readonly [Body, ...Body[]];
  readonly onClose: () => void;
}

function PlanForm({ planning, bodies, onClose }: PlanFormProps): ReactNode {
  if (planning === null) return null;
  const Wanted = planning === 'meeting' ? NewMeeting : NewSeries;
  return <Wanted bodies={bodies} onClose={onClose} />;
}

function useGo() {
  const search = useSearch({ from: '/moeder' });
  const navigate = useNavigate();
  return (patch: Partial<typeof search>) =>
    void navigate({ to: '/moeder', search: { ...search, ...patch }, replace: true });
}

function ViewChoice({ view }: { view: View }): ReactNode {
  const t = useT();
  const go = useGo();
  return (
    <Choice
      label={t('meetings.view')}
      value={view}
      onChange={(chosen) => go({ view: chosen === 'list' ? undefined : chosen })}
      options={VIEWS.map((value) => ({ value, label: t(`meetings.${value}`) }))}
    />
  );
}

/** The plan as a calendar file, of the body that is shown. */
function PlanFile(): ReactNode {
  const t = useT();
  const [change] = useChange();
  const { body } = useSearch({ from: '/moeder' });
  const save = async () => {
    const made = await change('packs.plan', body ? { body } : {});
    if (made) download(made);
  };
  return (
    <Button onPress={() => void save()}>
      <FileDown size={16} aria-hidden />
      {t('pack.plan')}
    </Button>
  );
}

function Filters(): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/moeder' });
  const go = useGo();
  const bodies = useCouncil().data?.bodies ?? [];
  return (
    <>
      <Select
        label={t('meetings.body')}
        value={search.body ?? ''}
        onChange={(body) => go({ body: body || undefined })}
        options={[
          { value: '', label: t('meetings.allBodies') },
          ...bodies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Check
        label={t('meetings.past')}
        checked={search.past === 'yes'}
        onChange={(past) => go({ past: past ? 'yes' : undefined })}
      />
    </>
  );
}

function Shown({ view, onPlan }: PlanProps & { readonly view: View }): ReactNode {
  const { body, past } = useSearch({ from: '/moeder' });
  const from = past === 'yes' ? undefined : today();
  const meetings = useMeetings({ ...(body ? { body } : {}), ...(from ? { from } : {}) }).data;
  if (view === 'followUps') return <FollowUps />;
  if (!meetings) return null;
  if (meetings.length === 0) return <NoMeetings onPlan={onPlan} />;
  if (view === 'chains') return <ChainView from={from} body={body ?? ''} />;
  return view === 'list' ? <MeetingList meetings={meetings} /> : <MeetingCalendar meetings={meetings} />;
}

/** What to do while no meeting is planned. */
function NoMeetings({ onPlan }: PlanProps): ReactNode {
  const t = useT();
  return (
    <div className="empty">
      <h2>{t('meetings.none')}</h2>
      <p>{t('meetings.noneHelp')}</p>
      <div className="row-actions">
        <PlanButtons onPlan={onPlan} />
      </div>
    </div>
  );
}
