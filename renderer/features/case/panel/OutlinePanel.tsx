import type { ReactNode } from 'react';
import { words } from '../../../../shared/text/lix.ts';
import { useT } from '../../../app/i18n.tsx';
import type { CaseSession } from '../session/CaseSession.ts';
import { useResult } from '../session/useCaseSession.ts';

/** The sections with their size and findings; choosing one goes there. */
export function OutlinePanel({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const { findings } = useResult(session);
  const sections = session.editor.state.doc.children.map((node) => ({
    key: String(node.attrs.key),
    heading: String(node.attrs.heading),
    size: words(node.textBetween(0, node.content.size, '\n', ' ')).length,
    found: findings.filter(({ section }) => section === node.attrs.key).length,
  }));
  return (
    <ol className="outline">
      {sections.map(({ key, heading, size, found }) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => {
              const target = document.querySelector(`.case-body section[data-key="${CSS.escape(key)}"]`);
              target?.scrollIntoView({ block: 'start' });
            }}
          >
            <span>{heading}</span>
            <span className="tabular">{t('counts.words', { n: size })}</span>
            {found > 0 ? <span className="badge">{found}</span> : <span />}
          </button>
        </li>
      ))}
    </ol>
  );
}
