import { EMPTY_HANDLERUM } from '../../../../shared/kinds/case/handlerum.ts';
import { WORDS } from '../editor/liveWords.ts';
import type { LiveSource } from '../editor/nodes/liveBlock.ts';
import type { CaseSession } from './CaseSession.ts';

/** The living data of an open case, for the live blocks of its text. */
export function liveSource(session: Pick<CaseSession, 'fields' | 'subscribe'>): LiveSource {
  return {
    read: () => session.fields.handlerum ?? EMPTY_HANDLERUM,
    watch: (listener) => {
      const seen = { handlerum: session.fields.handlerum };
      return session.subscribe(() => {
        if (session.fields.handlerum === seen.handlerum) return;
        seen.handlerum = session.fields.handlerum;
        listener();
      });
    },
    empty: (kind) => WORDS[kind] ?? '',
  };
}
