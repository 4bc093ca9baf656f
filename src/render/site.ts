import type { Words } from './words/words.ts'

/** Where an installation is, and what it is called. */
export type SiteAddress = {
  title: string
  /** Absolute address without a slash at its end, for what leaves the site: feeds */
  url: string
  /** The address the operator set, or '': pages name no address that only the request's Host header vouches for */
  canonicalUrl: string
}

/** What a rendering must know of the installation it is for. */
export type Site = SiteAddress & { words: Words }

/** Part of every ETag: raise it when a rendering changes, so that caches ask for the new one. */
export const RENDER_VERSION = '7'
