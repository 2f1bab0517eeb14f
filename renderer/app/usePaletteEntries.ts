import { useNavigate } from '@tanstack/react-router';
import type { Settings } from '../../shared/contract/app.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { fold } from '../../shared/text/fold.ts';
import { useApi } from '../data/api.tsx';
import type { Page } from '../data/page.ts';
import { useCases } from '../data/queries.ts';
import { useChooseFiles } from '../ui/chooseFiles.ts';
import { keyNames } from '../ui/keyNames.ts';
import { useViewCommands } from '../ui/viewCommands.tsx';
import { useLanguage, useT } from '../words/i18n.tsx';
import { PAGES } from './pages.ts';

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

const THEMES: readonly Settings['theme'][] = ['light', 'dark', 'contrast', 'system'];

/** What the palette offers for a text: cases found by the search, and commands whose words contain it. */
export function usePaletteEntries(text: string, onShortcuts: () => void): Entries {
  const t = useT();
  const api = useApi();
  const navigate = useNavigate();
  const other = useLanguage() === 'da' ? 'en' : 'da';
  const chooseFiles = useChooseFiles();
  const view = useViewCommands();
  const filter = text.trim() ? { text } : {};
  // Commands are there without cases too.
  const found = useCases({ filter, sort: 'changedAt', order: 'descending', offset: 0, limit: SEEN }, 'quiet');
  const open = (id: RecordId) => void navigate({ to: '/sager/$id', params: { id } });
  const change = (settings: Partial<Settings>) => void api.app.changeSettings(settings);
  const all: Entry[] = [
    command('new', t('cases.new'), () => void navigate({ to: '/sager', search: { new: 'yes' } }), keyNames('alt+n')),
    command('import', t('palette.import'), chooseFiles),
    ...ALL.flatMap((page) =>
      waysTo(page).map(({ id, label, search }) =>
        command(id, t(label), () => void navigate({ href: `${page.route.fullPath}${search ?? ''}` })),
      ),
    ),
    ...THEMES.map((theme) =>
      command(`theme-${theme}`, `${t('settings.theme')}: ${t(`settings.${theme}`)}`, () => change({ theme })),
    ),
    command('language', t('palette.language'), () => change({ language: other })),
    command('shortcuts', t('app.shortcuts'), onShortcuts, '?'),
  ];
  const words = fold(text).split(/\s+/);
  const hasWords = (title: string) => words.every((word) => fold(title).includes(word));
  const fitting = (entries: readonly Entry[]) => beginningFirst(entries, words).filter(({ label }) => hasWords(label));
  const rows = found.data?.rows ?? [];
  return {
    cases: [...rows.filter(({ title }) => hasWords(title)), ...rows.filter(({ title }) => !hasWords(title))]
      .slice(0, SHOWN)
      .map((row) => ({
        id: row.id,
        label: row.title || t('cases.untitled'),
        detail: [row.caseNumber, t(`status.${row.status}`)].filter(Boolean).join(' · '),
        run: () => open(row.id),
      })),
    view: fitting(view.map(({ id, label, run, keys }) => command(id, label, run, keys))),
    commands: fitting(all),
    stale: found.isPlaceholderData || found.isPending,
  };
}

/** A page of the rail by its own name, and what else of it can be gone to. */
function waysTo({ route, title, icon, palette = [] }: Page): NonNullable<Page['palette']> {
  return [...(icon ? [{ id: route.fullPath, label: title }] : []), ...palette];
}

/** »Sager« is meant before »Importér sager«; else in the order given. */
function beginningFirst(entries: readonly Entry[], words: readonly string[]): Entry[] {
  const begins = ({ label }: Entry) => Number(fold(label).startsWith(words.join(' ')));
  return entries.toSorted((a, b) => begins(b) - begins(a));
}

function command(id: string, label: string, run: () => void, detail = ''): Entry {
  return { id: `command-${id}`, label, detail, run };
}
