import './exchange.css';
import './folder.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DragEvent, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { partedByKind } from '../../data/arriving.tsx';
import { type Look, useLook } from '../../data/flows/useLook.ts';
import { useCases, useCouncil, useMeetings } from '../../data/queries.ts';
import { areAnswered, useAsk } from '../../data/useAsk.ts';
import { useTakeFiles } from '../../ui/chooseFiles.ts';
import { useT } from '../../words/i18n.tsx';
import { Arrivals } from './Arrivals.tsx';
import { Aside } from './Aside.tsx';
import { Folder } from './Folder.tsx';
import { KnownKeys, OwnKey } from './Keys.tsx';
import { Moving } from './Moving.tsx';
import { EXCHANGE_PARTS, type ExchangePart } from './open.ts';
import { Rights } from './rights/Rights.tsx';
import { Send } from './Send.tsx';
import { casesCalled, newSending } from './sending.ts';
import { Take } from './Take.tsx';
import { useArrivals } from './useArrivals.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Files of exchange between computers: what leaves, what comes, and by which keys people know one another. The part shown is in the address. */
export function ExchangePage(): ReactNode {
  const t = useT();
  const navigate = useNavigate({ from: '/udveksling' });
  const { part = 'send', record } = useSearch({ from: '/udveksling' });
  const isAnswered = useBegun();
  const look = useLook();
  const { waiting, add } = useArrivals(look);
  const importFiles = useTakeFiles();
  const show = (key: ExchangePart) => void navigate({ search: { part: key }, replace: true });
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const { exchange, others } = partedByKind([...event.dataTransfer.files]);
    add(exchange);
    if (exchange.length > 0) show('take');
    if (others.length > 0) importFiles(others);
  };
  if (!isAnswered) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button is the one for everyone.
    <div
      className="exchange-page"
      data-own-drop
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <h1>{t('app.exchange')}</h1>
      <Tabs selectedKey={part} onSelectionChange={(key) => show(key as ExchangePart)}>
        <TabList aria-label={t('app.exchange')} className="page-tabs">
          {EXCHANGE_PARTS.map((id) => (
            <Tab key={id} id={id}>
              {t(`exchange.part.${id}`)}
            </Tab>
          ))}
        </TabList>
        {EXCHANGE_PARTS.map((id) => (
          <TabPanel key={id} id={id} className="exchange-panel">
            <Part part={id} record={record} look={look} waiting={waiting} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

/** What the parts begin with, asked for together, so that none of it comes later and moves the rest. */
function useBegun(): boolean {
  const { record } = useSearch({ from: '/udveksling' });
  return areAnswered(
    useAsk('exchange.own', {}),
    useAsk('exchange.contacts', {}),
    useAsk('exchange.single', {}),
    useAsk('folder.get', {}),
    useAsk('exchange.aside', {}),
    useAsk('exchange.arrivals', {}),
    useAsk('keys.list', {}),
    useAsk('exchange.leaving', { records: newSending(record).records.slice() }),
    useCases(casesCalled('')),
    useMeetings(),
    useCouncil(),
  );
}

interface PartProps extends Pick<ReturnType<typeof useArrivals>, 'waiting'> {
  readonly part: ExchangePart;
  readonly record: Parameters<typeof newSending>[0];
  readonly look: Look;
}

function Part({ part, record, look, waiting }: PartProps): ReactNode {
  switch (part) {
    case 'send':
      return <Send key={record ?? ''} record={record} />;
    case 'take':
      return (
        <>
          <Take look={look} waiting={waiting} />
          <Aside />
          <Arrivals />
        </>
      );
    case 'folder':
      return <Folder />;
    case 'keys':
      return (
        <>
          <OwnKey />
          <Rights />
          <KnownKeys />
        </>
      );
    case 'move':
      return <Moving />;
  }
}
