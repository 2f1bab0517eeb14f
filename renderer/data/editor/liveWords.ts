/** What stands in the text of a case where a live block has nothing to show yet. Part of the document, so in Danish. */
export const WORDS: Readonly<Record<string, string>> = {
  profile: 'Handlerumsprofilen er ikke udfyldt endnu.',
  bindings: 'Der er ikke skrevet bindinger endnu.',
  options: 'Der er ikke skrevet handlemuligheder endnu.',
  consequences: 'Der er ikke skrevet konsekvenser endnu.',
  economy: 'Der er ikke skrevet beløb endnu.',
  chart: 'Diagrammet kommer, når der er beløb.',
  stances: 'Ingen holdninger er frigivet.',
};
