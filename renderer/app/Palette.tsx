import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useCases } from '../api/queries.ts';
import { focusOnce } from '../ui/focusOnce.ts';
import { useT } from './i18n.tsx';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

/** Everything by keyboard: type, arrows, Enter. */
export function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useCases({ filter: text ? { text } : {}, sort: 'changedAt', order: 'descending', offset: 0, limit: 8 });
  const close = (run: () => void) => () => {
    onClose();
    run();
  };
  const commands: Entry[] = [
    {
      id: 'new',
      label: t('cases.new'),
      detail: 'Alt N',
      run: close(() => void navigate({ to: '/sager', search: { new: 'yes' } as never })),
    },
    { id: 'cases', label: t('app.cases'), detail: '', run: close(() => void navigate({ to: '/sager' })) },
    { id: 'overview', label: t('app.overview'), detail: '', run: close(() => void navigate({ to: '/' })) },
    { id: 'settings', label: t('app.settings'), detail: '', run: close(() => void navigate({ to: '/indstillinger' })) },
  ].filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  const cases: Entry[] = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    label: row.title || t('cases.untitled'),
    detail: t(`status.${row.status}`),
    run: close(() => void navigate({ to: '/sager/$id', params: { id: row.id } })),
  }));
  const all = [...cases, ...commands];
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') all[at]?.run();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, all.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  const option = (entry: Entry) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field that owns the list handles the keys.
    <div
      key={entry.id}
      id={`palette-${entry.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={all[at]?.id === entry.id}
      onClick={entry.run}
    >
      <span>{entry.label}</span>
      <span className="municipality">{entry.detail}</span>
    </div>
  );
  return (
    <ModalOverlay className="dialog-back" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="dialog palette">
        <Dialog aria-label={t('palette.title')}>
          <input
            ref={focusOnce}
            role="combobox"
            aria-label={t('palette.title')}
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={all[at] ? `palette-${all[at].id}` : undefined}
            placeholder={t('palette.placeholder')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
          <div id="palette-list" role="listbox" aria-label={t('palette.title')}>
            {cases.length > 0 ? (
              // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox has no element of its own.
              <div role="group" aria-label={t('palette.cases')}>
                <p className="group-name" aria-hidden>
                  {t('palette.cases')}
                </p>
                {cases.map(option)}
              </div>
            ) : null}
            {commands.length > 0 ? (
              // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox has no element of its own.
              <div role="group" aria-label={t('palette.commands')}>
                <p className="group-name" aria-hidden>
                  {t('palette.commands')}
                </p>
                {commands.map(option)}
              </div>
            ) : null}
          </div>
          {all.length === 0 ? <p className="none">{t('palette.none')}</p> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
