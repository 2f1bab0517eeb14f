import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { focusOnce } from '../ui/focusOnce.ts';
import { useT } from '../words/i18n.tsx';
import { type Entry, usePaletteEntries } from './usePaletteEntries.ts';

interface Props {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Everything by keyboard: type, arrows, Enter. */
export function Palette({ onClose, onShortcuts }: Props): ReactNode {
  const t = useT();
  useWayBack();
  return (
    <ModalOverlay className="dialog-back" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="dialog palette">
        <Dialog aria-label={t('palette.title')}>
          <Search onClose={onClose} onShortcuts={onShortcuts} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Gives the focus back to where it was, once the dialog has gone and nothing else has taken it: on a slow computer the dialog's own
 * attempt can come before its place may be focused again.
 */
function useWayBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const back = (left: number) => {
        if (document.activeElement !== document.body || !(opener instanceof HTMLElement)) return;
        opener.focus();
        if (left > 0) requestAnimationFrame(() => back(left - 1));
      };
      requestAnimationFrame(() => back(FRAMES));
    },
    [opener],
  );
}

/** About half a second. */
const FRAMES = 30;

function Search({ onClose, onShortcuts }: Props): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // Enter pressed before the answer to what was typed: it means the answer, not what still stands there.
  const [hurried, setHurried] = useState(false);
  const { cases, view, commands, stale } = usePaletteEntries(text, onShortcuts);
  // What is being worked on comes first once its name is typed; before that, where one may want to go.
  const groups = [
    { title: t('palette.cases'), entries: cases },
    { title: t('palette.view'), entries: view },
    { title: t('palette.commands'), entries: commands },
  ].sort((a, b) => Number(text.trim() !== '' && b.entries === view) - Number(text.trim() !== '' && a.entries === view));
  const all = groups.flatMap(({ entries }) => entries);
  const current = all[at];
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  useEffect(() => {
    if (!hurried || stale) return;
    setHurried(false);
    choose(all[0]);
  });
  useEffect(() => {
    if (current) document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextOption(event.key, at, all.length);
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter') stale ? setHurried(true) : choose(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={focusOnce}
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={current ? optionId(current) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.title')}>
        {groups.map(({ title, entries }) => (
          <Group key={title} title={title} entries={entries} current={current} onChoose={choose} />
        ))}
      </div>
      <p className="none" role="status">
        {all.length === 0 && !stale ? t('palette.none') : ''}
      </p>
    </>
  );
}

const PAGE = 8;

function nextOption(key: string, at: number, count: number): number | undefined {
  const last = Math.max(count - 1, 0);
  if (key === 'ArrowDown') return at === last ? 0 : at + 1;
  if (key === 'ArrowUp') return at === 0 ? last : at - 1;
  if (key === 'PageDown') return Math.min(at + PAGE, last);
  if (key === 'PageUp') return Math.max(at - PAGE, 0);
  return undefined;
}

const optionId = ({ id }: Entry): string => `palette-${id}`;

interface GroupProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly current: Entry | undefined;
  readonly onChoose: (entry: Entry) => void;
}

function Group({ title, entries, current, onChoose }: GroupProps): ReactNode {
  if (entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox has no element of its own.
    <div role="group" aria-label={title}>
      <p className="group-name" aria-hidden>
        {title}
      </p>
      {entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that owns the list handles the keys.
        <div
          key={entry.id}
          id={optionId(entry)}
          role="option"
          tabIndex={-1}
          aria-selected={current?.id === entry.id}
          onClick={() => onChoose(entry)}
        >
          <span className="label">{entry.label}</span>
          <span className="detail">{entry.detail}</span>
        </div>
      ))}
    </div>
  );
}
