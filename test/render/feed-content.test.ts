// What a feed says, on every surface that shows it: nothing of it acts, whatever the feed put into title, byline, name,
// address or text. `FEED_CASES=DIR npx vitest run test/render/feed-content.test.ts` looks at a folder of feeds too,
// such as tests/wellformed/sanitize of kurtmckee/feedparser.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { activeContent } from '../../src/cli/active-content.ts'
import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { nextEdition } from '../../src/digest/edition.ts'
import { summaryOf } from '../../src/digest/summary.ts'
import { groupReports } from '../../src/flows/group-reports.ts'
import { readFeed } from '../../src/intake/feed.ts'
import { entrySubmission } from '../../src/intake/feed-submission.ts'
import { intake } from '../../src/intake/intake.ts'
import type { Day } from '../../src/model/day.ts'
import type { Report, Submission } from '../../src/model/report.ts'
import { parseBackground } from '../../src/reading/background.ts'
import { createReader } from '../../src/reading/read.ts'
import { dayMarkdown } from '../../src/render/day-markdown.ts'
import { dayPage } from '../../src/render/day-page.tsx'
import { eventPage } from '../../src/render/event-page.tsx'
import { daysFeed } from '../../src/render/feeds/day-feed.tsx'
import { eventFeed } from '../../src/render/feeds/event-feeds.tsx'
import { jsonFeed } from '../../src/render/feeds/json.ts'
import { reportBody } from '../../src/render/report-body.ts'
import { reportPage } from '../../src/render/report-page.tsx'
import { ENGLISH } from '../../src/render/words/en.ts'
import { digestDay } from '../digest/whole-day.ts'
import { register } from '../intake/register.ts'
import { NEWS, NOW } from '../intake/take.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const SITE = {
  title: 'Daybook',
  url: 'https://daybook.example',
  canonicalUrl: 'https://daybook.example',
  words: ENGLISH,
}
const DAY = '2024-05-06'
const BUILT = '2024-05-07T00:00:00.000Z'

const background = parseBackground(readFileSync(join(CONTENT, 'english-document-frequency.tsv'), 'utf8'))
const read = await createReader(JSON.parse(readFileSync(join(CONTENT, 'names.json'), 'utf8')))

/** Null where intake sets it aside, and shows nothing of it. */
const reportOf = (submission: Submission): Report | null => {
  // Cases are short: news around their words makes them reports, and puts the words among the first lines.
  const text = `${NEWS.split('\n\n')[0]}\n\n${submission.text}\n\n${submission.text} was told to the harbour's master on Monday, who closed the port.`
  const taken = intake(
    { ...submission, text, published: DAY, language: 'en' },
    { register, timezone: 'UTC', now: NOW },
  )
  return taken.kind === 'report' ? taken.report : null
}

const dayWith = async (report: Report): Promise<Day> => {
  const arrival = { report, reading: read(report), arrival: 0 }
  const { memberships } = await groupReports(memoryArchive(), [arrival], background)
  const [membership] = memberships
  if (!membership) throw new Error('in no event')
  const event = {
    id: membership.event,
    firstDay: DAY,
    listed: [],
    notListed: 0,
    before: [],
    reportsSoFar: 1,
    today: [{ ...arrival, membership }],
  }
  const content = digestDay({ date: DAY, timezone: 'UTC', events: [event], setAside: [] }, background)
  const day = nextEdition(content, null, BUILT)
  if (!day) throw new Error('no edition')
  return day
}

const surfaces = async (submission: Submission): Promise<string[]> => {
  const report = reportOf(submission)
  if (!report) return []
  const day = await dayWith(report)
  const [event] = day.events
  if (!event) throw new Error('no event')
  const document = { ...event, days: [{ date: DAY, event }] }
  const feeds = [daysFeed(SITE, [summaryOf(day, BUILT)]), eventFeed(SITE, document)]
  const items = feeds.flatMap(
    (feed) => (JSON.parse(jsonFeed(SITE, feed)) as { items: { content_html: string }[] }).items,
  )
  return [
    dayPage(SITE, day, true),
    eventPage(SITE, document),
    reportPage(SITE, reportBody({ report, membership: null }, document)),
    // A backslash keeps Markdown from taking the sign for the beginning of a tag (CommonMark, section 2.4).
    dayMarkdown(day, ENGLISH).replace(/\\</g, '&lt;'),
    ...items.map((item) => item.content_html),
  ].map(String)
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '</title></head><body onload=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>x</script>"></iframe>',
  ']]><script>x</script>',
  '--><script>x</script><!--',
  '&lt;script&gt;x&lt;/script&gt;',
]

const attackWith = (attack: string): Submission => ({
  text: attack,
  via: 'feed',
  title: `Ferry ${attack}`,
  byline: `Ann ${attack}`,
  source: `Courier ${attack}`,
  url: `https://courier.example/?q=${attack}#${attack}`,
})

/** What a surface holds of its own: links to its stylesheet, its search form */
const OWN = (await surfaces(attackWith('quiet'))).map((surface) => new Set(activeContent(surface)))
const activeOn = (shown: string[]): string[] =>
  shown.flatMap((surface, i) => activeContent(surface).filter((found) => !OWN[i]?.has(found)))
const tagsOf = (shown: string[]): number[] =>
  shown.map((surface) => surface.match(/<(?:form|link|meta|script)\b/g)?.length ?? 0)
const OWN_TAGS = tagsOf(await surfaces(attackWith('quiet')))

test.each(ATTACKS)('%s', async (attack) => {
  const shown = await surfaces(attackWith(attack))
  expect(shown).toHaveLength(OWN.length)
  expect(activeOn(shown)).toEqual([])
  expect(tagsOf(shown)).toEqual(OWN_TAGS)
})

const { FEED_CASES } = process.env

/** All that a feed brings to a page: its entries, and of one without entries or words its title. */
const submissionsOf = (text: string): Submission[] => {
  const feed = readFeed(text, 'https://courier.example/feed')
  if ('refused' in feed) return []
  const of = { source: feed.title || null, title: feed.title, home: feed.home }
  const handed = feed.entries.map((entry) => entrySubmission({ ...entry, text: entry.text || 'quiet' }, of))
  const title = feed.title || 'quiet'
  return [...handed.filter((one) => one !== null), { text: title, title, source: title, via: 'feed' }]
}

test.runIf(FEED_CASES)('a folder of feeds', { timeout: 600_000 }, async () => {
  const folder = FEED_CASES ?? ''
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xml'),
  )
  const active: string[] = []
  const counts = { feeds: files.length, read: 0, rendered: 0 }
  for (const name of files) {
    const submissions = submissionsOf(readFileSync(join(folder, name), 'utf8'))
    if (submissions.length > 0) counts.read++
    for (const submission of submissions) {
      const shown = await surfaces(submission)
      if (shown.length === 0) continue
      counts.rendered++
      active.push(...activeOn(shown).map((found) => `${name}: ${found}`))
      if (String(tagsOf(shown)) !== String(OWN_TAGS)) active.push(`${name}: another tag`)
    }
  }
  console.log({ ...counts, active: active.length })
  expect(active).toEqual([])
})
