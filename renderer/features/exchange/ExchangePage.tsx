import './exchange.css';
import './folder.css';
import { useSearch } from '@tanstack/react-router';
import type { DragEvent, ReactNode } from 'react';
import { partedByKind } from '../../data/arriving.tsx';
import { useLook } from '../../data/flows/useLook.ts';
import { useCases, useCouncil, useMeetings } from '../../data/queries.ts';
import { areAnswered, useAsk } from '../../data/useAsk.ts';
import { useTakeFiles } from '../../ui/chooseFiles.ts';
import { useT } from '../../words/i18n.tsx';
import { Arrivals } from './Arrivals.tsx';
import { Aside } from './Aside.tsx';
import { Folder } from './Folder.tsx';
import { Keys } from './Keys.tsx';
import { Moving } from './Moving.tsx';
import { Rights } from './rights/Rights.tsx';
import { Send } from './Send.tsx';
import { casesCalled, newSending } from './sending.ts';
import { Take } from './Take.tsx';
import { useArrivals } from './useArrivals.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Files of exchange between computers: what leaves, what comes, and by which keys people know one another. */
export function ExchangePage(): ReactNode {
  const t = useT();
  const { record } = useSearch({ from: '/udveksling' });
  const own = useAsk('exchange.own', {});
  const contacts = useAsk('exchange.contacts', {});
  const single = useAsk('exchange.single', {});
  const folder = useAsk('folder.get', {});
  const aside = useAsk('exchange.aside', {});
  const arrivals = useAsk('exchange.arrivals', {});
  // What its parts begin with, so that none of them comes later and moves the rest.
  const begun = [
    useCases(casesCalled('')),
    useMeetings(),
    useAsk('keys.list', {}),
    useCouncil(),
    useAsk('exchange.leaving', { records: newSending(record).records.slice() }),
  ];
  const look = useLook();
  const { waiting, add } = useArrivals(look);
  const importFiles = useTakeFiles();
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const { exchange, others } = partedByKind([...event.dataTransfer.files]);
    add(exchange);
    if (others.length > 0) importFiles(others);
  };
  if (!areAnswered(own, contacts, single, folder, aside, arrivals, ...begun) || !contacts.data || !single.data)
    return null;
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
      <p className="hint">{t('exchange.lead')}</p>
      <Send key={record ?? ''} record={record} contacts={contacts.data} single={single.data} />
      <Take look={look} waiting={waiting} />
      <Aside aside={aside.data ?? []} />
      <Arrivals arrivals={arrivals.data ?? []} />
      <Folder told={folder.data ?? null} />
      <Moving />
      <Keys own={own.data ?? null} contacts={contacts.data} />
      <Rights />
    </div>
  );
}
