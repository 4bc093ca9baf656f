// The two mails that are no digest: they ask for one thing, or answer one question, and are sent once.
import type { MailLanguage } from '../../model/subscriber.ts'
import { cleanText } from '../clean-text.ts'
import type { SiteAddress } from '../site.ts'
import type { RenderedMail } from './digest-mail.ts'
import { footText } from './digest-text.ts'
import { wordsIn } from './languages.ts'
import { FootLine, mailFrame } from './mail-frame.tsx'
import { STYLE } from './styles.ts'
import { blocks, wrapped } from './wrap.ts'

type LetterInput = {
  language: MailLanguage
  site: SiteAddress
  address: string
  /** Absolute address of the page that the letter leads to */
  link: string
  /** Of the operator; '' for none */
  postalAddress: string
}

type Wording = { subject: string; text: string; button: string; ignore: string }

const Paragraph = ({ text }: { text: string }) => (
  <p class="ink" style={STYLE.line}>
    {text}
  </p>
)

const Button = ({ href, text }: { href: string; text: string }) => (
  <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
    <tr>
      <td style={STYLE.buttonBox}>
        <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
          <tr>
            <td class="turned" align="center" style={STYLE.button}>
              <a style={STYLE.buttonLink} href={href}>
                {text}
              </a>
            </td>
          </tr>
        </table>
      </td>
    </tr>
  </table>
)

const letter = (input: LetterInput, { subject, text, button, ignore }: Wording): RenderedMail => {
  const { language, site, link, address, postalAddress } = input
  const { locale, askedBy } = wordsIn(language)
  const content = (
    <>
      <Paragraph text={text} />
      <Button href={link} text={button} />
      <p class="soft" style={STYLE.address}>
        <a class="soft" style={STYLE.softLink} href={link}>
          {link}
        </a>
      </p>
      <Paragraph text={ignore} />
    </>
  )
  const foot = (
    <>
      <FootLine>{askedBy(address)}</FootLine>
      {postalAddress !== '' && <FootLine>{postalAddress}</FootLine>}
    </>
  )
  const body = blocks(
    site.title,
    wrapped(text),
    `${button}:\n${link}`,
    wrapped(ignore),
    footText(askedBy(address), [], [postalAddress]),
  )
  return {
    subject: cleanText(subject),
    preheader: text,
    html: mailFrame({ locale, subject, preheader: text, site, content, foot }),
    text: `${cleanText(body)}\n`,
  }
}

/** Asks the address whether it wants the digest. @param daysLeft after so many days it is forgotten */
export const confirmationMail = (input: LetterInput & { daysLeft: number }): RenderedMail =>
  letter(input, wordsIn(input.language).confirmation(input.site.title, input.daysLeft))

/**
 * Answers whoever knows an address that is subscribed: by mail, so that the page says the same of every address.
 * @param about 'already subscribed': somebody subscribed it again; 'preferences link': somebody asked for the link
 * @param hoursLeft how long the link holds
 */
export const noticeMail = (
  input: LetterInput & { about: 'already subscribed' | 'preferences link'; hoursLeft: number },
): RenderedMail => {
  const words = wordsIn(input.language)
  const { title } = input.site
  return letter(
    input,
    input.about === 'already subscribed'
      ? words.alreadySubscribed(title)
      : words.preferencesLink(title, input.hoursLeft),
  )
}
