/** In how many of `documents` English news articles a stem occurs; `rarity` is its inverse document frequency. */
export type Background = {
  documents: number
  /** Documents that hold the stem; 0 for a stem never seen */
  of(term: string): number
}

/** ln(N / df), with an unseen or very rare stem held at `floor` documents. */
export const rarity = (background: Background, term: string, floor = 7): number =>
  Math.log(background.documents / Math.max(background.of(term), floor))
