/** Addresses as numbers in the text and a list below it, each address once. */
export const footnotes = () => {
  const numbers = new Map<string, number>()
  return {
    /** `[3]` */
    mark(href: string): string {
      const number = numbers.get(href) ?? numbers.size + 1
      numbers.set(href, number)
      return `[${number}]`
    },
    list: (): string => [...numbers].map(([href, number]) => `[${number}] ${href}`).join('\n'),
  }
}

export type Footnotes = ReturnType<typeof footnotes>
