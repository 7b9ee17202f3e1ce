/** Letters and digits that nobody takes for each other (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
/** 16 letters of 5 bits: 80 bits, which nobody guesses. */
export const RECEIPT_BYTES = 10

/** A key to be written down, told once: XXXX-XXXX-XXXX-XXXX. */
export function receiptKey(random: Uint8Array): string {
  let bits = 0n
  for (const byte of random.subarray(0, RECEIPT_BYTES)) bits = bits * 256n + BigInt(byte)
  let key = ''
  for (let index = LENGTH - 1; index >= 0; index -= 1)
    key += LETTERS.charAt(Number((bits >> BigInt(index * 5)) & 31n))
  return key.replace(/(.{4})(?=.)/g, '$1-')
}

/** A key as somebody typed it: without dashes and spaces, small letters too, O for 0, I and L for 1. Null when it is none. */
export function readReceiptKey(typed: string): string | null {
  const key = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (key.length !== LENGTH || Array.from(key).some((letter) => !LETTERS.includes(letter))) return null
  return key.replace(/(.{4})(?=.)/g, '$1-')
}
