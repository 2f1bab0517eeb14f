import type { TextBlock } from '../blocks.ts';
import { ofBlocks } from '../define.ts';
import { holds, marks } from '../marks.ts';
import { type CaseView, frontOf } from '../view.ts';
import { BODY_NAME } from './bodies.ts';
import type { RecommendationView } from './recommendation.ts';

/** *indstiller til Byrådet, at …*, *indstiller, at Økonomiudvalget …*: who is asked to decide. */
const ADDRESSED = new RegExp(
  `(?<!\\p{L})[Ii]ndstille[rs](?: det)?(?:,? over for| til|,?(?:\\s*[-–•]|\\s*1[.)])?\\s*at)\\s+(${BODY_NAME})`,
  'u',
);
/** *Direktørens indstilling til Kulturudvalget*, as the heading of it. */
const HEADED = new RegExp(`(?<!\\p{L})[Ii]ndstilling(?:en)?(?: fra [\\p{L} ]{2,40})? til (${BODY_NAME})`, 'u');

/** The body the recommendation is put to, as it is named there; empty when it names none. */
export function addresseeOf({ text, lead }: RecommendationView): string {
  return (ADDRESSED.exec(text) ?? HEADED.exec(lead))?.[1] ?? '';
}

const DECIDES = new RegExp(
  `(${BODY_NAME}) skal (?:\\p{L}+ ){0,2}?(?:beslutte|tage stilling|godkende|vedtage|afgøre|træffe|bevilge|vælge)(?!\\p{L})`,
  'u',
);

/** *Byrådet (godkender), 26.02.2030*; *anmodes om over for byrådet at anbefale*. */
const NOTED = new RegExp(
  `(${BODY_NAME})(?: \\((?:godkender|beslutter|beslutning|afgør|vedtager)\\)|,? at (?:anbefale|indstille)(?!\\p{L}))`,
  'u',
);

const IS_TO = marks(DECIDES, ' skal ');
const DEEDS = marks(NOTED, '(godk', '(besl', '(afg', '(vedt', ' at anbef', ' at indst');

/** The body a text says is to decide: *Byrådet skal tage stilling til …*; none when none is named so. */
function deciderIn(block: TextBlock): readonly string[] {
  const { text } = block;
  const said = holds(block, IS_TO) ? DECIDES.exec(text)?.[1] : undefined;
  const found = said ?? (holds(block, DEEDS) ? NOTED.exec(text)?.[1] : undefined);
  return found ? [found] : [];
}
const deciders = ofBlocks(deciderIn);

/** *Kultur- og Fritidsudvalget, 8. oktober 2025*, *Til: Byrådet via Magistraten*, *Kommunalbestyrelsen i Strandvig, mødet den …*: whose agenda it is on. */
const ON_AGENDA = new RegExp(
  `(?:^|[\\n·|–]\\s*|[Tt]il:?\\s)(${BODY_NAME})(?=$|\\n|,|\\s(?:i\\s\\p{L}+,|den\\s|\\d|via\\s|·|–|-|\\|))`,
  'mu',
);
const meetingIn = ({ text }: TextBlock): string => ON_AGENDA.exec(text.slice(0, 300))?.[1] ?? '';

/** The body that decides by the words of the case: one said to, else the one whose agenda it is on; empty where neither is told. */
export function toldDecider(view: CaseView): string {
  const [said] = deciders(view);
  return (
    said ??
    frontOf(view)
      .map((block) => block.memo(meetingIn))
      .find(Boolean) ??
    ''
  );
}
