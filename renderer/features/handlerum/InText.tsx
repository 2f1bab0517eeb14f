import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LiveBlock } from '../../../shared/handlerum/live.ts';
import { hasLive, insertLive } from '../../data/editor/insertLive.ts';
import { undoManagerOf } from '../../data/editor/undo.ts';
import { useResult } from '../../data/session/useCaseSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Shows the data in the text of the case, in the section it belongs to. */
export function InText({ open, kinds }: { open: OpenHandlerum; kinds: readonly LiveBlock[] }): ReactNode {
  const t = useT();
  const tell = useTell();
  const { session } = open;
  useResult(session);
  const insert = (kind: LiveBlock) => {
    insertLive(session.editor, kind);
    const run = () => void undoManagerOf(session.editor)?.undo();
    tell(t('live.inserted', { name: t(`live.${kind}`) }), run);
  };
  return (
    <section aria-labelledby="live-title" className="in-text">
      <h2 id="live-title">{t('live.title')}</h2>
      <p className="hint">{t('live.help')}</p>
      <div className="row-actions">
        {kinds.map((kind) => (
          <Button key={kind} isDisabled={hasLive(session.editor, kind)} onPress={() => insert(kind)}>
            <FileText size={15} aria-hidden />
            {t(hasLive(session.editor, kind) ? 'live.shown' : 'live.insert', { name: t(`live.${kind}`) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
