import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Turns encryption of a folder on or off in a process of its own that kills itself before its n-th step on disk:
 * `node killedEncryption.ts DATADIR encrypt|decrypt KEY N`, with the data key in hex; N of 0 kills nobody. Prints how many steps there were.
 */
const [dataDir = '', way = '', hex = '', last = '0'] = process.argv.slice(2);
const done = { steps: 0, hasBegun: false };
const step = () => {
  // Loading the program is no step.
  if (!done.hasBegun) return;
  done.steps++;
  if (done.steps === Number(last)) process.kill(process.pid, 'SIGKILL');
};

function counted<T extends object>(holder: T, name: keyof T): void {
  const real = holder[name] as unknown as (...given: unknown[]) => unknown;
  holder[name] = ((...given: unknown[]) => {
    step();
    return real.apply(holder, given);
  }) as unknown as T[keyof T];
}

for (const name of ['openSync', 'renameSync', 'rmSync', 'mkdirSync', 'fsyncSync', 'writeFileSync'] as const)
  counted(fs, name);
for (const name of ['mkdir', 'copyFile'] as const) counted(fs.promises, name);
counted(fs, 'createWriteStream');
syncBuiltinESMExports();

const { changeEncryption } = await import('../../electron/core/maintenance/encryption.ts');
const { quiet } = await import('../../electron/core/control.ts');
const { dataKeyOf } = await import('../../electron/core/keys/dataKey.ts');
const { createKeyring } = await import('../../electron/core/keys/keyring.ts');
const key = dataKeyOf(Buffer.from(hex, 'hex'));
const recoveryKey = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE';
const keyring = await createKeyring(key, {
  passphrase: 'en lang adgangskode',
  recoveryKey,
  cost: { m: 8192, t: 1, p: 1 },
});
done.hasBegun = true;
await changeEncryption(
  dataDir,
  way === 'encrypt' ? { from: null, to: { key, keyring } } : { from: key, to: null },
  quiet(),
);
process.stdout.write(String(done.steps));
