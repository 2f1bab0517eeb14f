import './handlerum.css';
import './profile.css';
import './stances.css';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Failed } from '../../data/Failed.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useCaseSession, useFields } from '../../data/session/useCaseSession.ts';
import { useT } from '../../words/i18n.tsx';
import { Amendments } from './Amendments.tsx';
import { Bindings } from './Bindings.tsx';
import { Comparison } from './Comparison.tsx';
import { Compromise } from './Compromise.tsx';
import { Economy } from './Economy.tsx';
import { Elements } from './Elements.tsx';
import { FromTables } from './FromTables.tsx';
import { InText } from './InText.tsx';
import { MajorityView } from './MajorityView.tsx';
import { Options } from './Options.tsx';
import { HANDLERUM_PARTS, type HandlerumPart } from './open.ts';
import { Profile } from './Profile.tsx';
import { Release } from './Release.tsx';
import { Stances } from './Stances.tsx';
import { type OpenHandlerum, useHandlerum } from './useHandlerum.ts';

/** What is free to choose in a case, what each option does, and what could be agreed. The part shown is in the address. */
export function HandlerumPage(): ReactNode {
  const t = useT();
  const { id } = useParams({ from: '/sager/$id/handlerum' });
  const opened = useCaseSession(id);
  if (opened === null) return <p className="hidden-visually">{t('app.loading')}</p>;
  if ('code' in opened) return <Failed why={opened.code} onRetry={opened.retry} />;
  return <Opened key={id} session={opened.session} />;
}

function Opened({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/sager/$id/handlerum' });
  const { part = 'room' } = useSearch({ from: '/sager/$id/handlerum' });
  const { title } = useFields(session);
  const open = useHandlerum(session);
  return (
    <div className="handlerum-page">
      <header>
        <Link to="/sager/$id" params={{ id: session.id }} className="back">
          <ArrowLeft size={15} aria-hidden />
          {title || t('cases.untitled')}
        </Link>
        <h1>{t('handlerum.title')}</h1>
      </header>
      <Tabs
        selectedKey={part}
        onSelectionChange={(key) => void navigate({ search: { part: key as HandlerumPart }, replace: true })}
      >
        <TabList aria-label={t('handlerum.title')} className="page-tabs">
          {HANDLERUM_PARTS.map((one) => (
            <Tab key={one} id={one}>
              {t(`handlerum.part.${one}`)}
            </Tab>
          ))}
        </TabList>
        {HANDLERUM_PARTS.map((one) => (
          <TabPanel key={one} id={one} className="handlerum-part">
            <Part part={one} open={open} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

function Part({ part, open }: { part: HandlerumPart; open: OpenHandlerum }): ReactNode {
  switch (part) {
    case 'room':
      return (
        <>
          <Profile open={open} />
          <Bindings open={open} />
          <InText open={open} kinds={['profile', 'bindings']} />
        </>
      );
    case 'options':
      return (
        <>
          <Options open={open} />
          <Elements open={open} />
          <Comparison open={open} />
          <FromTables open={open} />
          <InText open={open} kinds={['options', 'consequences']} />
        </>
      );
    case 'economy':
      return (
        <>
          <Economy open={open} />
          <InText open={open} kinds={['economy', 'chart']} />
        </>
      );
    case 'stances':
      return (
        <>
          <Stances open={open} />
          <Release open={open} />
        </>
      );
    case 'majority':
      return (
        <>
          <MajorityView open={open} />
          <Compromise open={open} />
        </>
      );
    case 'amendments':
      return <Amendments open={open} />;
  }
}
