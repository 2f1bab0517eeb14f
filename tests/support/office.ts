import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** LibreOffice's program, where the machine has it. */
export function findOffice(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(dir, name)))
    .find((path) => existsSync(path));
}
