import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { contract } from '../shared/contract/index.ts';
import { EVERY } from '../shared/contract/refusals.ts';
import type { Catalogue, Language } from '../shared/i18n/index.ts';
import { proceduresOf } from '../shared/rpc/procedure.ts';

const NAME = 'virtual:words';
const LANGUAGES: readonly Language[] = ['da', 'en'];

/** What may be drawn first: the frame, the first start, and the pages whose `words` are `first`. */
export const FIRST_FILES = [
  'renderer/main.tsx',
  'renderer/features/overview/Overview.tsx',
  'renderer/features/cases/CasesPage.tsx',
] as const;

/** What the frame opens only with all words (`<Worded need="all">`), and what says none: schemas, and names that only look like words. */
const WITHOUT: readonly string[] = [
  'renderer/app/Shortcuts.tsx',
  'shared/contract/events.ts',
  'shared/contract/touches.ts',
];

type Messages = Readonly<Record<string, CompiledMessage>>;

/**
 * The catalogues as modules of the page, one language at a time, compiled so that the page needs no parser of messages, and in two parts:
 * what is named in the script of the first pages, and the rest. A message is found by its id, or by the fixed beginning of one that is put
 * together, standing in the source. While developing there is one part, compiled in the page, so that it is never behind.
 */
export function words(root: string): Plugin {
  const mode = { isServing: false };
  return {
    name: 'words',
    configResolved: ({ command }) => {
      mode.isServing = command === 'serve';
    },
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${NAME}`) return index();
      if (!id.startsWith(`\0${NAME}/`)) return undefined;
      const [language, part] = id.split('/').slice(1) as [Language, 'first' | 'rest'];
      if (mode.isServing) return part === 'rest' ? 'export const messages = {};' : served(root, language);
      const { CATALOGUES }: { CATALOGUES: Readonly<Record<Language, Catalogue>> } = await import(
        pathToFileURL(join(root, 'shared/i18n/index.ts')).href
      );
      const first = firstIds(root, Object.keys(CATALOGUES.da));
      const chosen = Object.entries(CATALOGUES[language]).filter(([name]) => first.has(name) === (part === 'first'));
      const messages: Messages = Object.fromEntries(chosen.map(([name, text]) => [name, compileMessage(text)]));
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    },
  };
}

function index(): string {
  const part = (language: string, name: string) => `${name}: () => import('${NAME}/${language}/${name}')`;
  const all = LANGUAGES.map((one) => `${one}: { ${part(one, 'first')}, ${part(one, 'rest')} }`);
  return `export const WORDS = { ${all.join(', ')} };`;
}

const served = (root: string, language: Language): string => `
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { CATALOGUES } from ${JSON.stringify(join(root, 'shared/i18n/index.ts'))};
export const messages = Object.fromEntries(
  Object.entries(CATALOGUES.${language}).map(([id, text]) => [id, compileMessage(text)]),
);`;

/**
 * Ids of messages that the first pages name, and what they open on the spot (`import(…)`) except other pages. Of refusals those that a change
 * they name may meet: the words of all of them are a third of a page's.
 */
export function firstIds(root: string, ids: readonly string[]): ReadonlySet<string> {
  const sources = reached(
    root,
    FIRST_FILES.map((file) => join(root, file)),
  );
  const named = new Set<string>();
  const begun = new Set<string>();
  for (const text of sources) {
    for (const [, , name = '', end] of text.matchAll(/(['"`])([A-Za-z]+(?:\.\w+)*\.?)(\1|\$\{)/g)) {
      if (end === '${') begun.add(name);
      else named.add(name);
    }
  }
  const beginnings = [...begun].filter((one) => one.includes('.'));
  const met = refusalsIn(sources);
  const isBegun = (id: string) =>
    beginnings.some((one) => id.startsWith(one)) && (!id.startsWith(REFUSAL) || met.has(id.slice(REFUSAL.length)));
  return new Set(ids.filter((id) => named.has(id) || isBegun(id)));
}

const REFUSAL = 'refusal.';

/** Every reason that something these sources ask for may be refused for: asked by its name, or as a function of the client. */
function refusalsIn(sources: readonly string[]): ReadonlySet<string> {
  const isNamed = (name: string) => sources.some((text) => text.includes(`'${name}'`) || text.includes(`api.${name}`));
  const reasons = Object.entries(proceduresOf(contract)).flatMap(([domain, procedures]) =>
    Object.entries(procedures).flatMap(([name, { refuses = {} }]) =>
      isNamed(`${domain}.${name}`) ? Object.keys(refuses) : [],
    ),
  );
  return new Set([...Object.keys(EVERY), ...reasons]);
}

const STATIC = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'|^import '(\.[^']+\.tsx?)'/gm;
const OPENED = /\bimport\('(\.[^']+\.tsx?)'\)/g;

function reached(root: string, files: readonly string[]): readonly string[] {
  const texts = new Map<string, string>();
  const go = (path: string): void => {
    if (
      texts.has(path) ||
      WITHOUT.some((file) => path === join(root, file)) ||
      !/\.tsx?$/.test(path) ||
      path.startsWith(join(root, 'shared/i18n'))
    )
      return;
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    const opened = path.endsWith('page.ts') ? [] : [...text.matchAll(OPENED)];
    for (const [, one, bare] of [...text.matchAll(STATIC), ...opened]) go(join(dirname(path), one ?? bare ?? ''));
  };
  for (const file of files) go(file);
  return [...texts.values()];
}
