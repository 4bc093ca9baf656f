import type { Report } from '../model/report.ts'
import { type Register, type Source, UNKNOWN_SOURCE } from '../model/source.ts'

const rowOf = (id: string, name: string, register: Register, made: Omit<Source, 'id' | 'name'>): Source =>
  register.find((source) => source.id === id) ??
  (id === UNKNOWN_SOURCE.id ? UNKNOWN_SOURCE : { id, name, ...made })

/** The site of a source known by its address alone; an archive that keeps a copy is not its home. */
const homeOf = ({ sourceFrom, sourceName, url }: Report): { homePage?: string } => {
  if (sourceFrom !== 'address' || url === null) return {}
  const { hostname, origin } = new URL(url)
  return hostname.endsWith(sourceName) ? { homePage: origin } : {}
}

/**
 * The sources a report names, publisher first, then its origin where that is another: the register's own rows, or
 * new ones made of what the report says.
 */
export const sourcesOf = (report: Report, register: Register): Source[] => {
  const publisher = rowOf(report.sourceId, report.sourceName, register, {
    kind: 'outlet',
    ...homeOf(report),
    signatures: [],
  })
  return report.originId === report.sourceId
    ? [publisher]
    : [publisher, rowOf(report.originId, report.originName, register, { kind: 'agency', signatures: [] })]
}
