import type { Day } from '../../model/day.ts'
import { dayPath } from '../paths.ts'
import type { SiteAddress } from '../site.ts'
import { longDay, plainDay } from '../wording.ts'
import type { ToldCorrections } from './corrections.ts'
import type { DigestPlan } from './digest-plan.ts'
import { FootLine, FootLink, mailFrame, Ruled, TABLE } from './mail-frame.tsx'
import { arrange } from './space.ts'
import { STYLE } from './styles.ts'
import { ToldEvent } from './told-event.tsx'
import type { MailWords } from './words.ts'

const DayLink = ({ day, site, words }: { day: Day; site: SiteAddress; words: MailWords }) => (
  <>
    <a class="ink" style={STYLE.link} href={site.url + dayPath(day.date)}>
      {longDay(day.date, words)}
    </a>
    {` · ${words.edition(day.edition)}`}
  </>
)

const Label = ({ text }: { text: string }) => (
  <Ruled>
    <p class="ink" style={STYLE.label}>
      {text}
    </p>
  </Ruled>
)

const DayOf = ({ day, plan }: { day: Day; plan: DigestPlan }) => {
  const { site, words, space, days } = plan
  const { told, left } = arrange(day.events, day.date, space)
  const level = days.length > 1 ? 'h3' : 'h2'
  const firstBrief = told.find(({ as }) => as === 'brief')
  const around = { site, words, date: day.date, named: space.named, level } as const
  return (
    <>
      {days.length > 1 && (
        <Ruled thick>
          <h2 class="ink" style={STYLE.day}>
            <DayLink day={day} site={site} words={words} />
          </h2>
        </Ruled>
      )}
      {told.map((one) => (
        <>
          {one === firstBrief && <Label text={words.brief} />}
          <ToldEvent told={one} {...around} />
        </>
      ))}
      {told.length === 0 && (
        <p class="ink" style={STYLE.line}>
          {words.nothing}
        </p>
      )}
      <p class="soft" style={STYLE.pageLink}>
        <a class="soft" style={STYLE.softLink} href={site.url + dayPath(day.date)}>
          {left > 0 ? words.moreEvents(left) : words.page}
        </a>
      </p>
    </>
  )
}

const CorrectionsOf = ({ of, site, words }: { of: ToldCorrections; site: SiteAddress; words: MailWords }) => (
  <>
    <p class="soft" style={STYLE.kicker}>
      <a class="soft" style={STYLE.softLink} href={site.url + of.path}>
        {plainDay(of.date, words)}
      </a>
    </p>
    {of.changes.map(({ kind, text, title }) => (
      <p class="ink" style={STYLE.change}>
        <b>{words.changes[kind]}</b>
        {text !== '' && `: ${text}`}
        {title !== null && text !== title && (
          <span class="soft" style={STYLE.by}>
            {` (${title})`}
          </span>
        )}
      </p>
    ))}
    {of.more > 0 && (
      <p class="soft" style={STYLE.kicker}>
        <a class="soft" style={STYLE.softLink} href={site.url + of.path}>
          {words.moreCorrections(of.more)}
        </a>
      </p>
    )}
  </>
)

const Foot = ({ plan: { words, why, links, postalAddress } }: { plan: DigestPlan }) => (
  <>
    <FootLine>{why}</FootLine>
    <FootLine>
      <FootLink href={links.leave}>{words.leave}</FootLink>
      {' · '}
      <FootLink href={links.preferences}>{words.preferences}</FootLink>
      {' · '}
      <FootLink href={links.archive}>{words.archive}</FootLink>
    </FootLine>
    <FootLine>{words.promise}</FootLine>
    {postalAddress !== '' && <FootLine>{postalAddress}</FootLine>}
  </>
)

export const digestHtml = (plan: DigestPlan): string => {
  const { site, words, days, corrections } = plan
  const [only] = days
  const content = (
    <>
      {days.length === 1 && only && (
        <table {...TABLE}>
          <tr>
            <td style={STYLE.gap}>{'\u00a0'}</td>
          </tr>
          <tr>
            <td class="ink" align="center" style={STYLE.folio}>
              <DayLink day={only} site={site} words={words} />
            </td>
          </tr>
        </table>
      )}
      {days.map((day) => (
        <DayOf day={day} plan={plan} />
      ))}
      {corrections.length > 0 && <Label text={words.corrections} />}
      {corrections.map((of) => (
        <CorrectionsOf of={of} site={site} words={words} />
      ))}
    </>
  )
  const { subject, preheader } = plan
  return mailFrame({ locale: words.locale, subject, preheader, site, content, foot: <Foot plan={plan} /> })
}
