import type { JsonValue } from './json-value.ts'

/**
 * The one way to write a JSON value (RFC 8785): no spaces, members sorted by UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Two equal values give the same bytes, so they can be hashed.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number')
  if (typeof value === 'string') return canonicalString(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalJson).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`).join(',')}}`
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('JSON text holds half a surrogate pair')
  return JSON.stringify(text)
}
