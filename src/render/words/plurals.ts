import type { Counted } from './counted.ts'

/** A language's forms of a word by what its plural rules call them (CLDR): `other` stands for those it lacks. */
type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** Writes counts in a locale; the platform's tables are opened at first use, for that takes a while. */
export const pluralsIn = (locale: string): ((forms: Forms) => Counted) => {
  let opened: { rules: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined
  return (forms) => (n) => {
    opened ??= { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) }
    return `${opened.numbers.format(n)} ${forms[opened.rules.select(n)] ?? forms.other}`
  }
}
