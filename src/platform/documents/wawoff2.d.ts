declare module 'wawoff2/decompress.js' {
  /** Unpacks a WOFF2 font to TrueType. */
  const decompress: (woff2: Uint8Array) => Promise<Uint8Array>
  // eslint-disable-next-line no-restricted-syntax -- a CommonJS module has but its default
  export default decompress
}
