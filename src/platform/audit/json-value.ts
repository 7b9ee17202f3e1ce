export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** A text that every database and every JSON reader takes: no half surrogate pairs, no NUL. */
export function writableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/**
 * Facts of the domain as JSON: money and other big integers as decimal text, instants in ISO form, missing
 * members left out. What has no plain form (a function, a Map, NaN) is a fault of the caller.
 */
export function jsonValue(value: unknown): JsonValue {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return writableText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? null : jsonValue(item)))
  if (typeof value === 'object' && isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [writableText(key), jsonValue(member)]),
    )
  }
  throw new TypeError(`no JSON form for ${Object.prototype.toString.call(value)}`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
