import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { painter } from '../../src/delivery/painter.ts'

const { resolve } = createRequire(import.meta.url)
const fileOf = (name: string): ArrayBuffer => new Uint8Array(readFileSync(resolve(name))).buffer
const fontOf = (name: string): ArrayBuffer => fileOf(`@expo-google-fonts/source-serif-4/${name}.ttf`)

export const REGULAR = fontOf('400Regular/SourceSerif4_400Regular')
export const BOLD = fontOf('700Bold/SourceSerif4_700Bold')

/** The platform's types leave out what Workers may not do: compiling. */
const wasm = Reflect.construct(WebAssembly.Module, [fileOf('@resvg/resvg-wasm/index_bg.wasm')])

/** The Worker's own painter, with its typefaces, in this process. */
export const paintHere = painter({
  module: wasm,
  fonts: [REGULAR, BOLD],
  family: 'Source Serif 4',
})
