/** A string that only stands for one kind of thing, so that a member's id cannot pass for a pledge's. */
export type Id<Kind extends string> = string & { readonly kind: Kind }

/** Makes a version 7 UUID (RFC 9562): sorts by the instant, unguessable by its 74 random bits. */
export function uuid(instant: Date, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('an id needs ten random bytes')
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(instant.getTime()) << 16n)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside has the form of an id, so that a query need not be asked for it. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
