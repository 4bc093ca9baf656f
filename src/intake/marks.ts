import type { ParagraphRole } from '../model/report.ts'
import { bylineOf } from './bylines.ts'
import { captionOf } from './captions.ts'
import { footerOf, isCredit } from './footers.ts'
import { furnitureOf, isRelatedLink } from './furniture.ts'
import type { Passage } from './passages.ts'

/** A passage on its way to a role; null while it may be news. */
export type Marked = Passage & { role: ParagraphRole | null; because: string }

type Mark = { role: ParagraphRole; because: string }

const mark = (role: ParagraphRole, because: string): Mark => ({ role, because })

/** The role a passage shows by itself, or null for what may be news. Order matters: the surest sign comes first. */
export const ownMark = (passage: Passage): Mark | null => {
  const footer = footerOf(passage)
  if (footer) return mark('footer', footer)
  const caption = /^by:? /i.test(passage.plain) ? null : captionOf(passage)
  if (caption) return caption
  if (bylineOf(passage)) return mark('byline', 'names its writer')
  if (isCredit(passage)) return mark('credit', 'says who worked on the report')
  if (isRelatedLink(passage)) return mark('furniture', 'link to another story')
  const furniture = furnitureOf(passage)
  return furniture ? mark('furniture', furniture) : null
}

const PROSE_WORDS_MIN = 6
const FULL_STOP_WORDS_MIN = 4
const UNTERMINATED_PROSE_WORDS_MIN = 22
const FULL_STOP = /\p{Ll}{2}\.["'”’]?$/u

/** Reads as running text, whatever its role. */
export const isProse = ({ words, terminated, plain, level }: Passage): boolean =>
  level === 0 &&
  (words >= UNTERMINATED_PROSE_WORDS_MIN ||
    (words >= PROSE_WORDS_MIN && (terminated || plain.endsWith(':'))) ||
    (words >= FULL_STOP_WORDS_MIN && FULL_STOP.test(plain)))

export const give = (passage: Marked | undefined, role: ParagraphRole, because: string): void => {
  if (!passage) return
  passage.role = role
  passage.because = because
}

export const open = (passage: Marked | undefined): passage is Marked =>
  passage !== undefined && passage.role === null
