import { once } from 'node:events';
import type { Command } from '../command.ts';
import { dataDirOf, withCore } from '../core.ts';
import type { ExitCode } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, wholeNumber } from '../options.ts';

export const serve: Command = {
  name: 'serve',
  usage: '[--data DIR] [--port N] [--no-open]',
  summary: both('Åbn programmet i browseren på denne maskine', "Open the program in this machine's browser"),
  details: both(
    'Lytter kun på 127.0.0.1. Adressen virker én gang; tryk Enter for en ny. Slutter med Ctrl+C.',
    'Listens on 127.0.0.1 only. The address works once; press Enter for another. Ends with Ctrl+C.',
  ),
  options: {
    data: DATA_OPTION,
    port: { type: 'string', value: 'N', help: both('Port; 0 er den fra sidst', 'Port; 0 is that of the last time') },
    'no-open': { type: 'boolean', help: both('Åbn ikke browseren', 'Do not open the browser') },
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const port = wholeNumber(args, 'port', { min: 0, max: 65_535, fallback: 0 });
    const [{ startHostAgain }, { builtDir }, dataDir] = await Promise.all([
      import('../../browser/again.ts'),
      import('../../core/paths.ts'),
      dataDirOf(args, terminal),
    ]);
    return withCore({ args, terminal, access: 'write' }, async (core): Promise<ExitCode> => {
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
      return 0;
    });
  },
};
