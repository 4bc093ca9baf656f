export type NameKind = 'person' | 'place' | 'organisation' | 'other'

/** One name and the ways it is written: `{ name: "Kyiv", kind: "place", variants: ["Kiev"] }`. */
export type NameVariants = { name: string; kind: NameKind; variants: string[] }
