/** A country (ISO 3166-1) or a language (BCP 47) by its name in a locale; the code itself where it has none. */
export const displayName = (type: 'region' | 'language', code: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code
  } catch {
    return code
  }
}
