import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    {
      sections: {
        presentation: 'Administrationen anbefaler desuden, at der afsættes midler til en koordinator.',
        recommendation: '1. tager orienteringen til efterretning',
      },
      fields: { templateId: 'unknown', caseType: 'information' },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'At Byrådet vælger løsning B.' },
    },

    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'At Udvalget godkender, at der meddeles en tillægsbevilling på 2 mio. kr.' },
    },
    {
      fields: { caseType: 'decision' },
      sections: { recommendation: 'Administrationen indstiller, at Udvalget tager orienteringen til efterretning.' },
    },
    {
      fields: { caseType: 'decision' },
      sections: { recommendation: 'Administrationen indstiller, at Udvalget drøfter sagen.' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'Administrationen indstiller, at Udvalget godkender planen.' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget tager notatet til efterretning.' },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'Administrationen indstiller, at der meddeles en tillægsbevilling på 2 mio. kr.' },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'At Udvalget\n1. tager orienteringen til efterretning\n2. godkender tidsplanen' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget drøfter oplægget og godkender den nye takst.' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget\n1. beder administrationen om et notat' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget\n1. drøfter oplægget\n2. giver en bevilling på 2 mio. kr.' },
    },
  ],
  good: [
    {
      fields: { caseType: 'decision' },
      sections: { recommendation: 'Administrationen indstiller, at Udvalget godkender planen.' },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'At Udvalget tager orienteringen til efterretning.' },
    },
    { fields: { caseType: 'discussion' }, sections: { recommendation: 'At Udvalget drøfter de tre modeller.' } },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget\n1. drøfter modellerne\n2. beder administrationen regne på dem' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: {
        recommendation: 'At Udvalget\n1. drøfter udkastet\n2. giver forvaltningen mandat til at indarbejde svarene',
      },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'At Udvalget\n1. tager orienteringen til efterretning\n2. beder om en status' },
    },
    {
      fields: { caseType: 'decision' },
      sections: { recommendation: 'At Udvalget\n1. drøfter modellerne\n2. beder administrationen regne på dem' },
    },
    {
      fields: { caseType: 'decision' },
      sections: { recommendation: 'At Kommunalbestyrelsen\n1. vælger løsning B\n2. tager notatet til efterretning' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget drøfter notatet og tager det til efterretning.' },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Udvalget drøfter, hvilken model der vælges.' },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'At Udvalget tager til efterretning, at der meddeles afslag.' },
    },
    {
      fields: { caseType: 'decision' },
      sections: { recommendation: 'At Udvalget\n1. køber grunden\n2. tager notatet til efterretning' },
    },
    {
      fields: { caseType: 'information' },
      sections: { recommendation: 'Det indstilles, at orienteringen tages til efterretning.' },
    },
  ],
};
