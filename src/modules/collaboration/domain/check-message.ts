import { hasResidentNumber } from '#platform/kernel/personal-data.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type MessageRefusal = 'message-missing' | 'message-too-long' | 'message-has-resident-number'

/**
 * A message as it is kept: one line, composed (a syllable typed on a Mac as three jamo is one letter), of at most so
 * many characters. A character is a code point: what the database counts too, and bounded, as a grapheme is not.
 */
export function checkMessage(typed: string, longest: number): Result<string, MessageRefusal> {
  const message = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(message)) return refuse('message-missing')
  if (hasResidentNumber(message)) return refuse('message-has-resident-number')
  return lettersIn(message) > longest ? refuse('message-too-long') : ok(message)
}

/** How many characters a message has. */
export function lettersIn(message: string): number {
  return Array.from(message).length
}
