/** A table as the text of its file: it is bundled, so that the built server needs no folder of data. */
declare module '*.csv?raw' {
  const text: string
  export { text as default }
}
