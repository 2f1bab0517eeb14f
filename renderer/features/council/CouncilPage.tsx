import { useChange } from '../../data/change/useChange.ts';
import './council.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useCouncil } from '../../data/queries.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useT } from '../../words/i18n.tsx';
import { Unsettled } from '../../words/Unsettled.tsx';
import { Bodies } from './Bodies.tsx';
import { ClosedDays } from './ClosedDays.tsx';
import { Groups } from './Groups.tsx';
import { MemberFile } from './MemberFile.tsx';
import { COUNCIL_PARTS, type CouncilPart, type CouncilProps } from './open.ts';
import { Production } from './Production.tsx';
import { Rules } from './Rules.tsx';
import { Seats } from './Seats.tsx';
import { Substitutes } from './Substitutes.tsx';
import { Term } from './Term.tsx';

/** The council record: bodies, who sits in them and when, groups, deadlines, closed days, rules. The part shown is in the address. */
export function CouncilPage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/kommune' });
  const { part = 'bodies' } = useSearch({ from: '/kommune' });
  const council = useCouncil().data;
  if (!council) return null;
  return (
    <div className="council-page">
      <h1>{t('council.page')}</h1>
      {council.sample ? <p className="hint">{t('council.sample')}</p> : null}
      <UnsettledOfCouncil />
      <Tabs
        selectedKey={part}
        onSelectionChange={(key) => void navigate({ search: { part: key as CouncilPart }, replace: true })}
      >
        <TabList aria-label={t('council.page')} className="page-tabs">
          {COUNCIL_PARTS.map((id) => (
            <Tab key={id} id={id}>
              {t(`council.part.${id}`)}
            </Tab>
          ))}
        </TabList>
        {COUNCIL_PARTS.map((id) => (
          <TabPanel key={id} id={id} className="council-part">
            <Part part={id} council={council} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

/** What two laptops did to the council apart, and which of two councils is the folder's. */
function UnsettledOfCouncil(): ReactNode {
  const [change] = useChange();
  const { data } = useAsk('council.unsettled', {});
  if (!data) return null;
  const { id, clashes } = data;
  return (
    <Unsettled
      clashes={clashes}
      help="clashes.help"
      onSettle={(clash, choice) => void change('records.settle', { id, clash, choice })}
    />
  );
}

function Part({ part, council }: CouncilProps & { readonly part: CouncilPart }): ReactNode {
  switch (part) {
    case 'bodies':
      return (
        <>
          <Term key={council.termOfOffice?.from} council={council} />
          <Bodies council={council} />
        </>
      );
    case 'members':
      return (
        <>
          <Seats council={council} />
          <Substitutes council={council} />
          <MemberFile council={council} />
        </>
      );
    case 'groups':
      return <Groups council={council} />;
    case 'line':
      return <Production council={council} />;
    case 'closedDays':
      return <ClosedDays council={council} />;
    case 'rules':
      return <Rules council={council} />;
  }
}
