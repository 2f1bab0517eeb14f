import { useNavigate } from '@tanstack/react-router';
import type { Settings } from '../../shared/contract/app.ts';
import type { MessageId } from '../../shared/i18n/index.ts';
import { useChange } from '../data/change/useChange.ts';
import type { Page } from '../data/page.ts';
import { useCases } from '../data/queries.ts';
import { useChooseFiles } from '../ui/chooseFiles.ts';
import { keyNames } from '../ui/keyNames.ts';
import { useViewCommands } from '../ui/viewCommands.tsx';
import { useLanguage, useT } from '../words/i18n.tsx';
import { PAGES } from './pages.ts';
import { fitting, titledFirst } from './paletteOrder.ts';

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

export interface Entries {
  readonly cases: readonly Entry[];
  /** Of the view on the screen. */
  readonly view: readonly Entry[];
  readonly commands: readonly Entry[];
  /** The cases still answer an earlier text, or have not come yet. */
  readonly stale: boolean;
}

/** Of so many found, the ones with the words in their title come first, and so many are shown. */
const SEEN = 50;
const SHOWN = 8;

const ALL: readonly Page[] = PAGES;

/** Named one by one: by their beginning all words of the settings would come with the first page. */
const THEMES: readonly (readonly [Settings['theme'], MessageId])[] = [
  ['light', 'settings.light'],
  ['dark', 'settings.dark'],
  ['contrast', 'settings.contrast'],
  ['system', 'settings.system'],
];

/** What the palette offers for a text: cases found by the search, and commands whose words contain it. */
export function usePaletteEntries(text: string, onShortcuts: () => void): Entries {
  const { cases, stale } = useFoundCases(text);
  const view = useViewCommands().map(({ id, label, run, keys }) => command({ id, label, run, detail: keys }));
  const commands = useCommands(onShortcuts);
  return { cases, view: fitting(view, text), commands: fitting(commands, text), stale };
}

function useFoundCases(text: string): Pick<Entries, 'cases' | 'stale'> {
  const t = useT();
  const navigate = useNavigate();
  const filter = text.trim() ? { text } : {};
  // Commands are there without cases too.
  const found = useCases({ filter, sort: 'changedAt', order: 'descending', offset: 0, limit: SEEN }, 'quiet');
  const cases = titledFirst(found.data?.rows ?? [], text)
    .slice(0, SHOWN)
    .map(({ id, title, caseNumber, status }) => ({
      id,
      label: title || t('cases.untitled'),
      detail: [caseNumber, t(`status.${status}`)].filter(Boolean).join(' · '),
      run: () => void navigate({ to: '/sager/$id', params: { id } }),
    }));
  return { cases, stale: found.isPlaceholderData || found.isPending };
}

/** All commands there are, wherever one is. */
function useCommands(onShortcuts: () => void): Entry[] {
  const t = useT();
  const navigate = useNavigate();
  const [change] = useChange();
  const other = useLanguage() === 'da' ? 'en' : 'da';
  const chooseFiles = useChooseFiles();
  const set = (settings: Partial<Settings>) => () => void change('app.changeSettings', settings);
  const begin = () => void navigate({ to: '/sager', search: { new: 'yes' } });
  return [
    command({ id: 'new', label: t('cases.new'), run: begin, detail: keyNames('alt+n') }),
    command({ id: 'import', label: t('palette.import'), run: chooseFiles }),
    ...ALL.flatMap((page) =>
      waysTo(page).map(({ id, label, search }) => {
        const run = () => void navigate({ href: `${page.route.fullPath}${search ?? ''}` });
        return command({ id, label: t(label), run });
      }),
    ),
    ...THEMES.map(([theme, name]) => {
      const label = `${t('settings.theme')}: ${t(name)}`;
      return command({ id: `theme-${theme}`, label, run: set({ theme }) });
    }),
    command({ id: 'language', label: t('palette.language'), run: set({ language: other }) }),
    command({ id: 'shortcuts', label: t('app.shortcuts'), run: onShortcuts, detail: '?' }),
  ];
}

/** A page of the rail by its own name, and what else of it can be gone to. */
function waysTo({ route, title, icon, palette = [] }: Page): NonNullable<Page['palette']> {
  return [...(icon ? [{ id: route.fullPath, label: title }] : []), ...palette];
}

interface Command extends Omit<Entry, 'detail'> {
  readonly detail?: string | undefined;
}

function command({ id, label, run, detail = '' }: Command): Entry {
  return { id: `command-${id}`, label, detail, run };
}
