import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MessageId } from '../../shared/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { keyNames } from '../ui/keyNames.ts';
import { useT } from '../words/i18n.tsx';

interface Group {
  readonly title: MessageId;
  readonly keys: readonly (readonly [MessageId, string])[];
}

const GROUPS: readonly Group[] = [
  {
    title: 'keys.everywhere',
    keys: [
      ['keys.palette', 'mod+k'],
      ['keys.help', '?'],
      ['keys.newCase', 'alt+n'],
      ['keys.lock', 'alt+l'],
    ],
  },
  {
    title: 'keys.list',
    keys: [
      ['keys.move', '↑ ↓'],
      ['keys.open', 'Enter'],
      ['keys.select', 'keys.space'],
      ['keys.selectMore', 'shift+↑ ↓'],
      ['keys.selectAll', 'mod+a'],
      ['keys.deselect', 'Esc'],
    ],
  },
  {
    title: 'keys.room',
    keys: [
      ['keys.nextItem', 'N'],
      ['keys.previousItem', 'T'],
      ['keys.outcome', '1 – 9'],
      ['room.decision', 'B'],
      ['room.vote', 'A'],
      ['room.motion', 'F'],
      ['room.dissent', 'M'],
      ['room.disqualified', 'H'],
      ['room.stay', 'S'],
      ['room.presence', 'D'],
      ['room.break', 'P'],
    ],
  },
  {
    title: 'keys.case',
    keys: [
      ['keys.find', 'mod+f'],
      ['keys.replace', 'mod+h'],
      ['keys.nextFinding', 'F8'],
      ['keys.previousFinding', 'shift+F8'],
      ['keys.card', 'alt+Enter'],
      ['keys.panel', 'F6'],
      ['keys.togglePanel', 'alt+shift+p'],
      ['keys.toolbar', 'alt+F10'],
      ['keys.undo', 'mod+z'],
      ['keys.redo', 'mod+y'],
      ['keys.bold', 'mod+b'],
      ['keys.italic', 'mod+i'],
      ['keys.bullets', 'mod+shift+8'],
      ['keys.numbers', 'mod+shift+7'],
      ['keys.link', 'mod+l'],
      ['keys.source', 'mod+shift+e'],
      ['keys.table', 'alt+shift+t'],
      ['keys.row', 'alt+shift+↓'],
      ['keys.column', 'alt+shift+→'],
      ['keys.sum', 'alt+shift+s'],
    ],
  },
];

export function Shortcuts({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  return (
    <ModalOverlay className="dialog-back" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="dialog broad">
        <Dialog className="shortcuts">
          <header>
            <Heading slot="title">{t('app.shortcuts')}</Heading>
            <Button slot="close">{t('app.close')}</Button>
          </header>
          {GROUPS.map(({ title, keys }) => (
            <section key={title} className={keys.length > 10 ? 'long' : ''}>
              <h3>{t(title)}</h3>
              <dl>
                {keys.map(([id, names]) => (
                  <div key={id}>
                    <dt>{t(id)}</dt>
                    <dd>
                      <kbd>{names === 'keys.space' ? t('keys.space') : keyNames(names)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
