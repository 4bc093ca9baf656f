import { describe, expect, test } from 'vitest'
import type { ParagraphRole } from '../../src/model/report.ts'
import { NEWS, report, wordings } from './take.ts'

const roleOf = (wording: string, submission: string): ParagraphRole | undefined =>
  wordings(report(submission)).find(([, text]) => text === wording)?.[0]

const UNDER: { role: ParagraphRole; line: string }[] = [
  { role: 'furniture', line: 'Follow our news' },
  { role: 'furniture', line: 'Advertisement' },
  { role: 'furniture', line: 'Advertisement Continue reading the main story' },
  { role: 'furniture', line: 'Please wait...' },
  { role: 'furniture', line: 'Rating: 4.5/5. From 12 votes.' },
  { role: 'furniture', line: 'Also worth reading' },
  { role: 'furniture', line: 'Trending' },
  { role: 'furniture', line: 'Share this: Facebook | Twitter | Email' },
  { role: 'furniture', line: 'Like us on Facebook and follow us on Twitter for more.' },
  { role: 'furniture', line: 'Published: May 6, 2024 / 7:43 AM' },
  { role: 'furniture', line: 'Monday , May 6 , 2024 10 : 40 AM' },
  { role: 'furniture', line: 'READ MORE: What we know about the freighter and its cargo' },
  { role: 'furniture', line: 'This browser is no longer supported.' },
  {
    role: 'furniture',
    line: 'We use cookies to improve your visit. By continuing you accept our cookie policy.',
  },
  { role: 'furniture', line: 'Sign up for our newsletter and get the morning in your inbox.' },
  { role: 'furniture', line: 'https://example.org/2024/05/06/mole' },
  { role: 'footer', line: 'Copyright 2024 Ellery Courier. All rights reserved.' },
  { role: 'footer', line: '(© 2024 WXYZ)' },
  { role: 'footer', line: 'This article was originally published on The Quay.' },
  {
    role: 'caption',
    line: 'Tugs hold the freighter off the mole in Port Ellery. Photo by Ann Lee/XPA | License Photo',
  },
  { role: 'caption', line: 'A diver inspects the hull on Tuesday. REUTERS/Jo Park' },
  { role: 'caption', line: 'A diver inspects the hull on Tuesday. (AP Photo/Jo Park, File)' },
  { role: 'caption', line: 'The mole after the storm. Photo by the Harbour Office via EPA-EFE' },
  { role: 'caption', line: 'Getty Images The harbour at dawn after the storm' },
  { role: 'caption', line: "EPA Divers said they had found the ferry's bell" },
  { role: 'caption', line: 'AP:Associated Press Ada Stone waves to the crews' },
  { role: 'caption', line: 'WATCH: The harbour master says that divers are on their way' },
  {
    role: 'caption',
    line: '5/16 2007 Rowers in the light class square off during a regatta of the harbour.',
  },
  { role: 'caption', line: '14/30 Harbour master Ann Stone lifts the first crate off the ferry at Lorne.' },
  { role: 'caption', line: 'A view of the newly opened lighthouse in Lorne, Monday, Nov. 19, 2012.' },
  {
    role: 'caption',
    line: 'Victims are treated outside a hospital in Lorne after the flood, Saturday, May 27, 2006.',
  },
  { role: 'body', line: '9/11 Memorial visits fell by a third after the museum in Lorne raised its prices.' },
  {
    role: 'body',
    line: '1/3 Of the harbour was closed after the ferry ran aground near Lorne in the night.',
  },
  { role: 'body', line: 'Reuters Ltd said on Monday that its office by the harbour would close.' },
  { role: 'body', line: 'Getty Images said it would give its harbour pictures to the town' },
  { role: 'caption', line: 'The harbour master (L) and the mayor on the quay.' },
  { role: 'caption', line: 'Residents are seen near the closed gates of the harbour.' },
  { role: 'credit', line: '(Reporting by Ann Lee in Port Ellery; Editing by Jo Park)' },
  { role: 'credit', line: 'Ann Lee and Jo Park contributed to this report.' },
  { role: 'credit', line: 'Source: Reuters' },
  { role: 'credit', line: 'AFP' },
]

/** News that shares its words with what is none. */
const STAYS = [
  'The party said the CDU/CSU would vote against the bill on harbour dues.',
  'By Tuesday the slick had reached the bathing beach, the council said.',
  'The attack on the convoy was captured in photos taken by residents of the village.',
  'Bystanders were seen running from the quay when the alarm went off.',
  'Pumps were provided by police officers from the neighbouring county.',
  'The company lost its copyright case in March.',
  'Reporting from the scene was restricted for three days, journalists said.',
  'Several flights from the north were cancelled.',
  'It gained little by continuing to hold out against the owners.',
  'The minister will attend the hearing on May 6, 2024.',
  'He was 75.',
  'Wages at the yard rose to 12 to 14 a day: it was not enough.',
  'Ann Lee, a Labour member, called for an inquiry into the pilot service.',
  'The website was advertised widely before the election.',
]

describe('lines that are no news', () => {
  test.each(UNDER)('$role: $line', ({ role, line }) => {
    expect(roleOf(line, `${NEWS}\n\n${line}`)).toBe(role)
  })
})

describe('news is never lost to its words', () => {
  test.each(STAYS)('%s', (line) => {
    expect(roleOf(line, `${NEWS}\n\n${line}\n\nThe inquiry opens next week.`)).toBe('body')
  })
})

describe('the page around the news', () => {
  const page = `
  Main navigation

  Freighter strikes mole at Port Ellery

By Ann Lee and Jo Park
May 6, 2024 / 9:15 PM

Harbour

${NEWS}

'NO WIND AT ALL'

"We had no wind at all," the pilot said on the radio. "I cannot explain it."

Storms on the coast

Waves break over the lighthouse. Photo by Sam Roe/XPA

Most read
Ten things to see on the island
Where the ferry goes in winter
`

  test('every line has its role', () => {
    expect(wordings(report(page)).map(([role]) => role)).toEqual([
      'furniture',
      'headline',
      'byline',
      'furniture',
      'furniture',
      'lede',
      'body',
      'heading',
      'body',
      'caption',
      'caption',
      'furniture',
      'furniture',
      'furniture',
    ])
  })

  test('what the page says of itself is found', () => {
    expect(report(page)).toMatchObject({
      title: { value: 'Freighter strikes mole at Port Ellery', from: 'headline' },
      byline: { value: 'Ann Lee and Jo Park', from: 'byline' },
      published: { at: '2024-05-06T21:15', precision: 'minute', from: 'text', day: '2024-05-06' },
    })
  })

  test('a paragraph told twice is news once', () => {
    const [lede = ''] = NEWS.split('\n')
    const roles = wordings(report(`${NEWS}\n\n${lede}`)).map(([role]) => role)
    expect(roles).toEqual(['lede', 'body', 'furniture'])
  })

  test('little under the copyright notice is the site’s', () => {
    const text = `${NEWS}\n\nCopyright 2024 Quay Media.\n\nA transcript of this page may differ from the broadcast.`
    expect(wordings(report(text)).at(-1)?.[0]).toBe('furniture')
  })
})

describe('paragraphs', () => {
  test('a line is a paragraph, and one that runs on in lower case is not', () => {
    const text =
      'The owners of the yard met the\nharbour board on Monday.\nNo date was set for the next meeting.'
    expect(wordings(report(text)).map(([, wording]) => wording)).toEqual([
      'The owners of the yard met the\nharbour board on Monday.',
      'No date was set for the next meeting.',
    ])
  })

  test('wrapped text is joined', () => {
    const text = `The harbour of Port Ellery was closed on Monday
after a freighter struck the outer mole, the
port's master said on the radio, and would stay
closed for at least two more days until divers
had seen the hull.

Nobody was hurt, but two of the ship's tanks
were leaking and tugs were holding it off
Ellery Rock for the night.`
    expect(wordings(report(text))).toHaveLength(2)
  })

  test('a notice behind the news is parted from it', () => {
    const text =
      'The ferry will sail again on Friday, the line said. Copyright 2024 Quay Media. All rights reserved.'
    expect(wordings(report(text))).toEqual([
      ['lede', 'The ferry will sail again on Friday, the line said.'],
      ['footer', 'Copyright 2024 Quay Media. All rights reserved.'],
    ])
  })

  test('a caption that runs into the lede is parted at the dateline', () => {
    const text = `A diver on the quay at dawn. REUTERS/Jo Park PORT ELLERY (Reuters) - ${NEWS}`
    const taken = report(text)
    expect(wordings(taken).map(([role]) => role)).toEqual(['caption', 'lede', 'body'])
    expect(taken.dateline?.place).toBe('PORT ELLERY')
  })

  test('where captions are all there is, they are the news', () => {
    const text = 'Two cars burned out in the harbour tunnel on Monday and nobody was hurt. (Photo: Ann Lee)'
    expect(wordings(report(text)).map(([role]) => role)).toEqual(['lede'])
  })
})
