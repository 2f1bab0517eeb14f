import { strengthOf } from '../../../shared/passphrase.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { dataDirOf } from '../core.ts';
import { CommandFailure } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';
import { givenSecret, keyOfFolder } from '../secret.ts';

const options = { data: DATA_OPTION, json: JSON_OPTION };

export const encrypt: Command = {
  name: 'encrypt',
  usage: '[--passphrase-stdin | --key-file FILE] [--data DIR] [--json]',
  summary: both('Slå kryptering af datamappen til', 'Turn on encryption of the data folder'),
  details: both(
    'Beder om en adgangskode to gange og skriver gendannelsesnøglen ud. Gem den på papir et andet sted: uden adgangskode og gendannelsesnøgle kan ingen læse mappen igen.\nAfbrudt undervejs er mappen enten som før eller krypteret. Programmet må ikke være åbent imens.',
    'Asks for a passphrase twice and prints the recovery key. Keep that on paper elsewhere: without passphrase and recovery key nobody can read the folder again.\nCut off on the way the folder is either as before or encrypted. The program must not be open meanwhile.',
  ),
  options,
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const dataDir = await dataDirOf(args, terminal);
    const { hasKeyring, createKeyring } = await import('../../core/keys/keyring.ts');
    const { settleFolder } = await import('../../core/database/open.ts');
    for (const line of settleFolder(dataDir)) terminal.error(line);
    if (hasKeyring(dataDir))
      throw new CommandFailure(1, both('Mappen er krypteret i forvejen', 'The folder is encrypted already'));
    const passphrase = await newPassphrase(args, terminal);
    const [{ newDataKey }, { newRecoveryKey }, { changeEncryption }, { plainBeside }, { quiet }] = await Promise.all([
      import('../../core/keys/dataKey.ts'),
      import('../../core/keys/recoveryKey.ts'),
      import('../../core/maintenance/encryption.ts'),
      import('../../core/database/interrupted.ts'),
      import('../../core/control.ts'),
    ]);
    const [key, recoveryKey] = [newDataKey(), newRecoveryKey()];
    const keyring = await createKeyring(key, { passphrase, recoveryKey });
    await changeEncryption(dataDir, { from: null, to: { key, keyring } }, quiet());
    const beside = plainBeside(dataDir);
    terminal.out(args.has('json') ? json({ recoveryKey, plainBeside: beside }) : recoveryKey);
    for (const name of beside)
      terminal.error(both(`${name} ligger stadig uden kryptering`, `${name} still lies in plain`)[terminal.lang]);
    return 0;
  },
};

export const decrypt: Command = {
  name: 'decrypt',
  usage: '[--passphrase-stdin | --key-file FILE] [--data DIR] [--json]',
  summary: both('Slå kryptering af datamappen fra', 'Turn off encryption of the data folder'),
  details: both(
    'Bagefter kan enhver, der kan læse mappen, læse alt i den. Programmet må ikke være åbent imens.',
    'Afterwards whoever can read the folder can read all of it. The program must not be open meanwhile.',
  ),
  options,
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const dataDir = await dataDirOf(args, terminal);
    const from = await keyOfFolder(dataDir, { args, terminal, access: 'write' });
    if (!from) throw new CommandFailure(1, both('Mappen er ikke krypteret', 'The folder is not encrypted'));
    const [{ changeEncryption }, { quiet }] = await Promise.all([
      import('../../core/maintenance/encryption.ts'),
      import('../../core/control.ts'),
    ]);
    await changeEncryption(dataDir, { from, to: null }, quiet());
    terminal.out(args.has('json') ? json({ dataDir }) : dataDir);
    return 0;
  },
};

async function newPassphrase(args: Arguments, terminal: Terminal): Promise<string> {
  const { input, lang } = terminal;
  const passphrase =
    (await givenSecret({ args, terminal })) ?? (await input.ask(both('Ny adgangskode: ', 'New passphrase: ')[lang]));
  if (passphrase === null) throw new AppError('locked', '');
  if (strengthOf(passphrase) === 'weak')
    throw new CommandFailure(
      2,
      both(
        'Adgangskoden er for let at gætte; brug mindst 12 tegn, gerne fire ord',
        'The passphrase is too easy to guess; use at least 12 signs, better four words',
      ),
    );
  const isTyped = args.text('key-file') === undefined && !args.has('passphrase-stdin');
  const again = isTyped ? await input.ask(both('Adgangskoden igen: ', 'The passphrase again: ')[lang]) : passphrase;
  if (again !== passphrase)
    throw new CommandFailure(2, both('De to adgangskoder er ikke ens', 'The two passphrases differ'));
  return passphrase;
}
