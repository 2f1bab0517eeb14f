export interface CharterRemark {
  readonly rule: 'initiative' | 'stay' | 'speech' | 'voting' | 'sanction' | 'secrecy';
  /** The words it is about. */
  readonly words: string;
}

/**
 * What a charter cannot do: it is no law, and statutory rights stand above it (docs/domain.md 6; kommunestyrelsesloven §§ 11, 13 and 23, grundloven § 77). A remark is a
 * question to those who write, never a bar.
 */
const RULES: readonly (readonly [CharterRemark['rule'], RegExp])[] = [
  [
    'initiative',
    /(?<!\p{L})(?:(?:må|kan) (?:kun|ikke) (?:stille|rejse|fremsætte|tage) (?:\p{L}+ ){0,3}?(?:forslag|sager?)|(?:forslag|sager?) (?:må|kan|skal) (?:kun|ikke|først) (?:\p{L}+ ){0,3}?(?:rejses|stilles|fremsættes|godkendes))(?!\p{L})/u,
  ],
  [
    'stay',
    /(?<!\p{L})(?:(?:bruger?|benytter?|gør brug af) (?:\p{L}+ ){0,2}?(?:ikke|aldrig|kun) (?:\p{L}+ ){0,2}?(?:standsningsret|indbringelsesret)|(?:ikke|aldrig|undlader at|kun) (?:\p{L}+ ){0,3}?(?:bruge|bruger|benytte|benytter|gøre brug af) (?:\p{L}+ ){0,2}?(?:standsningsret|indbringelsesret)|(?:standsningsretten|indbringelsesretten) (?:bruges|benyttes|kan|må) (?:ikke|kun|aldrig))/u,
  ],
  [
    'speech',
    /(?<!\p{L})(?:må|kan) (?:\p{L}+ ){0,2}?(?:ikke|kun|aldrig|alene) (?:\p{L}+ ){0,3}?(?:udtale|udtaler|kritisere|skrive|ytre|omtale)\p{L}*|(?<!\p{L})(?:udtaler?|ytrer?) (?:sig|os) (?:ikke|aldrig|kun)(?!\p{L})|(?<!\p{L})skal (?:godkendes|aftales|afklares) (?:\p{L}+ ){0,4}?(?:før|inden) (?:\p{L}+ ){0,3}?(?:pressen|offentligheden|udtal)/u,
  ],
  [
    'voting',
    /(?<!\p{L})(?:(?:skal|er forpligtet til at) (?:\p{L}+ ){0,3}?stemme|må ikke stemme|stemmer altid|skal følge (?:gruppens|flertallets|partiets))(?!\p{L})/u,
  ],
  [
    'sanction',
    /(?<!\p{L})(?:sanktion\p{L}*|straffe?s?|bøder?|(?:udelukkes?|bortvises?|suspenderes?|fratages?|mister) (?:\p{L}+ ){0,4}?(?:møde\p{L}*|udvalg\p{L}*|ordførerskab\p{L}*|post\p{L}*|vederlag\p{L}*|kommunalbestyrelsen)|(?:vederlag|honorar)(?:et)? (?:nedsættes|bortfalder))(?!\p{L})/u,
  ],
  [
    'secrecy',
    /(?<!\p{L})(?:alle|alt) (?:\p{L}+ ){0,3}?(?:drøftelser|forhandlinger|sager|møder|der drøftes) (?:\p{L}+ ){0,2}?(?:er|holdes|behandles) (?:altid )?(?:fortrolig\p{L}*|for lukkede døre)(?!\p{L})/u,
  ],
];

/** Remarks on a clause's text, one for each rule at most. */
export function lintClause(text: string): readonly CharterRemark[] {
  const lower = text.toLowerCase().replaceAll(/\s+/g, ' ').slice(0, 5000);
  return RULES.flatMap(([rule, pattern]) => {
    const words = pattern.exec(lower)?.[0].trim();
    return words ? [{ rule, words }] : [];
  });
}
