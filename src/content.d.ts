// Text and data modules, and machine code: wrangler.toml has the Worker built with them.
declare module '*.tsv' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: a Text module has nothing else
  export default text
}
declare module '*.ttf' {
  const bytes: ArrayBuffer
  // biome-ignore lint/style/noDefaultExport: a Data module has nothing else
  export default bytes
}
declare module '*.wasm' {
  const module: WebAssembly.Module
  // biome-ignore lint/style/noDefaultExport: a CompiledWasm module has nothing else
  export default module
}
