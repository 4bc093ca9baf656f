/**
 * A pure function of an object, worked out once for each and forgotten with it: what many comparisons ask of one
 * statement is asked of it once. The object must not change after.
 */
export const once = <K extends object, V>(work: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { value: V }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.value
    const value = work(of)
    known.set(of, { value })
    return value
  }
}
