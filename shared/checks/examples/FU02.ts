import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    ...[
      'drøfter og eventuelt godkender forslaget til standard',
      'drøfter planen og evt. beslutter en ny rute',
      'giver en indtægtsbevilling svarende til købesummen',
      'giver en tillægsbevilling, der svarer til merudgiften',
      'bevilger et rimeligt tilskud til foreningen',
      'om muligt vælger en entreprenør',
      'meddeler en anlægsbevilling svarende til det samlede tilbuddet',
    ].map((point) => ({ sections: { recommendation: `1. at Kulturudvalget ${point}` } })),
    ...[
      'Forvaltningen indstiller, at Kulturudvalget beslutter, hvorvidt saunaen skal åbne.',
      'Administrationen indstiller, at udvalget tager stilling til, om der skal vælges en ny formand.',
      'Det indstilles, at der meddeles anlægsbevilling og frigives rådighedsbeløb, jf. bilag 5.',
      'Centret indstiller til Byrådet, at anlægsbevillingen til broen frigives.',
      'Det indstilles, at Byrådet afgør, om hallen skal lukkes.',
      'Direktionen indstiller, at der gives en tillægsbevilling til skolerne.',
    ].map((recommendation) => ({ fields: { templateId: 'unknown' }, sections: { recommendation } })),
    ...[
      'Kulturchefen indstiller, at der arbejdes videre med at holde budgettet.',
      'Kulturchefen indstiller, at chefen bemyndiges til at foretage de nødvendige ændringer.',
      'at muren males i nødvendigt omfang',
      'at gebyret for marker på havnen sættes op',
      'at de beskrevne ruter godkendes',
      'at rådgiverens forslag iværksættes',
      'at overskuddet udbetales',
      'at kajen udvides, hvis prisen er rimelig',
      'at planen evalueres, når der er tid til det',
      'at pladsen indrettes fornuftigt',
      'at sagen sendes til det relevante udvalg',
      'at aftalen forlænges',
      'at der nedsættes en arbejdsgruppe',
      'at forslaget sendes i høring',
      'at naboejendommen købes',
      'at centret bemyndiges til at forhandle med ejeren',
      'at udgiften afholdes inden for rammen',
      'at der indkøbes nye borde',
      'at støtten gives på sædvanlige vilkår',
      'at udvalget drøfter, om broen skal være 3 eller 4 meter bred',
      'at vedtægten tiltrædes, evt. med tilpasninger',
      'at grunden sælges på de vilkår, der fremgår af sagen',
      'at udgiften til taget finansieres som anført',
      'at ansøgningen om tilskud imødekommes',
      'at der ydes økonomisk støtte til klubben',
      'at taksterne for 2029 fastholdes på niveauet fra 2028',
      'at udgiften indarbejdes i budgettet',
      'at forvaltningen pålægges at fremlægge en handleplan for hjemmeplejen',
      'at pålægge skolerne at udvise tilbageholdenhed',
      'at der tages stilling til de tre placeringer',
      'at der tages stilling til, om saunaen skal åbne',
    ].map((recommendation) => ({ fields: { templateId: 'unknown' }, sections: { recommendation } })),
    ...[
      'at sagen drøftes',
      'at det videre arbejde drøftes af udvalget',
      'at der sker en drøftelse af hjemmeplejen',
      'at Skoleudvalget drøfter temaet på baggrund af et oplæg på mødet',
      'at udfordringer på havnen drøftes',
      'at der indledes en drøftelse af byens parker',
    ].map((recommendation) => ({
      fields: { templateId: 'unknown', caseType: 'discussion' as const },
      sections: { recommendation },
    })),
    { sections: { recommendation: '1. at Kulturudvalget bevilger et passende tilskud' } },
    { sections: { recommendation: '1. at Byrådet godkender, at kørslen udbydes som Model A eller Model B' } },
    { sections: { recommendation: 'Planen godkendes.' } },
    { sections: { recommendation: 'Det anbefales at gå videre med løsning B.' } },
    { sections: { recommendation: 'Forvaltningen indstiller, at bevillingen på 2 mio. kr. gives.' } },
    { sections: { recommendation: '1. at lokalplanen vedtages\n2. at naboerne orienteres' } },

    { sections: { recommendation: 'Det indstilles, at planen godkendes.' } },
    {
      sections: {
        recommendation:
          'Det indstilles, at udviklingsplanen godkendes, og at administrationen bemyndiges til at rette den.',
      },
    },
    { sections: { recommendation: 'Planen forelægges til godkendelse.' } },
    {
      sections: {
        recommendation:
          'Administrationen indstiller, at Økonomiudvalget godkender planen, og at udgiften betales af kassen.',
      },
    },
    { sections: { recommendation: 'Administrationen indstiller\n1. at planen godkendes\n2. at pengene findes' } },
    { sections: { recommendation: 'Centret indstiller, at Kommunalbestyrelsen\n- vælger A\n- giver en bevilling' } },
    {
      sections: {
        recommendation: 'Det indstilles til Kommunalbestyrelsen,\n1. at skoler nedlægges\n2. at der afsættes midler',
      },
    },
    { sections: { recommendation: 'Centret indstiller,\n1. at skoler nedlægges\n2. at der afsættes midler' } },
    {
      sections: {
        recommendation:
          'Miljøforvaltningen indstiller, at Miljøforvaltningen over for Økonomiudvalget\n1. anbefaler, at byrådet giver 3,2 mio. kr. til nye bænke.',
      },
    },
    {
      sections: {
        recommendation:
          'Forvaltningen indstiller, at Klimaudvalget beslutter planen.\n1. Skiltene males\n2. Vejen lukkes',
      },
    },
  ],
  good: [
    {
      fields: { templateId: 'unknown' },
      sections: {
        recommendation: 'Kulturchefen foreslår\n- at planen vedtages\n- at skiltet males\n- at porten flyttes',
      },
    },
    {
      fields: { templateId: 'unknown' },
      sections: {
        recommendation:
          'Kulturchefen indstiller, at chefen bemyndiges til at foretage de nødvendige ændringer inden for bevillingen.',
      },
    },
    ...[
      'Forvaltningen fremsender forslaget til Byrådets beslutning.',
      'Sagen oversendes til Kulturudvalget.',
      'Til godkendelse.',
      'Til udvalgets drøftelse.',
      'Borgmesteren forelægger forslaget for Byrådet til afgørelse.',
      'Medlemsforslaget sendes til behandling i Økonomiudvalget.',
      'Centret indstiller, at planen godkendes.',
      'Centret indstiller, at der meddeles en anlægsbevilling på 4 mio. kr., jf. bilag 5.',
      'Centret indstiller, at bevillingerne i tabel 2 gives.',
      'Forvaltningen indstiller, at udvalget beslutter, at saunaen åbner.',
      'Centret indstiller, at bevillingen søges hos staten.',
      'at udvalget giver en tillægsbevilling svarende til udgiften på 400.000 kr., finansieret af kassen',
      'at grunden sælges for 2 mio. kr. på de vilkår, der fremgår af sagen',
      'at muren males for 40.000 kr. af havnepuljen',
      'at gebyret for gæster på havnen sættes op til 180 kr.',
      'at de beskrevne ruter i bilag 2 godkendes',
      'at overskuddet på 90.000 kr. overføres til 2031',
      'at de nødvendige tilladelser søges',
      'at sagen genoptages på mødet i maj',
      'at vedtægten ændres, så eleverne får to pladser',
      'at aftalen forlænges til udgangen af 2031',
      'at forslaget sendes i høring i otte uger',
      'at naboejendommen købes for 2 mio. kr. af kassen',
      'at dispensationen gives på vilkår af, at der anlægges fire pladser',
      'at broen bygges af træ for 3 mio. kr. af anlægspuljen, da stål er dyrere',
      'at udgiften finansieres som anført i tabel 3',
      'at ansøgningen om dispensation imødekommes',
      'at der ydes tilskud efter oversigten i bilag 2',
      'at taksterne for 2029 fastsættes som vist i takstbladet',
      'at udgiften på 2 mio. kr. indarbejdes i budgettet og finansieres af kassen',
      'at fremlægge en handleplan for hjemmeplejen på mødet i maj',
      'at der tages stilling til en ny placering, når prisen er kendt',
      'at planen vedtages\nat skiltet males',
      'At regnskaberne godkendes:\n- XA-12 Stien\n- XA-13 Broen\n- XA-14 Trappen',
    ].map((recommendation) => ({ fields: { templateId: 'unknown' }, sections: { recommendation } })),
    ...[
      { recommendation: 'at udvalget drøfter, hvilke veje der skal lappes først' },
      { recommendation: 'at de to modeller drøftes' },
      { recommendation: 'at udkastet til høringssvar drøftes' },
      { recommendation: 'at sagen drøftes med henblik på budget 2030' },
      { recommendation: 'at sagen drøftes', presentation: 'Skal parken være åben om natten?' },
    ].map((sections) => ({
      fields: { templateId: 'unknown', caseType: 'discussion' as const },
      sections,
    })),
    {
      fields: { templateId: 'unknown' },
      sections: {
        recommendation:
          'Centret indstiller til Kommunalbestyrelsen,\n1. at skoler nedlægges\n2. at der afsættes 2 mio. kr. af kassen',
      },
    },
    {
      fields: { competence: 'Byrådet', templateId: 'unknown' },
      sections: {
        recommendation: 'Direktionen indstiller,\n1. at budgetopfølgningen godkendes,\n2. at kassen finansierer.',
      },
    },
    {
      sections: {
        recommendation:
          'Forvaltningen indstiller, at Planudvalget anbefaler Byrådet,\na) at vedtage planen,\nb) at godkende svarene.',
      },
    },
    {
      fields: { templateId: 'unknown' },
      sections: {
        recommendation: 'Plan indstiller til Udvalget for Miljø og Plan, at der meddeles tilladelse.',
      },
    },
    { sections: { recommendation: 'Forvaltningen indstiller, at Byrådet vælger én af de tre løsninger.' } },
    {
      sections: {
        recommendation:
          'Direktøren indstiller, at Social- og Sundhedsudvalget\n1. godkender standarden\n2. fastsætter taksten til 450 kr.',
      },
    },
    {
      fields: { caseType: 'discussion' },
      sections: { recommendation: 'At Børne- og Skoleudvalget drøfter de tre modeller.' },
    },

    {
      sections: {
        recommendation:
          'Administrationen indstiller, at Kommunalbestyrelsen\n1. vælger løsning A eller B,\n2. giver en anlægsbevilling på 1,4 mio. kr.',
      },
    },
    { sections: { recommendation: 'Administrationen indstiller, at Økonomiudvalget godkender planen.' } },
    {
      sections: {
        recommendation:
          'Direktionen indstiller til Byrådet,\n1. at Byrådet godkender planen\n2. at Byrådet afsætter 2 mio. kr.',
      },
    },
    {
      sections: {
        recommendation:
          'Centret indstiller, at Klima- og Miljøudvalget\n1. sender forslaget i høring i otte uger\n2. beder administrationen om et notat',
      },
    },
    { fields: { caseType: 'information' }, sections: { recommendation: 'Orienteringen tages til efterretning.' } },
    {
      sections: {
        recommendation:
          'Administrationen indstiller over for Økonomiudvalget,\n1. at Kommunalbestyrelsen på baggrund af høringen vedtager planen',
      },
    },
    {
      sections: {
        recommendation:
          'Administrationen indstiller, at Kulturudvalget\n1. lejer hallen ud\n2. genåbner caféen den 1. maj 2027',
      },
    },
    {
      sections: {
        recommendation: 'Center for By indstiller, at Kommunalbestyrelsen 1. vedtager lokalplanen, 2. udpeger arealet.',
      },
    },
    {
      sections: {
        recommendation:
          'Forvaltningen indstiller, at Klima- og Planudvalget beslutter, at der fremover gælder disse krav til byggepladser:\n1. Arbejde med maskiner efter kl. 18 skal aftales hver gang.\n2. Bygherren skal opsætte en støjmåler.',
      },
    },
    {
      sections: {
        recommendation:
          'Sundhedsforvaltningen indstiller, at Sundhedsudvalget godkender,\n1. at skitsen i bilag 5 danner grundlag for fem nye byrum.',
      },
    },
    {
      sections: {
        recommendation:
          'Forvaltningen indstiller, at Planudvalget godkender følgende krav:\n- Støj måles hver uge\n- Hegn sættes op',
      },
    },
    {
      sections: {
        recommendation:
          'Rektor indstiller til Skoleudvalget\n1. at beslutte en ny tidsplan\n2. at afsætte 1,2 mio. kr.',
      },
    },
  ],
};
