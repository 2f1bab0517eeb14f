import { once } from 'node:events';
import type { Command } from '../command.ts';
import { dataDirOf } from '../core.ts';
import { both } from '../language.ts';
import { DATA_OPTION, wholeNumber } from '../options.ts';
import { givenSecret } from '../secret.ts';

export const serve: Command = {
  name: 'serve',
  usage: '[--data DIR] [--port N] [--no-open]',
  summary: both('Åbn programmet i browseren på denne maskine', "Open the program in this machine's browser"),
  details: both(
    'Lytter kun på 127.0.0.1. Adressen virker én gang; tryk Enter for en ny. Slutter med Ctrl+C.\nEn krypteret datamappe er låst, til adgangskoden er skrevet i browseren.',
    'Listens on 127.0.0.1 only. The address works once; press Enter for another. Ends with Ctrl+C.\nAn encrypted data folder is locked until the passphrase is typed in the browser.',
  ),
  options: {
    data: DATA_OPTION,
    port: { type: 'string', value: 'N', help: both('Port; 0 er den fra sidst', 'Port; 0 is that of the last time') },
    'no-open': { type: 'boolean', help: both('Åbn ikke browseren', 'Do not open the browser') },
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const port = wholeNumber(args, 'port', { min: 0, max: 65_535, fallback: 0 });
    const [{ startHostAgain }, { Vault }, { builtDir }, dataDir] = await Promise.all([
      import('../../browser/again.ts'),
      import('../../core/vault/vault.ts'),
      import('../../core/paths.ts'),
      dataDirOf(args, terminal),
    ]);
    const core = new Vault({ dataDir, host: 'browser', log: terminal.error });
    try {
      const secret = await givenSecret({ args, terminal });
      if (secret !== null) await core.unlock(secret);
      const openBrowser = args.has('no-open') ? 'no' : 'yes';
      const options = { core, dataDir, rendererDir: builtDir('renderer'), port, log: terminal.error };
      const host = await startHostAgain({ ...options, openBrowser });
      terminal.out(`Handlerum: ${host.url}`);
      const another = () => terminal.out(`Handlerum: ${host.newAddress()}`);
      process.stdin.on('data', another).on('error', () => {});
      process.stdin.unref?.();
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
      process.stdin.off('data', another).pause();
      await host.close();
      await core.settle();
      return 0;
    } finally {
      core.close();
    }
  },
};
