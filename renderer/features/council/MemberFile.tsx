import { FileDown, FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { useChange } from '../../data/change/useChange.ts';
import { download } from '../../data/files.ts';
import { useUpload } from '../../data/useUpload.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { broughtBy, type ReadMembers } from './memberLines.ts';
import type { CouncilProps } from './open.ts';

interface Opened {
  readonly transfer: TransferId;
  readonly name: string;
  readonly read: ReadMembers;
}

const MOST_SHOWN = 200;

/** Members as a list from another program: what it would bring and what is wrong with it is shown first, and it is all or nothing. */
export function MemberFile({ council }: CouncilProps): ReactNode {
  const t = useT();
  const send = useUpload();
  const [change, { isPending }] = useChange();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (file: File) => {
    const transfer = await send(file);
    const read = transfer && (await change('council.readMembers', { transfer, newGroups: 'create' }));
    if (transfer && read) setOpened({ transfer, name: file.name, read });
  };
  const save = async () => {
    const made = await change('council.exportMembers', {});
    if (made) download(made);
  };
  return (
    <section aria-labelledby="council-file">
      <h2 id="council-file">{t('council.file')}</h2>
      <p className="hint">{t('council.fileHelp')}</p>
      <div className="row-actions">
        <FileButton
          label={t('council.readFile')}
          accept=".csv,.txt"
          icon={<FileUp size={16} aria-hidden />}
          isPending={isPending}
          onFile={(file) => void open(file)}
        />
        {council.mandates.length > 0 ? (
          <Button isPending={isPending} onPress={() => void save()}>
            <FileDown size={16} aria-hidden />
            {t('council.saveFile')}
          </Button>
        ) : null}
      </div>
      {opened ? <Preview key={opened.transfer} opened={opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

interface PreviewProps {
  readonly opened: Opened;
  readonly onClose: () => void;
}

function Preview({ opened: { transfer, name, read }, onClose }: PreviewProps): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const { fresh, known, problems, canImport } = broughtBy(read);
  const run = async () => {
    if (await change('council.importMembers', { transfer, newGroups: 'create' })) onClose();
  };
  return (
    <div className="council-form">
      <div className="wide" role="status">
        <p>
          <strong>{name}</strong>:{' '}
          {problems.length > 0
            ? t('council.fileProblems', { n: problems.length })
            : t('council.fileBrings', { n: fresh.length, known })}
        </p>
        {problems.length > 0 ? <Problems problems={problems} /> : null}
      </div>
      {canImport ? <Fresh lines={fresh} /> : null}
      <div className="row-actions">
        {canImport ? (
          <Button kind="primary" isPending={isPending} onPress={() => void run()}>
            {t('council.readIn', { n: fresh.length })}
          </Button>
        ) : null}
        <Button kind="text" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Problems({ problems }: Pick<ReadMembers, 'problems'>): ReactNode {
  const t = useT();
  return (
    <ul>
      {problems.slice(0, MOST_SHOWN).map(({ line, code, value }) => (
        <li key={`${line} ${code} ${value}`}>
          {t('council.fileLine', { line })} {t(`council.problem.${code}`, { value })}
        </li>
      ))}
    </ul>
  );
}

function Fresh({ lines }: Pick<ReadMembers, 'lines'>): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <div className="wide council-table">
      <table className="council">
        <thead>
          <tr>
            {(['member', 'body', 'group', 'role', 'period'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`council.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_SHOWN).map((one) => (
            <tr key={one.line}>
              <th scope="row">{one.name}</th>
              <td>{one.body}</td>
              <td>{one.group || t('council.alone')}</td>
              <td>{t(`council.role.${one.role}`)}</td>
              <td>
                {format.shortDay(one.from)} – {format.shortDay(one.to)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
