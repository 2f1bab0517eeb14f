import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { AppContract } from '../shared/contract/index.ts';
import { type ProceduresShape, type ProcedureTold, proceduresOf } from '../shared/rpc/procedure.ts';

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
      return written(forPage(proceduresOf(whole)));
    },
  };
}

/** Without what a page reads as nothing told: a reason that is about no field, an answer that is no query's, a request that the core notes. */
function forPage(told: ProceduresShape) {
  const lean = ({ kind, repeat, touches, refuses = {}, answers }: ProcedureTold) => {
    const atField = Object.entries(refuses).filter(([, field]) => field !== null);
    return {
      kind,
      ...(repeat === 'harmless' ? { repeat } : {}),
      ...(touches && touches.length > 0 ? { touches } : {}),
      ...(atField.length > 0 ? { refuses: Object.fromEntries(atField) } : {}),
      ...(answers ? { answers } : {}),
    };
  };
  const ofDomain = (procedures: ProceduresShape[string]) =>
    Object.fromEntries(Object.entries(procedures).map(([name, procedure]) => [name, lean(procedure)]));
  return Object.fromEntries(Object.entries(told).map(([domain, procedures]) => [domain, ofDomain(procedures)]));
}

/** The script of it: procedures of a domain that say all alike share a line. */
function written(told: Readonly<Record<string, Readonly<Record<string, object>>>>): string {
  const ofDomain = (procedures: Readonly<Record<string, object>>) => {
    const alike = Map.groupBy(Object.keys(procedures), (name) => JSON.stringify(procedures[name]));
    return [...alike].map(([told, names]) => `[${JSON.stringify(names.join(' '))},${told}]`).join(',');
  };
  const domains = Object.entries(told).map(([domain, procedures]) => `${domain}:all([${ofDomain(procedures)}])`);
  return `const all = (lines) => Object.fromEntries(lines.flatMap(([names, told]) => names.split(' ').map((name) => [name, told])));
export const procedures = { ${domains.join(', ')} };`;
}
