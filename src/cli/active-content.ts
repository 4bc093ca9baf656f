import { Parser } from 'htmlparser2'

const ACTIVE = new Set(
  'applet base embed form frame frameset iframe link meta object script style svg math template'.split(' '),
)
const ADDRESSES = new Set(
  'action background cite classid codebase data formaction href icon longdesc poster src srcset xlink:href'.split(
    ' ',
  ),
)
const SCHEME =
  /^[\s\p{Cc}]*(?:j\s*a\s*v\s*a|v\s*b|l\s*i\s*v\s*e)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^\s*data:(?!image\/(?:png|gif|jpe?g|webp);)/iu

/** What in a text would act if it stood on a page unescaped, as an HTML parser finds it. */
export const activeContent = (html: string): string[] => {
  const found: string[] = SCHEME.test(html) ? ['script address'] : []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (ACTIVE.has(name)) found.push(`<${name}>`)
      for (const [attribute, value] of Object.entries(attributes))
        if (/^on/i.test(attribute)) found.push(`${name} ${attribute}`)
        else if (attribute === 'style') found.push(`${name} style`)
        else if (ADDRESSES.has(attribute) && SCHEME.test(value))
          found.push(`${name} ${attribute}=${value.slice(0, 40)}`)
    },
  })
  parser.end(html)
  return found
}
