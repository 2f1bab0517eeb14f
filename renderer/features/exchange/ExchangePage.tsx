import './exchange.css';
import { useSearch } from '@tanstack/react-router';
import type { DragEvent, ReactNode } from 'react';
import { useLook } from '../../data/flows/useLook.ts';
import { useCases, useMeetings } from '../../data/queries.ts';
import { areAnswered, useAsk } from '../../data/useAsk.ts';
import { useTakeFiles } from '../../ui/chooseFiles.ts';
import { useT } from '../../words/i18n.tsx';
import { Keys } from './Keys.tsx';
import { Moving } from './Moving.tsx';
import { Send } from './Send.tsx';
import { casesCalled, newSending } from './sending.ts';
import { Take } from './Take.tsx';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Files of exchange between computers: what leaves, what comes, and by which keys people know one another. */
export function ExchangePage(): ReactNode {
  const t = useT();
  const { record } = useSearch({ from: '/udveksling' });
  const own = useAsk('exchange.own', {});
  const contacts = useAsk('exchange.contacts', {});
  const single = useAsk('exchange.single', {});
  // What its parts begin with, so that none of them comes later and moves the rest.
  const begun = [
    useCases(casesCalled('')),
    useMeetings(),
    useAsk('exchange.leaving', { records: newSending(record).records.slice() }),
  ];
  const look = useLook();
  const importFiles = useTakeFiles();
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    const [file] = files.filter(({ name }) => name.endsWith('.handlerum'));
    if (file) void look.read(file);
    else importFiles(files);
  };
  if (!areAnswered(own, contacts, single, ...begun) || !contacts.data || !single.data) return null;
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
      <Take look={look} />
      <Moving />
      <Keys own={own.data ?? null} contacts={contacts.data} />
    </div>
  );
}
