import { describe, expect, test } from 'vitest'
import { htmlText, inlineText } from '../../src/intake/html-text.ts'
import { report, wordings } from './take.ts'

const texts: [name: string, html: string, text: string][] = [
  ['blocks part paragraphs', '<p>One.</p><div>Two <b>bold</b>.</div>Three', 'One.\n\nTwo bold.\n\nThree'],
  ['white space is one space', '<p>One\n   two\u00a0 three&nbsp;four</p>', 'One two three four'],
  ['one br is a line, two are a paragraph', 'One<br>two<br/><br />three', 'One\ntwo\n\nthree'],
  ['items are lines', '<ul><li>One</li><li><p>Two</p></li></ul>After', '• One\n\n• Two\n\nAfter'],
  ['unclosed paragraphs and items', '<p>One<p>Two<ul><li>a<li>b', 'One\n\nTwo\n\n• a\n• b'],
  ['rows are lines', '<table><tr><th>Town<th>Hurt<tr><td>Ellery<td>3</table>', 'Town | Hurt\nEllery | 3'],
  ['links are their text', 'See <a href="javascript:x()">the map</a>.', 'See the map.'],
  ['inline elements join words', 'over<b>night</b> and over<i> night</i>', 'overnight and over night'],
  [
    'references are decoded once',
    'AT&amp;T &amp;lt;b&amp;gt; &#8220;x&#x201D; &eacute;',
    'AT&T &lt;b&gt; “x” é',
  ],
  ['a bare ampersand and a bare less-than stay', 'R&D, 3 < 5 & 7', 'R&D, 3 < 5 & 7'],
  [
    "no tag: the lines are the author's",
    'One.\r\n\r\nTwo &amp; three.\nFour.',
    'One.\n\nTwo & three.\nFour.',
  ],
  ['pre keeps its lines', '<p>a\nb</p><pre>c\nd</pre>', 'a b\n\nc\nd'],
  ['script and style', 'a<script>var p="<p>x</p>"</script><style>p{}</style>b', 'ab'],
  ['an unclosed script takes the rest', 'a<script>alert(1)', 'a'],
  ['a script closed in capitals', 'a<SCRIPT>1</ScRiPt >b', 'ab'],
  [
    'iframe, noscript, template, svg',
    'a<iframe>x</iframe><noscript><p>y</noscript><template>z</template><svg><text>w</text></svg>b',
    'ab',
  ],
  ['nested dropped elements', 'a<svg><svg>x</svg>y</svg>b', 'ab'],
  ["XHTML's closed iframe takes nothing", 'a<iframe src="x"/> b', 'a b'],
  ['struck words are taken back', 'Five <del>six</del> hurt', 'Five hurt'],
  ['tracking pixels', 'a<img src="https://t.example/p.gif" width=1 height=1 alt="x">b', 'ab'],
  ['hidden elements', 'a<div style="display: none">x<div>y</div></div><p hidden>z</p><p>b</p>', 'a\n\nb'],
  ['a hidden void element hides nothing', 'a<br style="display:none">b', 'a\nb'],
  ['comments and declarations', 'a<!-- <p>x</p> --><!DOCTYPE x><?php y ?>b', 'ab'],
  ['conditional comments', 'a<!--[if IE]><p>x</p><![endif]-->b', 'ab'],
  [
    'captions are labelled',
    '<figure><img><figcaption>The <i>mole</i>.</figcaption></figure><p>News.</p>',
    'Caption: The mole.\n\nNews.',
  ],
  [
    'captions by class',
    '<p>News.</p><p class="x wp-caption-text">The mole.</p>more',
    'News.\n\nCaption: The mole.\n\nmore',
  ],
  [
    'a caption left open ends with its picture',
    '<figure><figcaption>The mole.</figure>News.',
    'Caption: The mole.\n\nNews.',
  ],
  [
    'every paragraph of a caption',
    '<figcaption><p>a</p><p>b</p></figcaption>c',
    'Caption: a\n\nCaption: b\n\nc',
  ],
  ['a bad attribute quote', '<p title="a>b">c</p><a href="x>d', 'c'],
  ['NULs, controls, overrides', 'a\u0000b&#8;c\u202ed\u200be\u00adf&#0;', 'abcdef\ufffd'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['nothing', '<p></p><br>&nbsp;', ''],
]

test.each(texts)('%s', (_, html, text) => expect(htmlText(html)).toBe(text))

const titles: [title: string, line: string][] = [
  ['A <b>bold</b> claim', 'A bold claim'],
  ['if x < y and y > z', 'if x < y and y > z'],
  ['AT&amp;T rises', 'AT&T rises'],
  ['R&D\n  doubled', 'R&D doubled'],
  ['<script>alert(1)</script>Ferry', 'Ferry'],
  ['x<img src=x onerror=alert(1)>y', 'xy'],
  ['5 <6', '5 <6'],
]

test.each(titles)('the title %j is %j', (title, line) => expect(inlineText(title)).toBe(line))

describe('hostile length', () => {
  const cases: [name: string, html: string][] = [
    ['open tags', '<div>'.repeat(100_000)],
    ['close tags of what was never opened', '<i>'.repeat(60_000) + '</b>'.repeat(60_000)],
    ['less-than signs', '<'.repeat(500_000)],
    ['one tag of many attributes', `<p ${'a="b" '.repeat(80_000)}>x`],
    ['an attribute without an end', `<p title="${'x'.repeat(500_000)}`],
    ['references', '&amp;'.repeat(100_000)],
    ['half references', '&a'.repeat(250_000)],
    ['comments without an end', '<!--'.repeat(125_000)],
    ['nested hidden elements', '<svg>'.repeat(100_000)],
    ['spaces', `<p>${' '.repeat(500_000)}x`],
    ['scripts', '<script>'.repeat(60_000)],
  ]
  test.each(cases)('%s', (_, html) => {
    const before = performance.now()
    htmlText(html)
    inlineText(html)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

test('intake knows a labelled caption, though somebody speaks in it', () => {
  const text =
    htmlText(`<p>The harbour of Port Ellery was closed on Monday after a freighter struck the outer mole, the
    port's master said.</p><figure><figcaption>The freighter, which its owner said was empty.</figcaption></figure>
    <p>Nobody was hurt, but two of the ship's tanks were leaking and tugs were holding it off the rocks.</p>`)
  expect(wordings(report(text)).map(([role]) => role)).toEqual(['lede', 'caption', 'body'])
})
