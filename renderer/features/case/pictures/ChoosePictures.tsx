import type { ReactNode, Ref } from 'react';
import { PICTURE_TYPES } from '../../../data/editor/pictureNodes.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';

/** The system's own dialog for pictures, which go in where the cursor is. */
export function ChoosePictures({ session, input }: { session: CaseSession; input: Ref<HTMLInputElement> }): ReactNode {
  const t = useT();
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept={PICTURE_TYPES.join()}
      aria-label={t('toolbar.picture')}
      onChange={({ target }) => {
        void session.insertPictures([...(target.files ?? [])]);
        target.value = '';
      }}
    />
  );
}
