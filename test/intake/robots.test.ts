import { describe, expect, it } from 'vitest'
import { mayFetch, parseRobots } from '../../src/intake/robots.ts'

const AGENT = 'Daybook/0.1 (+https://daybook.example.org)'

const may = (text: string, path: string): boolean =>
  mayFetch(parseRobots(text, AGENT), new URL(path, 'https://news.example.org'))

const group = (...rules: string[]): string => ['User-agent: *', ...rules].join('\n')

const CASES: [name: string, robots: string, path: string, allowed: boolean][] = [
  ['nothing allows all', '', '/a', true],
  ['an empty rule allows all', group('Disallow:'), '/a', true],
  ['all is closed', group('Disallow: /'), '/a', false],
  ['robots.txt itself is open', group('Disallow: /'), '/robots.txt', true],
  ['a path and what is below', group('Disallow: /private'), '/private/a', false],
  ['… and what begins like it', group('Disallow: /private'), '/privateer', false],
  ['… but not another', group('Disallow: /private'), '/public', true],
  ['case counts in paths', group('Disallow: /Private'), '/private', true],
  ['case does not count in keys', 'USER-AGENT: *\nDISALLOW: /', '/a', false],
  ['the longest decides', group('Disallow: /a', 'Allow: /a/b'), '/a/b/c', true],
  ['… in any order', group('Allow: /a/b', 'Disallow: /a'), '/a/b/c', true],
  ['… whichever it is', group('Allow: /a', 'Disallow: /a/b'), '/a/b/c', false],
  ['of two as long the open one', group('Disallow: /a/', 'Allow: /a/'), '/a/b', true],
  [
    'own group instead of the other',
    'User-agent: *\nDisallow: /\n\nUser-agent: daybook\nDisallow: /x',
    '/a',
    true,
  ],
  ['… its rules', 'User-agent: *\nAllow: /\n\nUser-agent: daybook\nDisallow: /x', '/x/1', false],
  ['… with a version', 'User-agent: Daybook/2.0\nDisallow: /', '/a', false],
  [
    '… in two parts',
    'User-agent: daybook\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: Daybook\nDisallow: /c',
    '/c',
    false,
  ],
  ['names one after another share', 'User-agent: other\nUser-agent: daybook\nDisallow: /', '/a', false],
  ['another robot is not meant', 'User-agent: daybookbot\nDisallow: /', '/a', true],
  ['an empty line parts nothing', 'User-agent: *\n\nDisallow: /', '/a', false],
  ['other lines part nothing', 'User-agent: *\nCrawl-delay: 9\nSitemap: /s\nDisallow: /', '/a', false],
  ['rules before any name are nobody’s', 'Disallow: /\nUser-agent: other\nDisallow: /', '/a', true],
  ['comments', 'User-agent: * # all\nDisallow: /a # not this', '/a', false],
  ['spaces', '  User-agent :  *  \n  Disallow :\t/a\t', '/a', false],
  ['carriage returns', 'User-agent: *\rDisallow: /a\r\nDisallow: /b', '/b', false],
  ['a wildcard', group('Disallow: /*/print'), '/news/7/print', false],
  ['a wildcard first', group('Disallow: *.pdf'), '/a/b.pdf', false],
  ['many wildcards', group('Disallow: /a*b*c*d'), '/a1b2c3d4', false],
  ['… that do not fit', group('Disallow: /a*b*c*d'), '/a1c2b3d4', true],
  ['an end', group('Disallow: /*.pdf$'), '/a.pdf', false],
  ['… that is none', group('Disallow: /*.pdf$'), '/a.pdf?page=2', true],
  ['… without a wildcard', group('Disallow: /a$'), '/a/b', true],
  ['… that overlaps', group('Disallow: /ab*ba$'), '/aba', true],
  ['… the last of two', group('Disallow: /*a$'), '/aba', false],
  ['a query', group('Disallow: /*?sort='), '/list?sort=1', false],
  ['an escape and its letter', group('Disallow: /%61bc'), '/abc', false],
  ['an escape in small letters', group('Disallow: /a%2fb'), '/a%2Fb', false],
  ['a slash is no escaped slash', group('Disallow: /a%2Fb'), '/a/b', true],
  ['what is not ASCII', group('Disallow: /новости'), '/новости/7', false],
  ['… escaped in the rule', group('Disallow: /%D0%BD%D0%BE'), '/новости', false],
  ['an escaped star is a star', group('Disallow: /a%2A'), '/a*', false],
  ['… and no wildcard', group('Disallow: /a%2Ab'), '/axb', true],
  ['a dollar midway is a dollar', group('Disallow: /a$b'), '/a$b', false],
]

describe('a robots.txt', () => {
  it.each(CASES)('%s', (_name, robots, path, allowed) => expect(may(robots, path)).toBe(allowed))

  it('is bounded in its work', () => {
    const start = Date.now()
    const stars = group(...Array.from({ length: 20_000 }, (_, n) => `Disallow: /${'*a'.repeat(40)}${n}$`))
    expect(may(stars, `/${'a'.repeat(1_900)}`)).toBe(true)
    expect(may('user-agent:'.repeat(40_000), '/')).toBe(true)
    expect(may(`${' '.repeat(400_000)}user-agent`, '/')).toBe(true)
    expect(Date.now() - start).toBeLessThan(3_000)
  })
})
