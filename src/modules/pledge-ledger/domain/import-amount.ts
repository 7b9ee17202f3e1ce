import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { type Won, type WonUnit, wonUnits } from '#platform/kernel/won.ts'

export type AmountRefusal = 'not-an-amount' | 'fraction-of-won' | 'amount-too-large'

/** 1,234 · 1234 · 0.5 · △500 · -500 · (500); full-width digits count as digits. */
const AMOUNT =
  /^(?<open>\()?(?<sign>[-−–△▲∆])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<close>\))?$/u
/** What an int8 column holds. */
const LARGEST = 2n ** 63n - 1n
/** What offices write where a pledge takes no money. */
const NO_MONEY = /^(?:비예산|예산없음|해당없음|없음)$/u

/**
 * An amount of a sheet in whole won. An empty cell tells nothing and is null; a dash tells that there is none and is 0.
 * A word for a unit in the cell is no amount: the unit of a sheet stands above it.
 */
export function amountIn(cell: string, unit: WonUnit): Result<Won | null, AmountRefusal> {
  const plain = compact(cell)
  if (plain === '') return ok(null)
  if (isBlank(plain) || NO_MONEY.test(plain)) return ok(0n as Won)
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

/** Whether a cell looks like money: digits, with a sign or parted, and not the number of a year alone. */
export function looksLikeAmount(cell: string): boolean {
  const plain = compact(cell)
  return AMOUNT.test(plain) && !/^(?:19|20)\d{2}$/u.test(plain)
}

const UNIT_WORDS: Readonly<Record<string, WonUnit>> = {
  원: 'won',
  천원: 'thousand',
  백만원: 'million',
  백만: 'million',
  억원: 'eok',
  억: 'eok',
}

/** The unit that a text tells: (단위: 백만원), [단위 : 건, 천원], or (백만원) alone. Null when it tells none that is known. */
export function unitTold(text: string): WonUnit | null {
  const plain = compact(text)
  const word =
    /단위[^)\]】〕]*?(백만원|천원|억원|백만|억|원)/u.exec(plain)?.[1] ??
    /[([【〔<](백만원|천원|억원|억|원)[)\]】〕>]/u.exec(plain)?.[1] ??
    /^(백만원|천원|억원)$/u.exec(plain)?.[1]
  return word === undefined ? null : (UNIT_WORDS[word] ?? null)
}
