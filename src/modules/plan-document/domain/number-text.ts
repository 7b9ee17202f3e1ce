/** A number as it is printed, without its separators; null when the text is no number. △ and brackets are below zero. */
export function numberIn(text: string): { readonly digits: bigint; readonly scale: number } | null {
  const found = NUMBER.exec(text.trim())
  if (found === null) return null
  const [, bracket = '', sign = '', whole = '', fraction = '', closing = ''] = found
  if ((bracket === '') !== (closing === '')) return null
  const magnitude = BigInt(whole.replaceAll(',', '') + fraction)
  return { digits: sign !== '' || bracket !== '' ? -magnitude : magnitude, scale: fraction.length }
}

const NUMBER = /^(\()?\s?([△▲▼−-])?\s?(\d{1,3}(?:,\d{3}){0,8}|\d{1,24})(?:\.(\d{1,9}))?\s?(\))?$/u

/** Numbers of unlike scale brought to one, so that they can be added without fractions. */
export function atScale(
  { digits, scale }: { readonly digits: bigint; readonly scale: number },
  wanted: number,
): bigint {
  return digits * 10n ** BigInt(wanted - scale)
}

/** A number of a scale as it would be printed. */
export function printed(digits: bigint, scale: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const [whole, fraction] = [
    text.slice(0, text.length - scale),
    text.slice(text.length - scale).replace(/0+$/, ''),
  ]
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${digits < 0n ? '-' : ''}${grouped}${fraction === '' ? '' : `.${fraction}`}`
}
