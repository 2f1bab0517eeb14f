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
      return written(proceduresOf(whole));
    },
  };
}

/** As source. What many procedures declare alike, such as what they touch, is written once. */
function written(domains: object): string {
  const names = new Map<string, string>();
  const shared = (value: unknown): string => {
    const text = JSON.stringify(value);
    const name = names.get(text) ?? `d${names.size}`;
    names.set(text, name);
    return name;
  };
  const entries = (value: object, each: (one: unknown) => string) =>
    `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${each(one)}`)}}`;
  const isPart = (one: unknown) => typeof one === 'object' && one !== null;
  const procedure = (one: unknown) =>
    entries(one as object, (part) => (isPart(part) ? shared(part) : JSON.stringify(part)));
  const all = entries(domains, (domain) => entries(domain as object, procedure));
  const declared = [...names].map(([text, name]) => `const ${name}=${text};`).join('');
  return `${declared}export const procedures=${all};`;
}
