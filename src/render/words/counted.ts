/** A number of things in words: “1 report”, “1,200 reports”. */
export type Counted = (n: number) => string
