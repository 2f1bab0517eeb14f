import type { Example, Examples } from '../define.ts';

const FILL =
  'Skolen har 402 elever og ligger ud til en vej med 3.200 biler i døgnet, og forældrene har bedt om en sikrere vej siden 2023. ';

const summary = (text: string, caseType: 'decision' | 'discussion' | 'information' = 'decision'): Example => ({
  sections: { summary: text },
  fields: { caseType },
});

export const examples: Examples = {
  bad: [
    summary(FILL),
    summary('Udvalget skal vælge en løsning.'),
    summary(`Udvalget skal vælge en løsning. ${FILL.repeat(6)}`),
    summary(`${FILL}Der er tre løsninger, og de koster fra 0,4 til 2,4 mio. kr.`),
    summary('Sagen handler om trafikken ved skolen.'),
    summary('Byrådet skal godkende budgettet.'),
    summary(`${FILL}${FILL}`),
    summary(
      'Kommunen har fået en ny affaldsplan. Planen gælder fra 2027 til 2038 og er lavet sammen med nabokommunerne i fællesskabet.',
    ),
    summary('Orientering om trafikken.', 'information'),
    summary(`${FILL}Trafikken er talt i maj 2026.`, 'discussion'),
    summary('Udvalget drøfter planen.', 'discussion'),
    summary(`${FILL}Færre elever søger om plads på skolen.`),
    summary(`${FILL}Hallen skal tages i brug i maj.`),
    summary(`Resuméet er langt. Udvalget skal tage stilling til planen. ${FILL.repeat(5)}`),
  ],
  good: [
    ...['Byrådet skal vælge en grund.', 'Skoleudvalget skal drøfte ruterne.', 'Sagen forelægges til beslutning.'].map(
      (presentation) => ({ sections: { presentation, summary: FILL }, fields: { templateId: 'unknown' } }),
    ),
    ...[
      'Udvalget får to gange om året en status på planen. I andet halvår er udledningen faldet med 4 procent.',
      'Kommunen skal hvert år gøre status over den magt, der er brugt. I 2025 er der indberettet 143 tilfælde.',
      'Sygefraværet faldt fra 6,2 til 5,8 procent. Faldet er størst på ældreområdet.',
      'Plejehjemmene har haft tilsyn i maj. Fire af dem fik den bedste vurdering.',
      'Biblioteket havde 41.000 besøg i 2026. Det er flere end året før.',
      'Kommunen har fået svar fra ministeriet. Svaret er vedlagt.',
    ].map((text) => ({
      ...summary(text, 'information'),
      fields: { templateId: 'unknown', caseType: 'information' as const },
    })),
    {
      sections: {
        summary: 'Der laves en rapport hvert andet år. Denne sag præsenterer rapporten for skoleåret 2024/25.',
      },
      fields: { templateId: 'unknown', caseType: 'information' },
    },
    summary(`Udvalget skal vælge, hvordan skolevejen bliver sikrere. ${FILL}`),
    summary(`Kommunalbestyrelsen skal tage stilling til tre løsninger for skolevejen. ${FILL}`),
    summary(`Udvalget orienteres om trafikken ved skolen. ${FILL}`, 'information'),
    summary(`Udvalget skal drøfte, hvordan vejen kan blive sikrere. ${FILL}`, 'discussion'),
    summary(`I denne sag skal Byrådet endeligt beslutte, om vejen skal lukkes. ${FILL}`),
    summary(`Forvaltningen indstiller, at vejen lukkes for gennemkørsel. ${FILL}`),
    summary(`Regnskabet forelægges til godkendelse. ${FILL}`),
    summary(`Foreningen ansøger om 200.000 kr. til et nyt klubhus. ${FILL}`),
    summary(''),
    { sections: { background: 'Skolen har 402 elever.' } },
    summary(`${FILL}Byrådet skal nu vælge mellem tre løsninger.`),
    summary(`Der skal træffes beslutning om et nyt tag på hallen. ${FILL}`),
    summary(`Der skal tages stilling til, om busserne skal køre uændret i 2027. ${FILL}`),
    summary(`Vandværket søger om tilladelse til at rense vandet med lys. ${FILL}`),
    summary(`Planen er sendt til kommunalbestyrelsens godkendelse. ${FILL}`),
    summary(`Med indstillingen søges anlægsbevilling på 2,4 mio. kr. til stien. ${FILL}`),
  ],
};
