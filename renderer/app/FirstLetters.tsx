import type { ReactNode } from 'react';
import { focusOnce } from '../ui/focusOnce.ts';
import { useT } from '../words/i18n.tsx';

/** What was typed before the palette was there, and where the focus was before that. */
export interface Begun {
  text: string;
  opener: Element | null;
}

interface Props {
  readonly begun: Begun;
  readonly onClose: () => void;
}

/** Stands where the palette will, so that no letter typed while it is fetched is lost. */
export function FirstLetters({ begun, onClose }: Props): ReactNode {
  const t = useT();
  return (
    <div className="dialog-back">
      <div className="dialog palette">
        <input
          ref={focusOnce}
          aria-label={t('palette.title')}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          defaultValue={begun.text}
          onChange={({ target }) => {
            begun.text = target.value;
          }}
          onKeyDown={({ key }) => (key === 'Escape' ? onClose() : undefined)}
        />
      </div>
    </div>
  );
}
