import { useState } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';

export interface Selection {
  readonly ids: ReadonlySet<RecordId>;
  toggle(id: RecordId, index: number): void;
  /** Adds every loaded row from the one last toggled to `index`. */
  extendTo(index: number, idAt: (index: number) => RecordId | undefined): void;
  set(ids: readonly RecordId[]): void;
  clear(): void;
}

/** Which cases are chosen. Another list (filter or order) begins with none, so that nothing out of sight is ever chosen. */
export function useSelection(list: string): Selection {
  const [state, setState] = useState<{ list: string; ids: ReadonlySet<RecordId>; anchor: number }>(() => empty(list));
  const current = state.list === list ? state : empty(list);
  const put = (ids: Iterable<RecordId>, anchor: number) => setState({ list, ids: new Set(ids), anchor });
  return {
    ids: current.ids,
    toggle(id, index) {
      const rest = [...current.ids].filter((other) => other !== id);
      put(current.ids.has(id) ? rest : [...rest, id], index);
    },
    extendTo(index, idAt) {
      const from = Math.min(current.anchor, index);
      const length = Math.abs(current.anchor - index) + 1;
      const added = Array.from({ length }, (_value, step) => idAt(from + step)).filter((id) => id !== undefined);
      put([...current.ids, ...added], current.anchor);
    },
    set: (ids) => put(ids, 0),
    clear: () => put([], current.anchor),
  };
}

function empty(list: string): { list: string; ids: ReadonlySet<RecordId>; anchor: number } {
  return { list, ids: new Set(), anchor: 0 };
}
