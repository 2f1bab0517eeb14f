import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { CaseSort } from '../../shared/contract/cases.ts';
import { CaseStatus, CaseType } from '../../shared/kinds/case/case.ts';
import { RecordId } from '../../shared/kinds/ids.ts';
import { CasePage } from '../features/case/CasePage.tsx';
import { CasesPage } from '../features/cases/CasesPage.tsx';
import { CHARTER_PARTS, CharterPage } from '../features/charter/CharterPage.tsx';
import { ChecklistPage } from '../features/checklist/ChecklistPage.tsx';
import { COUNCIL_PARTS, CouncilPage } from '../features/council/CouncilPage.tsx';
import { HANDLERUM_PARTS, HandlerumPage } from '../features/handlerum/HandlerumPage.tsx';
import { ImportPage } from '../features/meetings/import/ImportPage.tsx';
import { MeetingPage } from '../features/meetings/MeetingPage.tsx';
import { MeetingsPage } from '../features/meetings/MeetingsPage.tsx';
import { RoomPage } from '../features/meetings/room/RoomPage.tsx';
import { Overview } from '../features/overview/Overview.tsx';
import { QualityPage } from '../features/quality/QualityPage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { WaysPage } from '../features/ways/WaysPage.tsx';
import { FailedView } from './Failed.tsx';
import { useT } from './i18n.tsx';
import { Shell } from './Shell.tsx';

/** What the list shows is in its address, so that Back returns to the same list. What cannot be read is left out. */
const CasesSearch = z.object({
  text: z.string().max(200).optional().catch(undefined),
  status: CaseStatus.optional().catch(undefined),
  caseType: CaseType.optional().catch(undefined),
  body: z.string().max(200).optional().catch(undefined),
  show: z.literal('archived').optional().catch(undefined),
  sort: CaseSort.optional().catch(undefined),
  order: z.enum(['ascending', 'descending']).optional().catch(undefined),
  /** The panel for a new case is open. */
  new: z.literal('yes').optional().catch(undefined),
});
export type CasesSearch = z.infer<typeof CasesSearch>;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: FailedView });
const overview = createRoute({ getParentRoute: () => root, path: '/', component: Overview });
const cases = createRoute({
  getParentRoute: () => root,
  path: '/sager',
  component: CasesPage,
  validateSearch: (search) => CasesSearch.parse(search),
});
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/sager/$id',
  params: { parse: ({ id }) => ({ id: RecordId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: CasePage,
});
const handlerum = createRoute({
  getParentRoute: () => root,
  path: '/sager/$id/handlerum',
  params: { parse: ({ id }) => ({ id: RecordId.parse(id) }), stringify: ({ id }) => ({ id }) },
  component: HandlerumPage,
  validateSearch: (search) => z.object({ part: z.enum(HANDLERUM_PARTS).optional().catch(undefined) }).parse(search),
});
const WaysSearch = z.object({
  view: z.literal('timeline').optional().catch(undefined),
  body: z.string().max(200).optional().catch(undefined),
  owner: z.string().max(200).optional().catch(undefined),
  delayed: z.literal('yes').optional().catch(undefined),
});
export type WaysSearch = z.infer<typeof WaysSearch>;
const ways = createRoute({
  getParentRoute: () => root,
  path: '/sager/gang',
  component: WaysPage,
  validateSearch: (search) => WaysSearch.parse(search),
});
const checklist = createRoute({ getParentRoute: () => root, path: '/tjekliste', component: ChecklistPage });
const quality = createRoute({ getParentRoute: () => root, path: '/kvalitet', component: QualityPage });
const MeetingsSearch = z.object({
  view: z.enum(['calendar', 'chains', 'followUps']).optional().catch(undefined),
  body: z.string().max(80).optional().catch(undefined),
  past: z.literal('yes').optional().catch(undefined),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/moeder',
  component: MeetingsPage,
  validateSearch: (search) => MeetingsSearch.parse(search),
});
const importAgenda = createRoute({ getParentRoute: () => root, path: '/moeder/indlaes', component: ImportPage });
const RecordPath = {
  parse: ({ id }: { id: string }) => ({ id: RecordId.parse(id) }),
  stringify: ({ id }: { id: RecordId }) => ({ id }),
};
const oneMeeting = createRoute({
  getParentRoute: () => root,
  path: '/moeder/$id',
  params: RecordPath,
  /** The item whose form is open on arrival. */
  validateSearch: (search) => z.object({ item: z.string().max(80).optional().catch(undefined) }).parse(search),
  component: MeetingPage,
});
const room = createRoute({
  getParentRoute: () => root,
  path: '/moeder/$id/rum',
  params: RecordPath,
  component: RoomPage,
});
const council = createRoute({
  getParentRoute: () => root,
  path: '/kommune',
  component: CouncilPage,
  validateSearch: (search) => z.object({ part: z.enum(COUNCIL_PARTS).optional().catch(undefined) }).parse(search),
});
const charter = createRoute({
  getParentRoute: () => root,
  path: '/kodeks',
  component: CharterPage,
  validateSearch: (search) => z.object({ part: z.enum(CHARTER_PARTS).optional().catch(undefined) }).parse(search),
});
const settings = createRoute({ getParentRoute: () => root, path: '/indstillinger', component: SettingsPage });

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    cases,
    oneCase,
    handlerum,
    ways,
    meetings,
    importAgenda,
    oneMeeting,
    room,
    checklist,
    quality,
    council,
    charter,
    settings,
  ]),
  // A hash works the same from http and from app://, and never reaches the host.
  history: createHashHistory(),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: FailedView,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound(): ReactNode {
  const t = useT();
  return (
    <div className="empty">
      <h1>{t('app.notFound')}</h1>
      <a href="#/">{t('app.overview')}</a>
    </div>
  );
}
