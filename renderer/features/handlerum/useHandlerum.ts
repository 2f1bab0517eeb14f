import { type Economy, EMPTY_HANDLERUM, type Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import {
  type HandlerumItem,
  type HandlerumList,
  moveHandlerumItem,
  putHandlerumItem,
  readHandlerum,
  removeHandlerumItem,
  removeOwner,
  setEconomy,
  type WrittenHandlerum,
  writeHandlerum,
} from '../../../shared/kinds/case/handlerumDoc.ts';
import { useT } from '../../app/i18n.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { CaseSession } from '../case/session/CaseSession.ts';
import { useFields } from '../case/session/useCaseSession.ts';
import { type Negotiations, useNegotiations } from './useNegotiations.ts';

/** The handlerum of an open case and what can be done to it; each change is on disk before it is acknowledged, as with the text. */
export interface OpenHandlerum {
  readonly session: CaseSession;
  readonly handlerum: Handlerum;
  readonly negotiations: Negotiations;
  put<L extends HandlerumList>(list: L, item: HandlerumItem<L>): void;
  move(list: HandlerumList, id: string, index: number): void;
  /** Takes it away at once, and offers to put all of it back. */
  remove(list: HandlerumList, id: string, name: string): void;
  /** Takes away without a word: an empty amount or an unjudged dimension. */
  clear(list: HandlerumList, id: string): void;
  setEconomy(patch: Partial<Economy>): void;
  /** Makes it what it was; what groups released meanwhile stays. */
  restore(before: WrittenHandlerum): void;
}

export function useHandlerum(session: CaseSession): OpenHandlerum {
  const t = useT();
  const toast = useToast();
  const negotiations = useNegotiations(session.id);
  const handlerum = useFields(session).handlerum ?? EMPTY_HANDLERUM;
  const restore = (before: WrittenHandlerum) => session.edit((doc) => writeHandlerum(doc, before));
  const remove = (list: HandlerumList, id: string, name: string) => {
    const before = readHandlerum(session.doc);
    session.edit((doc) =>
      list === 'options' || list === 'elements' ? removeOwner(doc, list, id) : removeHandlerumItem(doc, list, id),
    );
    const run = () => restore(before);
    toast({ text: t('handlerum.removed', { name }), action: { label: t('app.undo'), run } });
  };
  return {
    ...{ session, handlerum, negotiations, remove, restore },
    put: (list, item) => session.edit((doc) => putHandlerumItem(doc, list, item)),
    move: (list, id, index) => session.edit((doc) => moveHandlerumItem(doc, list, { id, index })),
    clear: (list, id) => session.edit((doc) => removeHandlerumItem(doc, list, id)),
    setEconomy: (patch) => session.edit((doc) => setEconomy(doc, patch)),
  };
}
