import { agenda as agendaDa } from './da/agenda.ts';
import { agendaImport as agendaImportDa } from './da/agendaImport.ts';
import { app as appDa } from './da/app.ts';
import { caseMessages as caseDa } from './da/case.ts';
import { cases as casesDa } from './da/cases.ts';
import { charter as charterDa } from './da/charter.ts';
import { checklist as checklistDa } from './da/checklist.ts';
import { clashes as clashesDa } from './da/clashes.ts';
import { council as councilDa } from './da/council.ts';
import { councilParts as councilPartsDa } from './da/councilParts.ts';
import { errors as errorsDa } from './da/errors.ts';
import { exchange as exchangeDa } from './da/exchange.ts';
import { flows as flowsDa } from './da/flows.ts';
import { folder as folderDa } from './da/folder.ts';
import { handlerum as handlerumDa } from './da/handlerum.ts';
import { handlerumEconomy as handlerumEconomyDa } from './da/handlerumEconomy.ts';
import { judging as judgingDa } from './da/judging.ts';
import { meetings as meetingsDa } from './da/meetings.ts';
import { negotiation as negotiationDa } from './da/negotiation.ts';
import { packs as packsDa } from './da/packs.ts';
import { quality as qualityDa } from './da/quality.ts';
import { refusals as refusalsDa } from './da/refusals.ts';
import { releases as releasesDa } from './da/releases.ts';
import { rights as rightsDa } from './da/rights.ts';
import { room as roomDa } from './da/room.ts';
import { spelling as spellingDa } from './da/spelling.ts';
import { vault as vaultDa } from './da/vault.ts';
import { ways as waysDa } from './da/ways.ts';
import { agenda as agendaEn } from './en/agenda.ts';
import { agendaImport as agendaImportEn } from './en/agendaImport.ts';
import { app as appEn } from './en/app.ts';
import { caseMessages as caseEn } from './en/case.ts';
import { cases as casesEn } from './en/cases.ts';
import { charter as charterEn } from './en/charter.ts';
import { checklist as checklistEn } from './en/checklist.ts';
import { clashes as clashesEn } from './en/clashes.ts';
import { council as councilEn } from './en/council.ts';
import { councilParts as councilPartsEn } from './en/councilParts.ts';
import { errors as errorsEn } from './en/errors.ts';
import { exchange as exchangeEn } from './en/exchange.ts';
import { flows as flowsEn } from './en/flows.ts';
import { folder as folderEn } from './en/folder.ts';
import { handlerum as handlerumEn } from './en/handlerum.ts';
import { handlerumEconomy as handlerumEconomyEn } from './en/handlerumEconomy.ts';
import { judging as judgingEn } from './en/judging.ts';
import { meetings as meetingsEn } from './en/meetings.ts';
import { negotiation as negotiationEn } from './en/negotiation.ts';
import { packs as packsEn } from './en/packs.ts';
import { quality as qualityEn } from './en/quality.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { releases as releasesEn } from './en/releases.ts';
import { rights as rightsEn } from './en/rights.ts';
import { room as roomEn } from './en/room.ts';
import { spelling as spellingEn } from './en/spelling.ts';
import { vault as vaultEn } from './en/vault.ts';
import { ways as waysEn } from './en/ways.ts';
import { formatMessages } from './formats.ts';

const da = {
  ...appDa,
  ...errorsDa,
  ...casesDa,
  ...caseDa,
  ...judgingDa,
  ...negotiationDa,
  ...handlerumEconomyDa,
  ...handlerumDa,
  ...qualityDa,
  ...checklistDa,
  ...spellingDa,
  ...vaultDa,
  ...meetingsDa,
  ...packsDa,
  ...formatMessages('da'),
  ...councilDa,
  ...clashesDa,
  ...charterDa,
  ...exchangeDa,
  ...folderDa,
  ...flowsDa,
  ...councilPartsDa,
  ...agendaImportDa,
  ...agendaDa,
  ...refusalsDa,
  ...rightsDa,
  ...releasesDa,
  ...roomDa,
  ...waysDa,
};

/** Every id of the interface's text. */
export type MessageId = keyof typeof da;
export type Language = 'da' | 'en';
export type Catalogue = Readonly<Record<MessageId, string>>;

/** Both languages in ICU message format. English that lacks a message does not compile. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  da,
  en: {
    ...appEn,
    ...errorsEn,
    ...casesEn,
    ...caseEn,
    ...judgingEn,
    ...negotiationEn,
    ...handlerumEconomyEn,
    ...handlerumEn,
    ...qualityEn,
    ...checklistEn,
    ...spellingEn,
    ...vaultEn,
    ...meetingsEn,
    ...packsEn,
    ...formatMessages('en'),
    ...councilEn,
    ...clashesEn,
    ...charterEn,
    ...exchangeEn,
    ...folderEn,
    ...flowsEn,
    ...councilPartsEn,
    ...agendaImportEn,
    ...agendaEn,
    ...refusalsEn,
    ...rightsEn,
    ...releasesEn,
    ...roomEn,
    ...waysEn,
  },
};
