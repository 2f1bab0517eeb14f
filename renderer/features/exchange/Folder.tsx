import { type ReactNode, useState } from 'react';
import type { FolderTold } from '../../../shared/contract/folder.ts';
import { useChange } from '../../data/change/useChange.ts';
import { folderChooser } from '../../data/chooseFolder.ts';
import { useForm } from '../../data/form/useForm.ts';
import { useAsk } from '../../data/useAsk.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { FolderFiles } from './FolderFiles.tsx';
import { FolderPeople } from './FolderPeople.tsx';

/** The folder by which computers meet without a server: where it is, whom it meets there, and what waits. */
export function Folder(): ReactNode {
  const t = useT();
  const told = useAsk('folder.get', {}).data;
  return (
    <section aria-labelledby="exchange-folder" className="exchange-part">
      <h2 id="exchange-folder" className="hidden-visually">
        {t('exchange.part.folder')}
      </h2>
      {told ? <Shared told={told} /> : <Choose />}
    </section>
  );
}

function Choose(): ReactNode {
  const t = useT();
  const form = useForm({
    begin: { path: '' },
    check: ({ path }) => (path.trim() === '' ? { path: 'folder.needsPath' as const } : {}),
    send: ({ path }, change) => change('folder.choose', { path: path.trim() }, { done: t('folder.chosen') }),
  });
  const chooser = folderChooser();
  const choose = async () => {
    const path = (await chooser?.()) ?? null;
    if (path !== null) form.put({ path });
  };
  return (
    <>
      <p className="hint">{t('folder.empty')}</p>
      <Form labelledBy="exchange-folder" onSubmit={form.submit} isPending={form.isPending}>
        <TextField
          label={t('folder.path')}
          hint={t('folder.pathHelp')}
          maxLength={4000}
          autoComplete="off"
          {...form.at('path')}
        />
        <div className="row-actions">
          <Submit isPending={form.isPending}>{t('folder.choose')}</Submit>
          {chooser ? <Button onPress={() => void choose()}>{t('folder.browse')}</Button> : null}
        </div>
      </Form>
    </>
  );
}

function Shared({ told }: { told: FolderTold }): ReactNode {
  const t = useT();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <>
      <p className="folder-place">{t('folder.in', { path: told.path })}</p>
      <Standing told={told} />
      <Acts on={told.on} onLeave={() => setLeaving(true)} />
      {isLeaving ? <Leave onEnd={() => setLeaving(false)} /> : null}
      <FolderPeople peers={told.peers} />
      <FolderFiles told={told} />
    </>
  );
}

/** What is wrong with the folder, else whether all that is here has gone out. */
function Standing({ told: { trouble, on, unsent } }: { told: FolderTold }): ReactNode {
  const t = useT();
  if (trouble !== null)
    return (
      <p role="status" className="folder-trouble">
        {t(`folder.trouble.${trouble}`)}
      </p>
    );
  const words = on ? (unsent ? t('folder.unsent') : t('folder.allSent')) : t('folder.isOff');
  return (
    <p role="status" className="hint">
      {words}
    </p>
  );
}

function Acts({ on, onLeave }: { on: boolean; onLeave: () => void }): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  return (
    <div className="row-actions">
      <Button isPending={isPending} onPress={() => void change('folder.sync', {}, { done: t('folder.synced') })}>
        {t('folder.sync')}
      </Button>
      <Button kind="quiet" onPress={() => void change('folder.turn', { to: on ? 'off' : 'on' })}>
        {t(on ? 'folder.off' : 'folder.on')}
      </Button>
      <Button kind="quiet" onPress={onLeave}>
        {t('folder.leave')}
      </Button>
    </div>
  );
}

/** Nobody's files but this computer's own are ever removed, and those only when it is said. */
function Leave({ onEnd }: { onEnd: () => void }): ReactNode {
  const t = useT();
  const [isRemoving, setRemoving] = useState(true);
  const [change, { isPending }] = useChange();
  const leave = () => change('folder.leave', { remove: isRemoving ? 'own' : 'nothing' }, { done: t('folder.left') });
  return (
    <Form
      label={t('folder.leaveTitle')}
      className="exchange-preview"
      onSubmit={() => void leave()}
      isPending={isPending}
      onCancel={onEnd}
    >
      <h3>{t('folder.leaveTitle')}</h3>
      <p>{t('folder.leaveHelp')}</p>
      <Check label={t('folder.leaveOwn')} checked={isRemoving} onChange={setRemoving} />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('folder.leaveYes')}</Submit>
        <Button onPress={onEnd}>{t('folder.leaveNo')}</Button>
      </div>
    </Form>
  );
}
