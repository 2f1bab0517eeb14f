import './pictures.css';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { ShownPicture } from '../../../data/editor/Pictures.ts';
import { describePicture, leavePicture } from '../../../data/editor/pictureNodes.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check, TextField } from '../../../ui/Field.tsx';
import { focusOnce } from '../../../ui/focusOnce.ts';
import { useT } from '../../../words/i18n.tsx';
import { descriptionOf, noteOf } from './description.ts';

/** Under each picture of the text what is read aloud of it, and the way to write it. */
export function PictureNotes({ session }: { session: CaseSession }): ReactNode {
  const { pictures } = session;
  const { shown, asked } = useSyncExternalStore(pictures.subscribe, pictures.getState);
  return shown.map((picture) =>
    createPortal(
      asked === picture.id ? (
        <PictureForm session={session} picture={picture} />
      ) : (
        <PictureNote picture={picture} onAsk={() => pictures.ask(picture.id)} />
      ),
      picture.place,
      picture.key,
    ),
  );
}

function PictureNote({ picture, onAsk }: { picture: ShownPicture; onAsk: () => void }): ReactNode {
  const t = useT();
  const note = noteOf(picture);
  return (
    <button type="button" className={`picture-note ${note === 'picture.missing' ? 'missing' : ''}`} onClick={onAsk}>
      {t(note, { alt: picture.alt })}
    </button>
  );
}

function PictureForm({ session, picture }: { session: CaseSession; picture: ShownPicture }): ReactNode {
  const t = useT();
  const { id, alt, isDecorative } = picture;
  const [written, setWritten] = useState({ alt, isDecorative });
  const [wrong, setWrong] = useState<string | undefined>();
  const close = () => {
    session.pictures.ask(null);
    leavePicture(session.editor, id);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const judged = descriptionOf(written);
    if ('wrong' in judged) return setWrong(t(judged.wrong));
    describePicture(session.editor, id, judged.said);
    close();
  };
  const onKey = ({ key }: KeyboardEvent) => (key === 'Escape' ? close() : undefined);
  return (
    <form className="picture-form" aria-label={t('picture.form')} onSubmit={submit} onKeyDown={onKey}>
      <TextField
        label={t('picture.alt')}
        hint={t('picture.altHelp')}
        error={wrong}
        value={written.alt}
        onChange={(now) => setWritten({ ...written, alt: now })}
        disabled={written.isDecorative}
        maxLength={1000}
        inputRef={focusOnce}
      />
      <Check
        label={t('picture.isDecorative')}
        checked={written.isDecorative}
        onChange={(now) => setWritten({ ...written, isDecorative: now })}
      />
      <div className="row-actions">
        <button type="submit" className="btn primary">
          {t('app.save')}
        </button>
        <Button onPress={close}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
