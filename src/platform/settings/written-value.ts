const TAG = '$bigint'

/** A setting's value as text for the table: JSON in which a big integer is tagged, so that money stays money. */
export function writeValue(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? { [TAG]: part.toString() } : part,
  )
}

/** The value that `writeValue` wrote. */
export function readValue(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || !(TAG in part)) return part
    const digits = part[TAG]
    return typeof digits === 'string' && Object.keys(part).length === 1 ? BigInt(digits) : part
  })
}
