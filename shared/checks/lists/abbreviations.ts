import { wordList } from '../tuning.ts';

/** In capitals, as they are written. */
export const KNOWN_ABBREVIATIONS = wordList({
  id: 'known-abbreviations',
  name: { da: 'Kendte forkortelser', en: 'Known abbreviations' },
  source: {
    da: 'Forkortelser, som en dansk avislæser kender, og navne på landsdækkende organisationer. Tilføj kommunens egne.',
    en: 'Abbreviations a Danish newspaper reader knows, and names of national organisations. Add the municipality’s own.',
  },
  terms:
    `A/S AI ATP ApS BBR BDO BEK BUPL CIR CO2 COOP COVID COWI CPR CVR DA DBU DGI DI DIF DJØF DKK DMI DR DSB DTU EAN EU EUD EUR
   FAQ FN FOA GDPR GIS GPS HF HHX HK HR HTX I/S ID IKEA IKT ISO IT KFUM KL KLE KLIK KPMG KTC LBK LED LEGO LO LOV MED MW MWh
   MitID NATO NGO NIRAS NOx OBS OECD OK OPP P/S PC PDF PFAS PH PS S/I SF SFO SKAT SMS STX SU TV UNESCO UNICEF USA USB VIVE
   VUC VVM WC WHO ha kW kWh km m2 p/l
   RV KF DF LA EL ALT DD UV PISA LGBT LGBTQ LGBTQIA GPS HPV HIV AIDS ADHD DNA SOSU SOS VVS VM EM OL DM BNP PCB PCR PVC QR CV CE SUV
   EUF INSTA STU AB FC IF BK FDF KFUK DUI FDM SDU AAU RUC CBS ITU TDC ISS DHL VIP PR`.split(/\s+/),
});
