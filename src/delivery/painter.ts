import type { Painter } from '../ports/pictures.ts'

/** The renderer's machine code, and the typefaces of its texts (TrueType). */
export type PaintBox = { module: WebAssembly.Module; fonts: readonly ArrayBuffer[]; family: string }

/** resvg, which is loaded at the first picture: it takes a tenth of a second then, and no page has to wait for it. */
export const painter = ({ module, fonts, family }: PaintBox): Painter => {
  const load = async () => {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
    await initWasm(module)
    return Resvg
  }
  let loaded: ReturnType<typeof load> | undefined
  return async (svg) => {
    loaded ??= load()
    const Resvg = await loaded
    const fontBuffers = fonts.map((font) => new Uint8Array(font))
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: family } })
    const image = drawing.render()
    try {
      return new Uint8Array(image.asPng())
    } finally {
      image.free()
      drawing.free()
    }
  }
}
