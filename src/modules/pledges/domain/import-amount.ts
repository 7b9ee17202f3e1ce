import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Won, type WonUnit, wonUnits } from '#platform/kernel/won.ts'
import { compact, isBlank } from '#platform/kernel/sheet-cells.ts'

export type AmountRefusal = 'not-an-amount' | 'fraction-of-won' | 'amount-too-large'

/** 1,234 · 1234 · 0.5 · △500 · -500 · (500); full-width digits count as digits. */
const AMOUNT =
  /^(?<open>\()?(?<sign>[-−–△▲∆])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<close>\))?$/u
/** What an int8 column holds. */
const LARGEST = 2n ** 63n - 1n

/**
 * An amount of a sheet in whole won. An empty cell tells nothing and is null; a dash tells that there is none and is 0.
 * A word for a unit in the cell is no amount: the unit of a sheet stands above it.
 */
export function amountIn(cell: string, unit: WonUnit): Result<Won | null, AmountRefusal> {
  const plain = compact(cell)
  if (plain === '') return ok(null)
  if (isBlank(plain)) return ok(0n as Won)
  const { open, sign, whole, decimals = '', close } = AMOUNT.exec(plain)?.groups ?? {}
  const isBracketed = open !== undefined
  if (whole === undefined || isBracketed !== (close !== undefined) || (isBracketed && sign !== undefined))
    return refuse('not-an-amount')
  const scale = 10n ** BigInt(decimals.length)
  const scaled = BigInt(whole.replaceAll(',', '') + decimals) * wonUnits[unit]
  if (scaled % scale !== 0n) return refuse('fraction-of-won')
  const amount = scaled / scale
  if (amount > LARGEST) return refuse('amount-too-large')
  return ok((isBracketed || sign !== undefined ? -amount : amount) as Won)
}

const UNIT_WORDS: Readonly<Record<string, WonUnit>> = {
  원: 'won',
  천원: 'thousand',
  백만원: 'million',
  억원: 'eok',
  억: 'eok',
}

/** The unit that a text above a table tells: (단위: 백만원). Null when it tells none that is known. */
export function unitTold(text: string): WonUnit | null {
  const word = /단위[:：]?\(?(천원|백만원|억원|억|원)/u.exec(compact(text))?.[1]
  return word === undefined ? null : (UNIT_WORDS[word] ?? null)
}
