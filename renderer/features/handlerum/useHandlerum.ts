import { type Economy, EMPTY_HANDLERUM, type Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import {
  type HandlerumItem,
  type HandlerumList,
  moveHandlerumItem,
  putHandlerumItem,
  removeHandlerumItem,
  setEconomy,
} from '../../../shared/kinds/case/handlerumDoc.ts';
import { putBack, type Taken, takeAway } from '../../../shared/kinds/case/handlerumUndo.ts';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useFields } from '../../data/session/useCaseSession.ts';
import { type Negotiations, useNegotiations } from '../../data/useNegotiations.ts';
import { useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';

/** The handlerum of an open case and what can be done to it; each change is on disk before it is acknowledged, as with the text. */
export interface OpenHandlerum {
  readonly session: CaseSession;
  readonly handlerum: Handlerum;
  readonly negotiations: Negotiations;
  put<L extends HandlerumList>(list: L, item: HandlerumItem<L>): void;
  move(list: HandlerumList, id: string, index: number): void;
  /** Takes it away at once, and offers to put back just that; what others did meanwhile stays. */
  remove(list: HandlerumList, id: string, name: string): void;
  /** Takes away without a word: an empty amount or an unjudged dimension. */
  clear(list: HandlerumList, id: string): void;
  setEconomy(patch: Partial<Economy>): void;
}

export function useHandlerum(session: CaseSession): OpenHandlerum {
  const t = useT();
  const tell = useTell();
  const negotiations = useNegotiations(session.id);
  const handlerum = useFields(session).handlerum ?? EMPTY_HANDLERUM;
  const remove = (list: HandlerumList, id: string, name: string) => {
    const gone: { taken?: Taken } = {};
    session.edit((doc) => {
      gone.taken = takeAway(doc, list, id);
    });
    const run = () => session.edit((doc) => gone.taken && putBack(doc, gone.taken));
    tell(t('handlerum.removed', { name }), run);
  };
  return {
    session,
    handlerum,
    negotiations,
    remove,
    put: (list, item) => session.edit((doc) => putHandlerumItem(doc, list, item)),
    move: (list, id, index) => session.edit((doc) => moveHandlerumItem(doc, list, { id, index })),
    clear: (list, id) => session.edit((doc) => removeHandlerumItem(doc, list, id)),
    setEconomy: (patch) => session.edit((doc) => setEconomy(doc, patch)),
  };
}
