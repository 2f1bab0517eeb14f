import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { AppContract } from '../shared/contract/index.ts';
import { proceduresOf } from '../shared/rpc/procedure.ts';

const NAME = 'virtual:procedures';
const FOUND = `\0${NAME}`;

/**
 * The names of the contract as a module of the page. With its schemas the contract is a fifth of the script of the first page, which
 * needs to know only what there is to call. While developing it is the contract itself, so that it is never behind.
 */
export function procedures(root: string): Plugin {
  const contract = join(root, 'shared/contract/index.ts');
  const mode = { isServing: false };
  return {
    name: 'procedures',
    configResolved: ({ command }) => {
      mode.isServing = command === 'serve';
    },
    resolveId: (id) => (id === NAME ? FOUND : undefined),
    async load(id) {
      if (id !== FOUND) return undefined;
      if (mode.isServing) return `export { contract as procedures } from ${JSON.stringify(contract)};`;
      const { contract: whole }: { contract: AppContract } = await import(pathToFileURL(contract).href);
      return `export const procedures = ${JSON.stringify(proceduresOf(whole))};`;
    },
  };
}
