// Light stemming: plurals and possessives only. Porter's and none at all both group reports worse.

/**
 * The S-stemmer (Harman 1991, "How effective is suffixing?"), with the plurals in -sses, -shes, -ches, -xes, -zes.
 * @param word lower case, at least one character
 */
export const stem = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies') && !/[ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/(?:[us]s|is)$/.test(word)) return word
  return word.slice(0, -1)
}
