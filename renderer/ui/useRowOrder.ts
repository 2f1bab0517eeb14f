import { type DragEvent, type KeyboardEvent, useState } from 'react';

interface Order {
  readonly ids: readonly string[];
  readonly move: (id: string, index: number) => void;
}

/**
 * Puts rows in another order by dragging the handle, or with the arrow keys while the handle has the focus. A drag that ends outside the
 * list changes nothing.
 */
export function useRowOrder({ ids, move }: Order) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const shift = (id: string, by: number) => {
    const index = ids.indexOf(id) + by;
    if (index >= 0 && index < ids.length) move(id, index);
  };
  const rowProps = (id: string) => ({
    'data-over': over === id && dragged !== id ? '' : undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
      move(dragged, ids.indexOf(id));
      end();
    },
  });
  const handleProps = (id: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      setDragged(id);
    },
    onDragEnd: end,
    onKeyDown: (event: KeyboardEvent) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      shift(id, by);
    },
  });
  return { rowProps, handleProps };
}
