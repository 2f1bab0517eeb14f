import { FileDown, FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { contract } from '../../../shared/contract/index.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import type { OutputOf } from '../../../shared/rpc/procedure.ts';
import { useChange } from '../../data/change/useChange.ts';
import { download, upload } from '../../data/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import type { CouncilProps } from './open.ts';

interface Opened {
  readonly transfer: TransferId;
  readonly name: string;
  readonly read: OutputOf<(typeof contract)['council']['readMembers']>;
}

const MOST_SHOWN = 200;

/** Members as a list from another program: what it would bring and what is wrong with it is shown first, and it is all or nothing. */
export function MemberFile({ council }: CouncilProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const toast = useToast();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (file: File) => {
    const sent = await upload(file);
    if (!sent.ok) return toast({ text: errorText(sent.error) });
    const read = await change('council.readMembers', { transfer: sent.value, newGroups: 'create' });
    if (read) setOpened({ transfer: sent.value, name: file.name, read });
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
        <Button onPress={() => input.current?.click()}>
          <FileUp size={16} aria-hidden />
          {t('council.readFile')}
        </Button>
        <Button isDisabled={council.mandates.length === 0} onPress={() => void save()}>
          <FileDown size={16} aria-hidden />
          {t('council.saveFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt"
          aria-label={t('council.readFile')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void open(file);
            event.target.value = '';
          }}
        />
      </div>
      {opened ? <Preview key={opened.transfer} opened={opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

function Preview({ opened: { transfer, name, read }, onClose }: { opened: Opened; onClose: () => void }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const { lines, problems } = read;
  const fresh = lines.filter(({ state }) => state === 'new');
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
            : t('council.fileBrings', { n: fresh.length, known: lines.length - fresh.length })}
        </p>
        {problems.length > 0 ? (
          <ul>
            {problems.slice(0, MOST_SHOWN).map(({ line, code, value }) => (
              <li key={`${line} ${code} ${value}`}>
                {t('council.fileLine', { line })} {t(`council.problem.${code}`, { value })}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {fresh.length > 0 && problems.length === 0 ? (
        <div className="wide council-table">
          <table className="council">
            <thead>
              <tr>
                <th scope="col">{t('council.member')}</th>
                <th scope="col">{t('council.body')}</th>
                <th scope="col">{t('council.group')}</th>
                <th scope="col">{t('council.role')}</th>
                <th scope="col">{t('council.period')}</th>
              </tr>
            </thead>
            <tbody>
              {fresh.slice(0, MOST_SHOWN).map((one) => (
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
      ) : null}
      <div className="row-actions">
        <Button kind="primary" isDisabled={problems.length > 0 || fresh.length === 0} onPress={() => void run()}>
          {t('council.readIn', { n: fresh.length })}
        </Button>
        <Button kind="text" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
