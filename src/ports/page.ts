/** A page may have fewer items than asked for, or none, and not be the last: only `next` tells. */
export type Page<Item, Place> = { items: Item[]; next: Place | null }
