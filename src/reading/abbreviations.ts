// English abbreviations by how they behave at a full stop (Mikheev 2002, "Periods, Capitalized Words, etc.").
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before a name: their full stop never ends a sentence. Lower case, without the stop. */
export const BEFORE_NAME = words(`
  mr mrs ms mx dr prof rev fr msgr hon pres gov sen rep gen lt ltc col maj capt cpt cmdr cdr adm sgt cpl pvt spc det
  insp supt atty amb mt ft st ste messrs mme mlle m sir brig cllr gov-elect sec vs v viz cf ca e.g i.e eg ie`)

/** Stand before a number: their full stop ends no sentence where a digit follows. */
export const BEFORE_NUMBER = words(`
  no nos p pp fig figs vol vols art arts sec par para op ch chap ed eds n° nr tel ext approx jan feb mar apr jun jul
  aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`)

/** May end a sentence or not: the word after them tells. */
export const MAY_END = words(`
  inc ltd corp co cos bros jr sr etc al ave blvd rd hwy sq dept univ assn assoc est min max govt intl natl
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa
  penn tenn tex va vt wash wis wyo ont que alta sask phd ph.d m.d b.a m.a esq approx dist bldg hrs lbs oz`)

/** Words that begin sentences far more often than they follow an abbreviation inside one. */
export const STARTERS = words(`
  the a an in it he she they we i you but and or so if when while as at by for from on of to this that these those
  there then here how what who whom whose why where which his her its their our my your no not yes after before since
  despite although though however meanwhile also earlier later some many most all both each two three four five such
  one another other others did do does is are was were will would can could should have has had may might let let's
  mr mrs ms now until under over with without during about among because once only still even
  it's he's she's they're we're i'm i've don't please`)
