// What a line rests on, as a mail shows it: who says it, and links that lead straight there.
import type { DayEvent } from '../../model/day.ts'
import { isForeign } from '../../model/source.ts'
import type { Evidence } from '../../model/statement.ts'
import { evidenceHref } from '../evidence-link.ts'
import { reportPath } from '../paths.ts'
import { type Reports, reportsOf } from '../report-refs.ts'
import type { SiteAddress } from '../site.ts'
import type { MailWords } from './words.ts'

/** `aside`: whose text it is, where that is another's */
export type Receipt = { source: string; aside: string | null; href: string }

/** What a mail has no room for is a click further. */
const HREF_CHARS_MAX = 600

export type Refs = { site: SiteAddress; words: MailWords; reports: Reports }

export const refsOf = (site: SiteAddress, words: MailWords, event: DayEvent): Refs => ({
  site,
  words,
  reports: reportsOf(event, words),
})

/** A path of the site as an address. */
export const onSite = ({ url }: SiteAddress, path: string): string =>
  path.startsWith('/') ? url + path : path

/** Who says these words, and where they stand. */
export const receipt = ({ site, words, reports }: Refs, evidence: Evidence): Receipt => {
  const report = reports.get(evidence.report)
  const href = onSite(site, evidenceHref(report ?? { id: evidence.report, url: null }, evidence.wording))
  return {
    source: report?.source ?? evidence.report,
    aside: report && isForeign(report) ? words.text(report.origin) : null,
    href: href.length > HREF_CHARS_MAX ? site.url + reportPath(evidence.report) : href,
  }
}

/** The first of each source, at most `most`; and how many sources are not among them. */
export const receipts = (
  refs: Refs,
  evidence: readonly Evidence[],
  most: number,
): { named: Receipt[]; more: number } => {
  const bySource = new Map<string, Receipt>()
  for (const one of evidence) {
    const found = receipt(refs, one)
    if (!bySource.has(found.source)) bySource.set(found.source, found)
  }
  return { named: [...bySource.values()].slice(0, most), more: Math.max(0, bySource.size - most) }
}
