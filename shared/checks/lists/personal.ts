import { wordList } from '../tuning.ts';

export const SENSITIVE_WORDS = wordList({
  id: 'sensitive-words',
  name: { da: 'Følsomme oplysninger', en: 'Sensitive matters' },
  source: {
    da: 'Tjeklistens katalog (PC04): sygemeldt, diagnose, anbragt og opsagt. Resten er tilføjet: helbred, sociale forhold og straf efter databeskyttelsesforordningens artikel 9 og 10.',
    en: 'The checklist catalogue (PC04): sygemeldt, diagnose, anbragt and opsagt. The rest is added: health, social circumstances and offences, GDPR articles 9 and 10.',
  },
  terms: [
    'sygemeldt',
    'sygemeldte sig',
    'sygemelding',
    'langtidssygemeldt',
    'diagnose',
    'diagnosen',
    'diagnosticeret',
    'anbragt',
    'tvangsanbragt',
    'tvangsfjernet',
    'opsagt',
    'afskediget',
    'bortvist',
    'fritaget for tjeneste',
    'depression',
    'demens',
    'dement',
    'alkoholmisbrug',
    'stofmisbrug',
    'misbruger',
    'psykisk syg',
    'indlagt',
    'rygskade',
    'hofteoperation',
    'kræftsyg',
    'hjertesygdom',
    'sclerose',
    'fleksjob',
    'angst',
    'ptsd',
    'blodprop',
    'kontanthjælp',
    'førtidspension',
    'gældssanering',
    'dømt for',
    'sigtet for',
    'straffet',
    'anmeldt for',
  ],
});

/** Common given names in Denmark, as they are written: what tells a person from a place or a firm. */
export const GIVEN_NAMES = wordList({
  id: 'given-names',
  name: { da: 'Fornavne', en: 'Given names' },
  source: {
    da: 'Egen liste over almindelige fornavne i Danmark. Den afgør kun, om to ord med stort er et personnavn.',
    en: 'Our own list of common given names in Denmark. It only settles whether two capitalised words are a person.',
  },
  terms:
    `Adam Agnete Ahmad Ahmed Albert Alberte Alex Alexander Alfred Ali Alma Amalie Amina Amir Anders Andrea Andreas Anette Anita Anja Anker
   Ann Anna Anne Annelise Annette Anni Anton Arne Arthur Asger Asta Astrid August Aya Bente Benny Bent Benjamin Birgit Birgitte Birte
   Birthe Bjarne Bo Bodil Brian Britt Børge Camilla Carl Carsten Caroline Casper Cecilie Charlotte Christian Christina Christine
   Christoffer Clara Claus Connie Dagmar Daniel David Dennis Ditte Dorte Dorthe Ebbe Edith Egon Eigil Eline Elisabeth Ella Ellen Elna
   Else Elsebeth Emil Emilie Emma Erik Erling Ernst Esther Eva Fatima Finn Flemming Frank Freja Frederik Frida Frode Gert Gerda Gitte
   Grethe Gudrun Gunnar Gurli Gustav Hanna Hannah Hanne Hans Hassan Harald Heidi Helge Helle Henning Henrik Henriette Herdis Holger
   Hussein Ib Ibrahim Ida Inga Inge Ingelise Inger Ingrid Irene Isabella Jacob Jakob Jan Janne Janni Jens Jeppe Jesper Jette Jimmi
   Johan Johanne Johannes John Johnny Jonas Josefine Julie Jytte Jørgen Jørn Kaj Karen Karin Karina Karl Karla Kasper Katrine Keld
   Kenneth Kent Kim Kirsten Kirstine Kjeld Klaus Knud Kristian Kristina Kristine Kurt Lars Laura Lasse Laurits Leif Lena Lene Leo Lis
   Lisa Lisbet Lisbeth Lise Liselotte Lone Lotte Louise Lucas Lukas Mads Magnus Maja Malene Malthe Maren Margit Margrethe Maria
   Mariam Marianne Marie Marius Markus Martin Mathias Mathilde Merete Mette Michael Mikael Mikkel Mikkeline Mogens Mohamad Mohammad
   Mohammed Mona Morten Muhammad Mustafa Nadia Nanna Nicklas Nicolai Niels Nikolaj Nina Noah Ole Olga Oliver Oscar Oskar Otto Palle
   Per Pernille Peter Philip Pia Poul Preben Rasmus Rikke Rita Robert Rolf Ronni Rune Ruth Sabrina Sanne Sara Sarah Sebastian Signe
   Silas Simon Sine Sofia Sofie Solveig Steen Stefan Steffen Stig Stine Stinna Susan Susanne Svend Søren Tage Tanja Thea Theis
   Therese Thomas Thor Thorkild Tina Tine Tobias Tom Tommy Torben Tove Trine Troels Tue Uffe Ulla Ulrik Valdemar Vera Verner Vibeke
   Victor Viggo Viktor Viktoria Vilhelm William Winnie Yasmin Yusuf Zahra`.split(/\s+/),
});
