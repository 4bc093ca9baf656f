/** The same database, counting each statement as D1 bills it: those of a batch one by one. */
export const counted = (d1: D1Database): { d1: D1Database; queries(): number } => {
  let queries = 0
  const raw = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const statement = (inner: D1PreparedStatement): D1PreparedStatement => {
    const outer = new Proxy(inner, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values))
        return (...args: unknown[]) => {
          queries += 1
          return Reflect.apply(value, target, args)
        }
      },
    })
    raw.set(outer, inner)
    return outer
  }
  const proxy = new Proxy(d1, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql))
      if (name === 'batch')
        return (statements: D1PreparedStatement[]) => {
          queries += statements.length
          return target.batch(statements.map((one) => raw.get(one) ?? one))
        }
      return Reflect.get(target, name)
    },
  })
  return { d1: proxy, queries: () => queries }
}
