import { Lock } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { publicTitle } from '../../../../shared/meeting/agenda.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { isTyping, useShortcut } from '../../../ui/useShortcut.ts';
import { useT } from '../../../words/i18n.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { DisqualifiedForm } from './DisqualifiedForm.tsx';
import { DissentForm, StayForm } from './MemberForms.tsx';
import { MotionForm } from './MotionForm.tsx';
import { Recorded } from './Recorded.tsx';
import { type CurrentItem, useRoom } from './useRoom.ts';
import { VoteForm } from './VoteForm.tsx';

/** The item being taken: its title for the whole room, what can be recorded, and what has been. */
export function ItemPanel(): ReactNode {
  const t = useT();
  const { room, items } = useRoom();
  const item = items.find(({ id }) => id === room.current);
  const run = item ? room.items.get(item.id) : undefined;
  if (room.onBreak) return <div className="item-panel on-break">{t('room.onBreak')}</div>;
  if (!item || !run) return <div className="item-panel" />;
  return <Item key={item.id} current={{ item, run }} />;
}

/** Nothing of a closed item is on the projector until the doors are said to be closed; leaving the item or a pause hides it again. */
function Item({ current: { item, run } }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const { items, closed } = useRoom();
  const isClosed = closed.has(item.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who works by keys hears which item it is; what is being typed is left alone.
  useEffect(() => {
    if (!isTyping(document.activeElement)) heading.current?.focus();
  }, []);
  const [isShut, setIsShut] = useState(false);
  const isShown = isShut || !isClosed;
  const at = items.indexOf(item) + 1;
  return (
    <section className="item-panel" aria-labelledby="room-item">
      <p className="place">{t('room.item', { number: at, of: items.length })}</p>
      <h2 id="room-item" ref={heading} tabIndex={-1}>
        {isShown ? item.title : publicTitle(item)}
      </h2>
      {isClosed ? (
        <p className="closed-note">
          <Lock size={18} aria-hidden /> {t('room.closedItem')}
        </p>
      ) : null}
      {isShown ? (
        <>
          <Recorded current={{ item, run }} />
          <Tools key={item.id} current={{ item, run }} />
        </>
      ) : (
        <div className="doors">
          <p>{t('room.doorsHelp')}</p>
          <Button kind="primary" onPress={() => setIsShut(true)}>
            {t('room.doors')}
          </Button>
        </div>
      )}
    </section>
  );
}

const TOOLS = ['decision', 'vote', 'motion', 'dissent', 'disqualified', 'stay'] as const;
type Tool = (typeof TOOLS)[number];
/** The first letter of the word, or of *habilitet* and *mindretal* where that is taken. */
const KEYS: Readonly<Record<Tool, string>> = {
  decision: 'b',
  vote: 'a',
  motion: 'f',
  dissent: 'm',
  disqualified: 'h',
  stay: 's',
};

function ToolKey({ tool, onPress }: { tool: Tool; onPress: (tool: Tool) => void }): null {
  useShortcut(KEYS[tool], () => onPress(tool));
  return null;
}

function Tools({ current }: { current: CurrentItem }): ReactNode {
  const t = useT();
  const { body } = useRoom();
  const [tool, setTool] = useState<Tool>('decision');
  const tools = TOOLS.filter((one) => one !== 'stay' || !body.isCouncil);
  const forms = useRef<HTMLDivElement>(null);
  const done = () => setTool('decision');
  const open = (next: Tool) => {
    flushSync(() => setTool(next));
    forms.current?.querySelector<HTMLElement>('select, textarea, input, form button')?.focus();
  };
  return (
    <div className="room-tools" ref={forms}>
      {tools.map((one) => (
        <ToolKey key={one} tool={one} onPress={open} />
      ))}
      <Choice
        label={t('room.tools')}
        value={tool}
        onChange={setTool}
        options={tools.map((value) => ({ value, label: t(`room.${value}`), hint: KEYS[value].toUpperCase() }))}
      />
      {tool === 'decision' ? <DecisionForm key={current.run.decision?.id} current={current} /> : null}
      {tool === 'vote' ? <VoteForm current={current} onDone={done} /> : null}
      {tool === 'motion' ? <MotionForm current={current} onDone={() => setTool('vote')} /> : null}
      {tool === 'dissent' ? <DissentForm current={current} onDone={done} /> : null}
      {tool === 'disqualified' ? <DisqualifiedForm current={current} onDone={done} /> : null}
      {tool === 'stay' ? <StayForm current={current} onDone={done} /> : null}
    </div>
  );
}
