/**
 * 256 everyday words, one for each byte; any two differ by more than one letter, so that a word heard wrong is seldom another of them.
 * Their order is part of what a fingerprint is: it is never changed.
 */
export const WORDS: readonly string[] = `
  abe agurk akse album alf alge alkove altan ananas and anker arm asfalt asp avis azalea bager bakke ballon bambus banan
  bark basun bavian begonia beton bille bjerg blad blomme blyant bog bord brev bro brombær brus bukser bælte bønne børste
  cello chef cirkel citron cykel dadel dal damp dans deller diamant dolk dragt drøm due dukke dyne dyr ebbe edderkop ege
  eksem elefant elg emu engel ert esel fabel fad fagot fakkel fasan ferie figen fisk flaske flod fløjte fugl fure får fælg
  føl gaffel galop garn ged geni gitar glas glorie gnist grøn gulv gyngestol gæs hammer hare hegn hest hindbær hjul hoppe
  horn hund hus hvede hybel hæk høne ibis idræt igle ild imker ingefær jagt januar jernbane jolle jæger kaffe kaktus kamel
  kat kegle ketsjer kilde kirke kirsebær klokke knap konge kop krone kvast kylling kål kæde køkken laks lampe lanterne
  leder lilje linse lotus lup lyng lås lærke løve magnet majs marmor maske mejse mel menu mink mole mur musling mynte måge
  mælk møbel nagle nattergal nisse notat nummer nælde nød oase odder olie omelet onkel opal orgel ost ovn palme papegøje
  papir parasol pelikan pen perle pil plov pose pude pyramide påske pære pølse quiz radise ramme ravn regnbue ribs rok ryg
  ræv salt sang silke sjal skorsten skov slot smør snegl sokker spejl stol svane syltetøj sæl tag tavle telt tiger tjørn
  tomat trappe tromme tulipan tusk tværfløjte tæppe tønde udsigt urskov valmue vandmand vej vifte vin vogn vulkan væg
  yoghurt zebra zone åre æble æske ørn øse østers
`
  .trim()
  .split(/\s+/);
