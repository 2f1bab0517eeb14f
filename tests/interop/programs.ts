import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

interface Found {
  /** Names of its program; the first on the path is taken. */
  readonly names: readonly string[];
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
}

/** Other people's programs that our files are looked at with. */
export const PROGRAMS = {
  LibreOffice: {
    names: ['soffice', 'libreoffice', 'soffice.exe'],
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  },
  poppler: { names: ['pdfinfo', 'pdfinfo.exe'], packages: ['poppler-utils'] },
  age: { names: ['age', 'age.exe'], packages: ['age'] },
  unzip: { names: ['unzip', 'unzip.exe'], packages: ['unzip'] },
  zip: { names: ['zip', 'zip.exe'], packages: ['zip'] },
  python: { names: ['python3', 'python3.exe'], packages: ['python3', 'python3-cryptography'] },
  khal: { names: ['khal', 'khal.exe'], packages: ['khal'] },
} as const satisfies Readonly<Record<string, Found>>;

export type Program = keyof typeof PROGRAMS;

/** Where the program is, if this machine has it. */
export function findProgram(program: Program): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => PROGRAMS[program].names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Runs a program to its end; answers what it printed, and rejects when it fails. */
export async function printed(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return stdout;
}
