import { type DragEvent, type ReactNode, useState } from 'react';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { type Sorted, sorted, type Where } from './drop.ts';

interface Props {
  readonly session: CaseSession;
  readonly className: string;
  /** `at`: the place in the text that pictures were dropped at. */
  readonly onDrop: (files: Sorted<File>, at: number | undefined) => void;
  readonly children: ReactNode;
}

/** An open case takes the files that are dropped on it itself. What is dragged within the text is the editor's own. */
export function CaseDrop({ session, className, onDrop, children }: Props): ReactNode {
  const t = useT();
  const [over, setOver] = useState(false);
  const { view } = session.editor;
  const isForeign = ({ dataTransfer: { types } }: DragEvent) => types.includes('Files') && !view.dragging;
  const drag = (event: DragEvent) => {
    if (!isForeign(event)) return;
    event.preventDefault();
    const items = [...event.dataTransfer.items].map(({ type }) => ({ type }));
    const { pictures } = sorted(items, whereIn(session, event));
    setOver(pictures.length === 0);
    // The editor shows where in the text it would land, which is so of pictures only.
    if (pictures.length === 0) event.stopPropagation();
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget instanceof Node ? relatedTarget : null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!isForeign(event)) return;
    event.preventDefault();
    // Before the editor reads it, which would take an address out of what is dragged from a page.
    event.stopPropagation();
    const { clientX: left, clientY: top } = event;
    const where = whereIn(session, event);
    onDrop(sorted([...event.dataTransfer.files], where), view.posAtCoords({ left, top })?.pos);
    // So that it shows no longer where something would land.
    view.dom.dispatchEvent(new DragEvent('dragend'));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the buttons for pictures and attachments are the ones for everyone.
    <div className={className} data-own-drop onDragOverCapture={drag} onDragLeave={leave} onDropCapture={drop}>
      {children}
      {over ? <div className="drop-hint">{t('drop.beside')}</div> : null}
    </div>
  );
}

function whereIn({ editor }: CaseSession, { target }: DragEvent): Where {
  return target instanceof Node && editor.view.dom.contains(target) ? 'text' : 'beside';
}
