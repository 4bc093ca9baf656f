// Times of day as English news writes them: "7:43 a.m.", "4 pm", "19:10", "noon".
const CLOCK =
  /(?<![\d.,:$€£])(?:(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?|([01]?\d|2[0-3]):([0-5]\d)(?!\s?[ap]\.?m\b)(?![:\d])|\b(noon|midnight)\b)/giu

const hourOf = (hour: number, half: string): number => (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)

/** `HH:MM` where the text has one time of day; null where it has none, or several. */
export const clockTimeIn = (text: string): string | null => {
  const [first, ...more] = [...text.matchAll(CLOCK)]
  if (first === undefined || more.length > 0) return null
  const [, hour, minute, half, hours, minutes, word] = first
  const pad = (n: number): string => String(n).padStart(2, '0')
  if (word !== undefined) return word.toLowerCase() === 'noon' ? '12:00' : '00:00'
  if (hours !== undefined) return `${pad(Number(hours))}:${minutes}`
  if (Number(hour) < 1 || Number(hour) > 12 || Number(minute ?? 0) > 59) return null
  return `${pad(hourOf(Number(hour), half ?? 'a'))}:${minute ?? '00'}`
}
