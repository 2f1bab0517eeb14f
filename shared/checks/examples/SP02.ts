import type { Examples } from '../define.ts';

const clause = 'udvalget ser på sagen igen ';
const filler = (count: number): string =>
  `Vi ved, at ${clause
    .repeat(40)
    .split(' ')
    .slice(0, count - 3)
    .join(' ')}.`;

export const examples: Examples = {
  bad: [
    'Afvikles gælden over tre år, bliver stigningen i 2026 lidt mindre, men det mellemværende, som kommunen har med ordningen, vil samtidig blive forrentet længere, hvilket i sidste ende betales af husstandene i byen.',
    'Skolerne tilbyder i forvejen ekstra undervisning til elever i sjette klasse om sommeren, og familier, der modtager økonomisk friplads, kan få et pas på 1.200 kr. om året, som også gælder til svømning.',
    `Vi gik. ${filler(34)} Vi kom.`,
    `1. ${filler(36)}`,
    filler(34).replace('ser', 'ser bl.a.'),
    filler(38).replace('udvalget', 'Kommunalbestyrelsen'),
    `${filler(20).replace('.', '')}; ${filler(33)}`,

    filler(33),
    filler(46),
    `Kort sætning. ${filler(35)}`,
    `- ${filler(40)}`,
    filler(60),
    filler(33).replace('ser', 'ser den 3. marts'),
  ],
  good: [
    filler(32),
    'Den nuværende aftale med foreningen om drift af hallen udløber ved udgangen af juni 2027 om et år, og på mødet fremlægger formanden og lederen deres forslag til en ny aftale med to nye mål.',
    'Skolen i Nordby fik nyt tag og nye vinduer på sydsiden i løbet af sommeren 2026, men gymnastiksalen og de to omklædningsrum må vente, til der er penge til resten af planen igen.',
    'Det vil koste cirka 180.000 kr. om året at klippe hækkene med håndkraft på de ni pladser, fordi planterne skal klippes tre gange i sæsonen på skråninger, hvor der ikke kan køres med maskiner.',
    { sections: { legalBasis: `Lov om kommunernes styrelse § 40, stk. 2: ${filler(34)}` } },
    {
      sections: {
        recommendation:
          'at der gives en bevilling på 24,6 mio. kr. til renovering af tag og faglokaler på skolen, fordelt med 3,2 mio. kr. i 2026, 15,4 mio. kr. i 2027 og 6,0 mio. kr. i 2028',
      },
    },
    `Offentlig høring og borgermøde for etape 1: ${filler(28)}`,
    'Gennemgangen viser, at vognene i gennemsnit kører med under halvdelen af pladserne optaget, at en tredjedel af turene er planlagt for sent, og at de derfor ikke kan samordnes med andre ture.',
    `${filler(25)} ${filler(25)}`,
    filler(27).replace('ser', 'ser den 3. marts'),
    `- ${filler(20)}\n- ${filler(20)}`,
    'Aftalen siger: »Vi vil.« Det er kort.',

    filler(30),
    `${filler(20).replace('.', '')}; ${filler(20)}`,
    `> ${filler(50)}`,
    `| ${filler(50)} | x |`,
    'Udvalget vælger. Det sker bl.a. ved mødet den 3. marts 2027 kl. 17.30.',
    `Udvalget skal 1. ${filler(20).replace('Vi', 'vi')} 2. ${filler(20).replace('Vi', 'vi')}`,
    `### ${filler(50)}`,
  ],
};
