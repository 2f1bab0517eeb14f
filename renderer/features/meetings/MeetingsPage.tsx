import './meetings.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarPlus, FileDown, FileUp, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../data/api.tsx';
import { download } from '../../data/files.ts';
import { useCouncil, useMeetings, useSettings } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Check, Select } from '../../ui/Field.tsx';
import { today, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import { ChainView } from './ChainView.tsx';
import { FollowUps } from './FollowUps.tsx';
import { MeetingCalendar } from './MeetingCalendar.tsx';
import { MeetingList } from './MeetingList.tsx';
import { NewMeeting } from './NewMeeting.tsx';
import { NewSeries } from './NewSeries.tsx';

type View = 'list' | 'calendar' | 'chains' | 'followUps';
type Open = 'meeting' | 'series' | null;

/** The meeting plan: what comes, when its material is due, and what earlier decisions led to. */
export function MeetingsPage(): ReactNode {
  const t = useT();
  const settings = useSettings().data;
  const search = useSearch({ from: '/moeder' });
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const view: View = search.view ?? 'list';
  const go = (patch: Partial<typeof search>) =>
    void navigate({ to: '/moeder', search: { ...search, ...patch }, replace: true });
  return (
    <div className="meetings-page">
      <header>
        <div>
          <h1>{t('meetings.title')}</h1>
          <p className="lead">{t('meetings.lead', { municipality: settings?.municipality ?? '' })}</p>
        </div>
        <div className="row-actions">
          <PlanFile />
          <Button onPress={() => void navigate({ to: '/moeder/indlaes' })}>
            <FileUp size={16} aria-hidden />
            {t('agendaImport.open')}
          </Button>
          <Button onPress={() => setOpen('series')}>
            <CalendarPlus size={16} aria-hidden />
            {t('meetings.series')}
          </Button>
          <Button kind="primary" onPress={() => setOpen('meeting')}>
            <Plus size={16} aria-hidden />
            {t('meetings.new')}
          </Button>
        </div>
      </header>
      {open === 'meeting' ? <NewMeeting onClose={() => setOpen(null)} /> : null}
      {open === 'series' ? <NewSeries onClose={() => setOpen(null)} /> : null}
      <div className="meetings-bar">
        <Choice
          label={t('meetings.view')}
          value={view}
          onChange={(chosen) => go({ view: chosen === 'list' ? undefined : chosen })}
          options={(['list', 'calendar', 'chains', 'followUps'] as const).map((value) => ({
            value,
            label: t(`meetings.${value}`),
          }))}
        />
        {view === 'followUps' ? null : <Filters />}
      </div>
      {view === 'followUps' ? <FollowUps /> : null}
      {view === 'chains' ? (
        <ChainView from={search.past === 'yes' ? undefined : today()} body={search.body ?? ''} />
      ) : null}
      {view === 'list' || view === 'calendar' ? <Plan view={view} /> : null}
    </div>
  );
}

/** The plan as a calendar file, of the body that is shown. */
function PlanFile(): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const { body } = useSearch({ from: '/moeder' });
  const fetch = async () => {
    const made = await api.packs.plan(body ? { body } : {});
    if (made.ok) download(made.value);
    else toast({ text: errorText(made.error) });
  };
  return (
    <Button onPress={() => void fetch()}>
      <FileDown size={16} aria-hidden />
      {t('pack.plan')}
    </Button>
  );
}

function Filters(): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/moeder' });
  const navigate = useNavigate();
  const bodies = useCouncil().data?.bodies ?? [];
  const go = (patch: Partial<typeof search>) =>
    void navigate({ to: '/moeder', search: { ...search, ...patch }, replace: true });
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

function Plan({ view }: { view: 'list' | 'calendar' }): ReactNode {
  const t = useT();
  const { body, past } = useSearch({ from: '/moeder' });
  const meetings = useMeetings({ ...(body ? { body } : {}), ...(past === 'yes' ? {} : { from: today() }) }).data;
  if (!meetings) return null;
  if (meetings.length === 0) {
    return (
      <div className="empty">
        <h2>{t('meetings.none')}</h2>
        <p>{t('meetings.noneHelp')}</p>
      </div>
    );
  }
  return view === 'list' ? <MeetingList meetings={meetings} /> : <MeetingCalendar meetings={meetings} />;
}
