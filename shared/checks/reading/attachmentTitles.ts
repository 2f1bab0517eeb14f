const ATTACHED = /vedlagt|vedlæg|vedhæft|bilag/u;
/** Letters on each side of a title. */
const NEAR = 60;

/** What half the titles of attachments begin with tells nothing of the one. */
const PLAIN_WORD =
  /^(?:notat\p{L}*|rapport\p{L}*|bilag\p{L}*|oversigt\p{L}*|skema\p{L}*|samlet|samlede|endelig\p{L}*|forslag\p{L}*|januar|februar|marts|april|juni|juli|august|september|oktober|november|december|kommune\p{L}*|vedrørende|mellem|tegning\p{L}*)$/u;
const LEAST_LETTERS = 6;

/** The words of a title that its subject is known by, without their endings. */
function tellingWords(title: string): readonly string[] {
  const words = title.split(/[^\p{L}\d-]+/u).filter((word) => word.length >= LEAST_LETTERS && !PLAIN_WORD.test(word));
  return words.map((word) => word.replace(/(?:erne|ene|er|en|et|e)$/u, ''));
}

/** A map or pictures explain themselves. */
export const SHOWS_PLACE =
  /^(?:\p{L}*kort(?:bilag|udsnit)?|fotos?|billeder|luftfotos?|tegning(?:er)?|matrikelkort)(?:\s(?:over|af|med|fra)\s.{0,60})?$/iu;

/** *Prognosen* for *Elevprognose*: the last part of a compound by itself, behind a space. */
function holdsTail(text: string, word: string): boolean {
  for (let cut = LEAST_FIRST; cut <= word.length - LEAST_TAIL; cut++) {
    const tail = word.slice(cut);
    if (!PLAIN_WORD.test(tail) && !PLAIN_TAIL.test(tail) && text.includes(` ${tail}`)) return true;
  }
  return false;
}
const LEAST_FIRST = 3;
const LEAST_TAIL = 6;
const PLAIN_TAIL = /^(?:material|vurdering|beskrivels|redegørels|fortegnels|opgørels|retningslinj)/u;

/** The text speaks of what the attachment holds, by half the words that tell. */
export function alludes(text: string, title: string): boolean {
  const name = title.trim().toLowerCase();
  // A title of one word is cited whole, or by its last part.
  if (!name.includes(' ')) return holdsTail(text, name.replace(/(?:erne|ene|er|en|et|e)$/u, ''));
  const words = tellingWords(name);
  return (
    words.length > 0 && words.filter((word) => text.includes(word) || holdsTail(text, word)).length * 2 >= words.length
  );
}

/** A title that stands in the text is a citation too, when it is long enough not to stand there by chance. */
export function mentions(text: string, title: string): boolean {
  const name = title.trim().toLowerCase();
  if (name.length < 10) return false;
  if (/[\s\d]/.test(name)) return text.includes(name);
  // One word may stand there by chance, unless it is said to be attached.
  return text.split(name).some((before, index, all) => {
    const after = all[index + 1];
    return after !== undefined && ATTACHED.test(`${before.slice(-NEAR)} ${after.slice(0, NEAR)}`);
  });
}

/** Two names of one kind of paper. */
const SAME_PAPER: readonly (readonly [RegExp, RegExp])[] = [
  [/jordbund|jordprøve|fundering/u, /geotekn|jordbund/u],
  [/støj/u, /akusti|støj|lyd/u],
  [/trafik|tælling/u, /trafik|tælling|mobilitet/u],
  [/elev|befolkning|børnetal/u, /prognose/u],
  [/skygge/u, /skygge|lysforhold|sol/u],
  [/tilstand|bygning/u, /tilstand|bygningssyn|gennemgang/u],
];
/** True where a title, in small letters, is of the paper cited by `stem`: *Geoteknisk rapport* is the survey of the ground. */
export const isNamedBy = (title: string, stem: string): boolean =>
  title.includes(stem) || SAME_PAPER.some(([cited, called]) => cited.test(stem) && called.test(title));
