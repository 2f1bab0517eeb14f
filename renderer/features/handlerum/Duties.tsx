import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { isProse } from '../../../shared/checks/define.ts';
import { dutySentences } from '../../../shared/checks/reading/duties.ts';
import { BlockCache } from '../../../shared/checks/view.ts';
import { isCovered } from '../../../shared/handlerum/duties.ts';
import { useResult } from '../../data/session/useCaseSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenHandlerum } from './useHandlerum.ts';

/** Sentences of the text that state a duty and have no binding yet: each becomes one in one step. */
export function Duties({ open }: { open: OpenHandlerum }): ReactNode {
  const t = useT();
  const { session, handlerum, put } = open;
  // Reads anew when the text has been judged anew.
  useResult(session);
  const blocks = new BlockCache().blocks(session.editor.state.doc);
  const duties = [...new Set(blocks.filter(isProse).flatMap(dutySentences))].filter(
    (sentence) => !isCovered(sentence, handlerum),
  );
  if (duties.length === 0) return null;
  return (
    <div className="duties">
      <h3>{t('duties.title')}</h3>
      <p className="hint">{t('duties.help')}</p>
      <ul>
        {duties.map((sentence) => (
          <li key={sentence}>
            <q lang="da">{sentence}</q>
            <Button
              onPress={() =>
                put('bindings', {
                  id: crypto.randomUUID(),
                  kind: 'must',
                  strength: 'hard',
                  text: sentence,
                  source: '',
                  liftableBy: 'Folketinget',
                  costOfLifting: '',
                  validTo: null,
                })
              }
            >
              <Link2 size={15} aria-hidden />
              {t('duties.make')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
