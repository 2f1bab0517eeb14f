/** Abbreviations that something always follows: never the end of a sentence (docs/text.md 2). Own list. */
export const NEVER_END: readonly string[] =
  `adj. adr. adv. afd. afg. afs. alm. ang. anm. ass. att. aug. bd. bek. bem. betj. bl.a. bygn. ca. ch. chr. cirk.
   d. d.d. d.v.s. dec. dept. div. dok.nr. dvs. e.g. egl. ejd.nr. eks. ekskl. eksp. ekspl. ell. endv. etg. evt.
   excl. f.eks. fac. feb. fhv. fig. fmd. forb. foreg. forf. forh. forv. fr. frk. ft. fuldm. gl. gns. gr. h.c. henh.
   henv. hhv. hr. i.e. if. iflg. ifm. ift. iht. incl. indb. inkl. instr. int. j.nr. jan. jf. jfr. jnr. joh. jr.
   jur. kap. kgl. kl. komm. kons. kont. kr.-vis. kst. lb. lb.nr. lbk. lejl. litr. litt. m.h.p. m.h.t. m.o.h. maks.
   matr.nr. max. mdl. medd. mhp. mht. mr. mrs. ndf. nov. nr. nuv. nærv. obl. okt. omkr. omtr. opr. oprd. orig.
   ovenst. ovf. p. p.g.a. p.t. pag. pga. ph.d. pkt. pl. pr. prof. prok. pt. ref. reg. resp. s. sa. sagsnr. sdr.
   sept. skt. smh. sml. smst. sr. st. stk. str. særl. t.h. t.o.m. tdl. tidl. tilsv. tlf. tlf.nr. u.a. udg. v.
   v.h.a. vedk. vedl. vedr. vejl. vha. vilh. vol. vs. årg. årh. økon.`.split(/\s+/);

/** Units and closing abbreviations: the end of a sentence only before a capital letter. Own list. */
export const MAY_END: readonly string[] =
  `a.m.b.a. a.s. a/s. aps. cm. d.m. d.å. e.kr. e.l. e.lign. etc. f. f.kr. ff. flg. ha. i.a. i.s. ib. jr. kbm. kg.
   km. kr. kvm. ltr. m. m.a.o. m.fl. m.m. m.v. mf. mia. mill. mio. mm. mv. o.a. o.l. o.lign. o.m.a. o.s.v. osv.
   p.a. p.m. pct. s.d. stk.- t.kr. th. tkr. tv. u.b.`.split(/\s+/);
