const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Elements that begin and end a paragraph */
export const BLOCKS = names(`
  address article aside blockquote body center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr html legend main menu ol p pre search section summary table ul`)

/** Elements that begin a line */
export const LINES = names('dd dt li option tr caption')

/** What holds no words of a text, with all that is in it; `del` holds words taken back. */
export const DROPPED = names(`
  applet audio button canvas datalist del dialog embed frameset head iframe map math nav noembed noframes noscript
  object rp script select style svg template textarea title video xmp`)

/** Elements without an end tag */
export const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** The rest of what is seen in feeds' titles */
export const INLINE = names(`
  a abbr acronym b big blink cite code em font html i ins kbd label marquee mark nobr q rt ruby s samp small span
  strike strong sub sup table tbody td tfoot th thead time tt u var`)
