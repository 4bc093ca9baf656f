import { describe, expect, it } from 'vitest'
import { isRefused, mailAddress, withoutMailboxes } from '../../src/model/mail-address.ts'

const CASES: [given: string, known: string | null][] = [
  ['ann@mail.example', 'ann@mail.example'],
  ['  ann@mail.example\n', 'ann@mail.example'],
  ['Ann.Lee+news@Mail.EXAMPLE', 'Ann.Lee+news@mail.example'],
  ['a.n.n@gmail.com', 'a.n.n@gmail.com'],
  ["o'hara@mail.example", "o'hara@mail.example"],
  ['x@sub.mail.co.example', 'x@sub.mail.co.example'],
  ['jürgen@mail.example', null],
  ['post@münchen.example', 'post@xn--mnchen-3ya.example'],
  ['post@MÜNCHEN.example', 'post@xn--mnchen-3ya.example'],
  ['post@xn--mnchen-3ya.example', 'post@xn--mnchen-3ya.example'],
  ['почта@пример.рф', null],
  ['post@пример.рф', 'post@xn--e1afmkfd.xn--p1ai'],
  ['post@straße.example', 'post@xn--strae-oqa.example'],
  ['', null],
  ['ann', null],
  ['@mail.example', null],
  ['ann@', null],
  ['ann@localhost', null],
  ['ann@mail.example.', null],
  ['ann@.example', null],
  ['ann@mail..example', null],
  ['.ann@mail.example', null],
  ['ann.@mail.example', null],
  ['a..n@mail.example', null],
  ['a b@mail.example', null],
  ['"a b"@mail.example', null],
  ['ann@b@mail.example', null],
  ['Ann <ann@mail.example>', null],
  ['@relay.example:ann@mail.example', null],
  ['ann%mail.example@relay.example', 'ann%mail.example@relay.example'],
  ['ann@[192.0.2.1]', null],
  ['ann@192.0.2.1', null],
  ['ann@1', null],
  ['ann@mail.123', null],
  ['ann@-mail.example', null],
  ['ann@mail-.example', null],
  ['ann@ma_il.example', null],
  ['ann@mail.example/path', null],
  ['ann@mail.example:25', null],
  ['ann@mail%2eexample', null],
  ['ann@mail.example\r\nBcc: bob@mail.example', null],
  ['ann@mail.example,bob@mail.example', null],
  [`${'l'.repeat(64)}@mail.example`, `${'l'.repeat(64)}@mail.example`],
  [`${'l'.repeat(65)}@mail.example`, null],
  [`ann@${'d'.repeat(63)}.example`, `ann@${'d'.repeat(63)}.example`],
  [`ann@${'d'.repeat(64)}.example`, null],
  [`${'l'.repeat(64)}@${`${'d'.repeat(60)}.`.repeat(3)}example`, null],
]

describe('an address', () => {
  it.each(CASES)('%j is known as %j', (given, known) => expect(mailAddress(given)).toBe(known))
  it('is known by what it is known as', () => {
    for (const [, known] of CASES) if (known !== null) expect(mailAddress(known)).toBe(known)
  })
})

const RULES = { roles: new Set(['info']), domains: new Set(['throwaway.example']) }
const REFUSED: [address: string, refused: boolean][] = [
  ['info@mail.example', true],
  ['Info@mail.example', true],
  ['info+news@mail.example', true],
  ['informer@mail.example', false],
  ['ann@throwaway.example', true],
  ['ann@mx.throwaway.example', true],
  ['ann@nothrowaway.example', false],
]
it.each(REFUSED)('%s is refused: %s', (address, refused) => expect(isRefused(address, RULES)).toBe(refused))

const LOGGED: [text: string, shown: string][] = [
  ['550 5.1.1 <ann.lee@mail.example> unknown', '550 5.1.1 <…@mail.example> unknown'],
  ['{"address":"ann@mail.example"}', '{"address":"…@mail.example"}'],
  ['a@b.example,c@d.example', '…@b.example,…@d.example'],
  ['nobody at home', 'nobody at home'],
]
it.each(LOGGED)('%s is logged as %s', (text, shown) => expect(withoutMailboxes(text)).toBe(shown))
