// The fields of a machine's report on a mail: blocks of `Name: value` (RFC 3464 §2.1, RFC 5965 §3).

/** Names in lower case; of a name that comes twice the first. Folded lines are one value. */
export type NoticeFields = Map<string, string>

const FIELD = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(.*)$/

const fieldsOf = (block: string): NoticeFields => {
  const fields: NoticeFields = new Map()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value = ''] = FIELD.exec(line) ?? []
    const key = name?.toLowerCase()
    if (key !== undefined && !fields.has(key)) fields.set(key, value.trim())
  }
  return fields
}

/** One of the mail, then one of each recipient */
export const noticeBlocks = (text: string): NoticeFields[] =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map(fieldsOf)
    .filter(({ size }) => size > 0)
