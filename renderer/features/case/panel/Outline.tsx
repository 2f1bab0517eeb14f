import { type ReactNode, useEffect, useState } from 'react';
import { goToSection } from '../../../data/editor/places.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useResult } from '../../../data/session/useCaseSession.ts';
import { useT } from '../../../words/i18n.tsx';

/** The sections with their size and findings; choosing one goes there. */
export function Outline({ session, place }: { session: CaseSession; place: 'margin' | 'panel' }): ReactNode {
  const t = useT();
  const result = useResult(session);
  const inView = useSectionInView(session);
  const drawn = session.editor.state.doc.children;
  return (
    <nav className={`outline ${place}`} aria-label={t('case.tab.outline')}>
      <ol>
        {drawn.map((node, index) => {
          const key = String(node.attrs.key ?? 'unplaced');
          const stats = result?.sections[index]?.stats;
          const found = result?.findings.filter(({ section }) => section === key).length ?? 0;
          const heading = String(node.attrs.heading ?? key);
          // Words of tables are not counted as text.
          const none = node.textContent.trim() ? 'outline.table' : 'outline.empty';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sections may share a key, and none has state of its own.
            <li key={`${key}-${index}`}>
              <button
                type="button"
                aria-current={inView === key ? 'location' : undefined}
                onClick={() => goToSection(session.editor, key)}
              >
                <span className="name">{heading}</span>
                <span className="tabular">
                  {stats ? (stats.words === 0 ? t(none) : t('counts.words', { n: stats.words })) : null}
                </span>
                {found > 0 ? (
                  <span className="badge" title={t('checks.open', { n: found })}>
                    {found}
                    <span className="hidden-visually"> {t('outline.findings')}</span>
                  </span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Key of the section that reaches the upper part of the view. */
function useSectionInView({ editor }: CaseSession): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const root = editor.view.dom.closest('.scroll');
    if (!root) return;
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target) : seen.delete(target);
        const first = [...editor.view.dom.querySelectorAll('section[data-key]')].find((section) => seen.has(section));
        setKey(first instanceof HTMLElement ? (first.dataset.key ?? null) : null);
      },
      { root, rootMargin: '0px 0px -70% 0px' },
    );
    for (const section of editor.view.dom.querySelectorAll('section[data-key]')) observer.observe(section);
    return () => observer.disconnect();
  }, [editor]);
  return key;
}
