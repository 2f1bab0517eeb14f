import './palette.css';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { focusOnce } from '../ui/focusOnce.ts';
import { useT } from '../words/i18n.tsx';
import { inOrder, nextOption } from './paletteOrder.ts';
import { type Entry, usePaletteEntries } from './usePaletteEntries.ts';

interface Props {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Everything by keyboard: type, arrows, Enter. A dialog of the browser's own, which is there at once and gives the focus back. */
export function Palette({ onClose, onShortcuts }: Props): ReactNode {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog closes it, as Escape does.
    <dialog
      ref={shown}
      className="dialog palette"
      aria-label={t('palette.title')}
      onCancel={onClose}
      onClick={({ target, currentTarget }) => (target === currentTarget ? onClose() : undefined)}
    >
      <Search onClose={onClose} onShortcuts={onShortcuts} />
    </dialog>
  );
}

/** Closed while it still stands, so that the browser gives the focus back to where it was. */
function shown(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  return () => dialog.close();
}

function Search({ onClose, onShortcuts }: Props): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const entries = usePaletteEntries(text, onShortcuts);
  const groups = inOrder(
    {
      cases: { title: t('palette.cases'), entries: entries.cases },
      view: { title: t('palette.view'), entries: entries.view },
      commands: { title: t('palette.commands'), entries: entries.commands },
    },
    text,
  );
  const all = groups.flatMap((group) => group.entries);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const { current, goTo, onKeyDown } = useOptions({ all, isStale: entries.stale, onChoose: choose });
  const type = (typed: string) => {
    setText(typed);
    goTo(0);
  };
  return (
    <>
      <SearchBox text={text} current={current} onType={type} onKeyDown={onKeyDown} />
      <div id="palette-list" role="listbox" aria-label={t('palette.title')}>
        {groups.map((group) => (
          <Group key={group.title} {...group} current={current} onChoose={choose} />
        ))}
      </div>
      <p className="none" role="status">
        {all.length === 0 && !entries.stale ? t('palette.none') : ''}
      </p>
    </>
  );
}

interface OptionsParts {
  readonly all: readonly Entry[];
  /** What is shown still answers an earlier text. */
  readonly isStale: boolean;
  readonly onChoose: (entry: Entry | undefined) => void;
}

/** Which of the entries the keys stand on, and what Enter does. */
function useOptions({ all, isStale, onChoose }: OptionsParts) {
  const [at, setAt] = useState(0);
  // Enter pressed before the answer to what was typed: it means the answer, not what still stands there.
  const [isHurried, setHurried] = useState(false);
  const current = all[at];
  useEffect(() => {
    if (!isHurried || isStale) return;
    setHurried(false);
    onChoose(all[0]);
  });
  useEffect(() => {
    if (current) document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextOption(event.key, at, all.length);
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter') isStale ? setHurried(true) : onChoose(current);
    else return;
    event.preventDefault();
  };
  return { current, goTo: setAt, onKeyDown };
}

interface BoxProps {
  readonly text: string;
  readonly current: Entry | undefined;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchBox({ text, current, onType, onKeyDown }: BoxProps): ReactNode {
  const t = useT();
  return (
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
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
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
