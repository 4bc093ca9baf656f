import { shortHash } from '../model/hash.ts'
import { RENDER_VERSION, type Site } from '../render/site.ts'
import type { Ctx } from './env.ts'

/** The Host header is believed only where the operator set no address. */
export const siteOf = (c: Ctx): Site => {
  const { siteTitle, siteUrl } = c.env.ports.settings
  return { title: siteTitle, url: siteUrl || new URL(c.req.url).origin, canonicalUrl: siteUrl }
}

/** Tells renderings of one document apart: by surface, by version of the rendering, by the site's settings. */
export const renderingKey = (c: Ctx, surface: string): string => {
  const { title, url, canonicalUrl } = siteOf(c)
  return `${surface}.${shortHash(RENDER_VERSION, title, url, canonicalUrl)}`
}
