/** *Der ses et fald*, *Det er en stigning i forhold til 2026*: how large, and since when. */
const SEEN =
  /(?<!\p{L})(?:der (?:ses|er|er sket|har været|kan ses|opleves|konstateres)|ses der|det er|er der(?: sket)?|viser|oplever|har oplevet) (?:\p{L}+ )?(?:et|en) (?:(?!lille |mindre )\p{L}+ )?(fald|stigning|nedgang|tilbagegang|fremgang|forøgelse|reduktion)(?!\p{L}| på \d)/gu;
/** *Klasserne er blevet mindre*: and nobody is told what they were. */
const BECOME =
  /(?<!\p{L})(?:er|var) (?:\p{L}+ )?blevet (?:\p{L}+ )?(mindre|større|færre)(?= (?:og|i|på|de|siden|med|end (?:før|tidligere)|elever|børn|sager|klager|borgere|biler)(?!\p{L})|[.,;]|$)/gu;

/** A rise or a fall that is told; the first group of each is the word for it. They ask for small letters. */
export const MOVES: readonly RegExp[] = [SEEN, BECOME];
