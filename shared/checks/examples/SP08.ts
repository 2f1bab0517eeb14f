import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    'Den af arbejdsgruppen udarbejdede plan er i høring.',
    'Det af forvaltningen fremsendte forslag blev drøftet.',
    'De af skolebestyrelsen stillede spørgsmål er besvaret.',
    'Den af Byrådet i maj 2025 vedtagne plan gælder. Den af udvalget ønskede ændring er med.',
    'Den af rådgiveren beregnede pris er 2,4 mio. kr.',
    'De af borgerne indsendte svar står i bilag 2.',
    'Det af udvalget nedsatte panel har holdt tre møder.',
    'Den nu af Økonomiudvalget anbefalede løsning er billigst.',
    'De af brugerne mest ønskede tider er om aftenen.',
    'Den af entreprenøren for tidligt leverede asfalt blev kasseret.',
    'Det af kommunen ejede areal er på 4,1 hektar.',
    'De i planen af konsulenten foreslåede stier bliver ikke anlagt. De af konsulenten foreslåede stier er for dyre.',
  ],
  good: [
    'Planen, som arbejdsgruppen har udarbejdet, er i høring.',
    'Den af planerne, som koster mindst, er valgt.',
    'De af eleverne der ventede længst kom først.',
    'Den vedtagne plan gælder til 2030.',
    'Det fremsendte forslag blev drøftet.',
    'De fleste af de adspurgte svarede ja.',
    'Af de 41 svar ønskede 23 løsning C.',
    'Udvalget ønskede en ny plan.',
    '> Den af arbejdsgruppen udarbejdede plan er god.',
    'Den skole er den bedste af dem.',
    'Det er en af de ønskede løsninger.',
    'Den, der af egen vilje flyttede ind, kan blive.',
  ],
};
