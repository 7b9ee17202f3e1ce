/** Crockford's base32: no I, L, O, U, so that it can be read out and typed again. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const RECEIPT_BYTES = 10

/** A receipt code (확인번호): 80 bits in four groups of four letters, drawn by chance. */
export function receiptCode(bytes: Uint8Array): string {
  if (bytes.length !== RECEIPT_BYTES) throw new RangeError('a receipt code needs ten random bytes')
  let number = 0n
  for (const byte of bytes) number = (number << 8n) | BigInt(byte)
  const letters = Array.from(
    { length: 16 },
    (_, place) => LETTERS[Number((number >> BigInt(75 - place * 5)) & 31n)],
  )
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** A receipt code as it was typed: small letters, other dashes, O for 0 and I or L for 1 are taken. Null when it is none. */
export function readReceipt(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—−·.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters)) return null
  return (letters.match(/.{4}/g) ?? []).join('-')
}
