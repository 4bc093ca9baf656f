import { shortHash } from '../model/hash.ts'
import { RENDER_VERSION, type Site } from '../render/site.ts'
import { wordsIn } from '../render/words/languages.ts'
import type { Ctx } from './env.ts'

/** The Host header is believed only where the operator set no address. */
export const siteOf = (c: Ctx): Site => {
  const { siteTitle, siteUrl, siteLanguage } = c.env.ports.settings
  const url = siteUrl || new URL(c.req.url).origin
  return { title: siteTitle, url, canonicalUrl: siteUrl, words: wordsIn(siteLanguage) }
}

/** Tells renderings of one document apart: by surface, by version of the rendering, by the site's settings. */
export const renderingKey = (c: Ctx, surface: string): string => {
  const { title, url, canonicalUrl, words } = siteOf(c)
  return `${surface}.${shortHash(RENDER_VERSION, title, url, canonicalUrl, words.language)}`
}
