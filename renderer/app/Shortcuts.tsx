import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MessageId } from '../../shared/i18n/index.ts';
import { useT } from './i18n.tsx';

const KEYS: readonly (readonly [MessageId, string])[] = [
  ['keys.palette', 'Ctrl K'],
  ['keys.help', '?'],
  ['keys.newCase', 'Alt N'],
  ['keys.find', 'Ctrl F'],
  ['keys.nextFinding', 'F8'],
  ['keys.previousFinding', 'Shift F8'],
  ['keys.undo', 'Ctrl Z'],
  ['keys.redo', 'Ctrl Y'],
  ['keys.bold', 'Ctrl B'],
  ['keys.italic', 'Ctrl I'],
  ['keys.link', 'Ctrl L'],
];

export function Shortcuts({ onClose }: { onClose: () => void }): ReactNode {
  const t = useT();
  return (
    <ModalOverlay className="dialog-back" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="dialog">
        <Dialog className="shortcuts">
          <Heading slot="title">{t('app.shortcuts')}</Heading>
          <dl>
            {KEYS.map(([id, keys]) => (
              <div key={id} style={{ display: 'contents' }}>
                <dt>{t(id)}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
