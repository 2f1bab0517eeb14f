export type {
  Body,
  CouncilContent as SampleCouncil,
  CouncilMember,
  Mandate,
  PartyGroup,
} from '../../../../shared/kinds/council/council.ts';
