import { readFile } from 'node:fs/promises';
import type { Message } from '../../shared/checks/types.ts';
import { AppError } from '../../shared/rpc/result.ts';
import type { DataKey } from '../core/keys/dataKey.ts';
import type { Keyring } from '../core/keys/keyring.ts';
import type { Arguments, Terminal } from './command.ts';
import { CommandFailure, usage } from './failure.ts';
import { both } from './language.ts';

interface Asking {
  readonly args: Arguments;
  readonly terminal: Terminal;
}

export const OF_FOLDER = both(
  'Datamappens adgangskode eller gendannelsesnøgle: ',
  'Passphrase or recovery key of the data folder: ',
);

const WRONG = () => new CommandFailure(1, both('Adgangskoden er forkert', 'The passphrase is wrong'));

/** The key of a data folder; null when it lies in plain. Fails with `locked` where no passphrase is given and nobody can be asked. */
export async function keyOfFolder(
  dataDir: string,
  { access, ...asking }: Asking & { readonly access: 'read' | 'write' },
): Promise<DataKey | null> {
  const [{ readKeyring }, { settleFolder }] = await Promise.all([
    import('../core/keys/keyring.ts'),
    import('../core/database/open.ts'),
  ]);
  for (const line of settleFolder(dataDir, access)) asking.terminal.error(line);
  const keyring = readKeyring(dataDir);
  if (!keyring) return null;
  const [{ LockState }, { tryKey }] = await Promise.all([
    import('../core/vault/lockFile.ts'),
    import('../core/vault/tryKey.ts'),
  ]);
  const secret = await secretFor({ ...asking, prompt: OF_FOLDER });
  const lockState = new LockState(dataDir, () => new Date());
  return tryKey(keyring, secret, lockState).catch((error: unknown) => {
    throw inWords(error);
  });
}

/** The key in a keyring that lies elsewhere, as in a backup. */
export async function keyFor(keyring: Keyring, asking: Asking & { readonly prompt: Message }): Promise<DataKey> {
  const { openKeyring } = await import('../core/keys/keyring.ts');
  const key = await openKeyring(keyring, await secretFor(asking));
  if (!key) throw WRONG();
  return key;
}

/** What was given by an option, or typed. */
export async function secretFor({ prompt, ...asking }: Asking & { readonly prompt: Message }): Promise<string> {
  const { terminal } = asking;
  const secret = (await givenSecret(asking)) ?? (await terminal.input.ask(prompt[terminal.lang]));
  if (secret === null) throw new AppError('locked', '');
  return secret;
}

/** A passphrase or recovery key given by an option; null when none was. Whatever follows its first line is left out. */
export async function givenSecret({ args, terminal }: Asking): Promise<string | null> {
  const file = args.text('key-file');
  if (file !== undefined && args.has('passphrase-stdin'))
    throw usage('Brug enten --passphrase-stdin eller --key-file', 'Use either --passphrase-stdin or --key-file');
  if (file !== undefined) return firstLine(await readFile(file, 'utf8'));
  return args.has('passphrase-stdin') ? firstLine(await terminal.input.read()) : null;
}

/** What a file or a pipe holds as a secret: its first line, however the program that wrote it marks and ends one. */
export const firstLine = (text: string): string => (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').trimEnd();

function inWords(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { reason, seconds } = error.details ?? {};
  if (reason === 'wrongKey') return WRONG();
  if (reason !== 'waitBeforeNext') return error;
  return new CommandFailure(
    1,
    both(`For mange forkerte forsøg; vent ${seconds} sekunder`, `Too many wrong attempts; wait ${seconds} seconds`),
  );
}
