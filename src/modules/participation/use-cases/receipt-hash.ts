import { createHash } from 'node:crypto'
import type { Context } from '#platform/access/context.ts'
import type { PollId } from '../domain/poll.ts'
import { RECEIPT_BYTES, receiptCode } from '../domain/receipt.ts'

/** What the box and the public list hold of a receipt. A code says 80 random bits, so that no list of codes can be tried. */
export function receiptHash(pollId: PollId, code: string): string {
  return createHash('sha256').update(`${pollId}|${code}`).digest('hex')
}

/** A receipt for somebody who is about to vote: drawn when they are shown their ballot, sent with it. */
export function newReceipt(context: Pick<Context, 'randomBytes'>): string {
  return receiptCode(context.randomBytes(RECEIPT_BYTES))
}

/** How many other ballots are taken out and put back with each that is cast. */
export const MIXED_WITH = 12

/** Points drawn by chance among the receipts' hashes. */
export function chancePoints(context: Pick<Context, 'randomBytes'>, count = MIXED_WITH): readonly string[] {
  return Array.from({ length: count }, () => chanceHash(context))
}

/** What stands for the receipt of a ballot whose voter has none: a paper's. */
export function chanceHash(context: Pick<Context, 'randomBytes'>): string {
  return Buffer.from(context.randomBytes(32)).toString('hex')
}
