import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { isHash, type Hash } from './merkle-tree.ts'
import type { JsonValue } from './json-value.ts'

const hash = z.string().transform((text, check): Hash => {
  if (isHash(text)) return text
  check.addIssue('not a hash')
  return z.NEVER
})
const place = z.int().min(0)

const entry = z.strictObject({
  id: z.string(),
  accountId: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  before: z.json(),
  after: z.json(),
  reason: z.string().nullable(),
  cityTime: z.iso.datetime(),
  trueTime: z.iso.datetime(),
  address: z.string(),
  requestId: z.string(),
  nonce: z.string(),
})

const logLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('log'),
    version: z.literal(1),
    origin: z.string(),
    verifiers: z.array(z.string()),
    entries: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('leaf'), index: place, hash, entry: entry.optional() }),
  z.strictObject({ kind: z.literal('head'), note: z.string() }),
  z.strictObject({ kind: z.literal('end'), size: place, heads: place }),
])
export type LogLine = z.output<typeof logLine>

/** Reads one line of an exported log; null unless it is exactly what the export writes. */
export function parseLogLine(text: string): LogLine | null {
  let value: JsonValue
  try {
    value = JSON.parse(text) as JsonValue
    if (canonicalJson(value) !== text) return null
  } catch {
    return null
  }
  const line = logLine.safeParse(value)
  return line.success ? line.data : null
}
