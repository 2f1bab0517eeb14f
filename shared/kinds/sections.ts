/**
 * The canonical sections of a case presentation (docs/domain.md 3.1). A template chooses among them, orders and names them;
 * the key stays the same, so a case can change template without losing its text.
 */
export const SECTION_KEYS = [
  'summary', // sammendrag, resumé
  'decisionQuestion', // beslutningstema
  'previousHandling', // tidligere behandling
  'background', // baggrund
  'presentation', // sagsfremstilling
  'options', // handlemuligheder
  'politicalRoom', // politisk handlerum
  'alternativeRecommendation', // alternativ indstilling
  'economy', // økonomi
  'legalBasis', // lovgrundlag
  'hearing', // høring
  'engagement', // borgerinddragelse
  'consequences', // konsekvenser
  'risk', // risiko
  'recommendation', // indstilling
  'nextSteps', // videre proces
  'attachments', // bilag, when written as text
  'decision', // beslutning
  'dissent', // afvigende mening
  'unplaced', // ikke placeret: text an import could not place
] as const;

export type SectionKey = (typeof SECTION_KEYS)[number];
