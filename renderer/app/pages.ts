import { casePage } from '../features/case/page.ts';
import { casesPage } from '../features/cases/page.ts';
import { charterPage } from '../features/charter/page.ts';
import { checklistPage } from '../features/checklist/page.ts';
import { councilPage } from '../features/council/page.ts';
import { exchangePage } from '../features/exchange/page.ts';
import { handlerumPage } from '../features/handlerum/page.ts';
import { agendaImportPage, meetingPage, meetingsPage, roomPage } from '../features/meetings/page.ts';
import { overviewPage } from '../features/overview/page.ts';
import { qualityPage } from '../features/quality/page.ts';
import { settingsPage } from '../features/settings/page.ts';
import { waysPage } from '../features/ways/page.ts';

/** Every page, in the order of the rail and the palette. A new page is one line here. */
export const PAGES = [
  overviewPage,
  casesPage,
  waysPage,
  casePage,
  handlerumPage,
  meetingsPage,
  agendaImportPage,
  meetingPage,
  roomPage,
  checklistPage,
  qualityPage,
  councilPage,
  charterPage,
  exchangePage,
  settingsPage,
] as const;
