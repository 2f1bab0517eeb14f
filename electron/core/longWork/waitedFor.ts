import type { WaitedFor } from '../../../shared/contract/work.ts';
import type { WorkName } from './works.ts';

/** What others are told they wait for while long work writes; null for what only reads. */
export const WAITED_FOR: Readonly<Record<WorkName, WaitedFor | null>> = {
  importCases: 'import',
  importVersion: 'import',
  previewAgenda: null,
  importAgenda: 'import',
  previewPackage: null,
  mergePackage: 'merge',
  sharedRecords: null,
  leaving: null,
  proposeFlow: null,
  planFlow: null,
  sendExchange: null,
  inspectExchange: null,
  takeExchange: 'merge',
  takeFromFolder: 'merge',
  folderPiece: 'lists',
  verify: null,
  refresh: 'lists',
};
