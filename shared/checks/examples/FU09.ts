import type { Example, Examples } from '../define.ts';
import { elsewhere } from '../reading/whole.ts';

const legal = (legalBasis: string, background = 'Skolen er fra 1974.'): Example => ({
  sections: { legalBasis, background },
});

export const examples: Examples = {
  bad: [
    elsewhere('', { title: 'Nyt regulativ for affald' }),
    legal('Gældende lovgivning.'),
    legal('Sagen følger lovgivningen på området.'),
    legal('De gældende regler.'),
    legal('-'),
    legal(''),
    legal('Almindelige forvaltningsretlige principper.'),
    legal('Reglerne er fastsat i lovgivningen.'),
    legal('Relevant lovgivning er overholdt.'),
    legal('Der henvises til lovgivningen.'),
    legal('Se gældende regler.', 'Taksten er 450 kr.'),
    legal('Lovgrundlaget er kendt.'),
    legal('Kommunen har hjemmel.'),
  ],
  good: [
    elsewhere('', { title: 'Personalefest på rådhuset' }),

    elsewhere('Det følger af planlovens § 35.'),
    elsewhere('', { title: 'Godkendelse af referat' }),
    elsewhere('', { title: 'Frigivelse af rådighedsbeløb til veje' }),
    // Copied in part.
    { fields: { templateId: 'unknown' }, sections: { presentation: 'Skolen er fra 1974.'.repeat(30) } },
    legal('Planlovens § 24, stk. 3: Kommunen skal sende forslaget i høring.'),
    legal('Vejloven. Kommunen er vejmyndighed og kan selv vælge løsning.'),
    legal('Ingen lov kræver en bestemt løsning.'),
    legal('Opgaven løses efter kommunalfuldmagten.'),
    legal('Lov om planlægning gælder.'),
    legal('', 'Taksten følger af dagtilbudslovens § 31.'),
    legal('Gældende lovgivning.', 'Det følger af servicelovens § 83, at kommunen skal yde hjælp.'),
    { sections: { background: 'Skolen er fra 1974.' } },
    { ...legal('Gældende lovgivning.'), fields: { caseType: 'information' } },
    legal('Ikke relevant, fordi sagen kun handler om et navn.'),
    legal('Styrelsesvedtægten giver udvalget ansvaret.'),
    { sections: { legalBasis: '' } },
    legal('Det er en frivillig opgave for kommunen.'),
  ],
};
