/** Of a TrueType file what says how wide each character is: in hundredths of an em, by code point. */
export const widthsOf = (file: ArrayBuffer): Map<number, number> => {
  const view = new DataView(file)
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const name = String.fromCharCode(...new Uint8Array(file, at, 4))
    tables.set(name, view.getUint32(at + 8))
  }
  const at = (name: string): number => tables.get(name) ?? Number.NaN
  const unitsPerEm = view.getUint16(at('head') + 18)
  const metrics = view.getUint16(at('hhea') + 34)
  const widthOf = (glyph: number): number =>
    Math.round((view.getUint16(at('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm) * 100)
  return new Map([...glyphsOf(view, at('cmap'))].map(([code, glyph]) => [code, widthOf(glyph)]))
}

/** The groups of the `cmap` table's format 12, which every font with all of Unicode has. */
const glyphsOf = (view: DataView, cmap: number): Map<number, number> => {
  const glyphs = new Map<number, number>()
  for (let nth = 0; nth < view.getUint16(cmap + 2); nth += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * nth)
    if (view.getUint16(table) !== 12) continue
    for (let group = 0; group < view.getUint32(table + 12); group += 1) {
      const at = table + 16 + 12 * group
      const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)]
      for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first)
    }
  }
  return glyphs
}
