import { useChange } from '../../data/change/useChange.ts';
import './readAloud.css';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { agendaOrder, publicTitle } from '../../../shared/meeting/agenda.ts';
import { readingOf } from '../../../shared/meeting/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { useShortcut } from '../../ui/useShortcut.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { OpenMeeting } from './open.ts';

interface Props {
  readonly meeting: OpenMeeting;
  readonly texts: ReadonlyMap<string, string>;
  readonly closed: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** The minutes item by item in large type, to be read aloud and confirmed; N and T go on and back, L confirms. */
export function ReadAloud({ meeting: { row, content }, texts, closed, onClose }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const items = agendaOrder(content.items);
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is another heading to be read.
  useEffect(() => heading.current?.focus(), [at]);
  const item = items[at];
  const go = (to: number) => {
    if (!items[to]) return;
    setAt(to);
    setShown(null);
  };
  const isShown = item !== undefined && (!closed.has(item.id) || shown === item.id);
  const canRead = isShown && row.stage !== 'sealed';
  const read = async () => {
    if (item && canRead && (await change('agenda.read', { id: row.id, item: item.id }))) go(at + 1);
  };
  useShortcut('n', () => go(at + 1));
  useShortcut('t', () => go(at - 1));
  useShortcut('l', () => void read());
  if (!item) return null;
  const text = texts.get(item.id) ?? '';
  const reading = readingOf(content, item.id, text);
  return (
    <section className="read-aloud" aria-labelledby="read-item">
      <p className="hint">
        {t('room.item', { number: at + 1, of: items.length })} ·{' '}
        {t('minutes.readCount', { n: readCount(content, texts) })}
      </p>
      <h2 id="read-item" ref={heading} tabIndex={-1}>
        {item.number ? `${item.number}. ` : ''}
        {isShown ? item.title : publicTitle(item)}
      </h2>
      {isShown ? (
        <div className="read-words">
          {(text || t('minutes.empty')).split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : (
        <Button onPress={() => setShown(item.id)}>{t('room.doors')}</Button>
      )}
      <p className="hint" role="status">
        {reading ? t('minutes.wasRead', { by: reading.by, when: format.moment(reading.at) }) : t('minutes.notRead')}
      </p>
      <div className="row-actions">
        <Button isDisabled={at === 0} onPress={() => go(at - 1)}>
          <ArrowLeft size={16} aria-hidden />
          {t('room.previous')}
        </Button>
        {canRead ? (
          <Button kind="primary" onPress={() => void read()}>
            <Check size={16} aria-hidden />
            {t('minutes.read')}
          </Button>
        ) : null}
        <Button isDisabled={at === items.length - 1} onPress={() => go(at + 1)}>
          {t('room.next')}
          <ArrowRight size={16} aria-hidden />
        </Button>
        <Button kind="text" onPress={onClose}>
          {t('minutes.closeReading')}
        </Button>
      </div>
    </section>
  );
}

const readCount = (content: OpenMeeting['content'], texts: ReadonlyMap<string, string>): number =>
  content.items.filter(({ id }) => readingOf(content, id, texts.get(id) ?? '')).length;
