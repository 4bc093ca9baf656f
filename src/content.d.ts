// Text modules: wrangler.toml has the Worker built with them.
declare module '*.tsv' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: a Text module has nothing else
  export default text
}
