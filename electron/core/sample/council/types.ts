export type {
  Body,
  CouncilContent as SampleCouncil,
  CouncilMember,
  Mandate,
  PartyGroup,
} from '../../../../shared/records/council.ts';
