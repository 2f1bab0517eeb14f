import {
  changeMemberGroup,
  councilById,
  currentCouncil,
  putCouncilItems,
  removeCouncilItem,
  setProduction,
  setTerm,
  unsettledCouncil,
} from '../council/council.ts';
import { exportMembers, importMembers, previewMembers } from '../council/importMembers.ts';
import type { DomainHandlers } from './types.ts';

export const council: DomainHandlers<'council'> = {
  get: ({ id }, ctx) => (id ? councilById(ctx, id) : currentCouncil(ctx)),
  unsettled: (_input, ctx) => unsettledCouncil(ctx),
  put: ({ items }, ctx) => putCouncilItems(ctx, items),
  changeGroup: (change, ctx) => changeMemberGroup(ctx, change),
  remove: (input, ctx) => removeCouncilItem(ctx, input),
  setProduction: (line, ctx) => setProduction(ctx, line),
  readMembers: (order, ctx) => previewMembers(ctx, order),
  importMembers: (order, ctx) => importMembers(ctx, order),
  exportMembers: (_input, ctx) => exportMembers(ctx),
  setTerm: (term, ctx) => setTerm(ctx, term),
};
