import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import { EMPTY_HANDLERUM } from '../../../shared/kinds/case/handlerum.ts';
import { WORDS } from '../editor/liveWords.ts';
import type { LiveSource } from '../editor/nodes/liveBlock.ts';

interface OpenCase {
  readonly fields: CaseFields;
  subscribe(listener: () => void): () => void;
}

/** The living data of an open case, for the live blocks of its text. */
export function liveSource(session: OpenCase): LiveSource {
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
