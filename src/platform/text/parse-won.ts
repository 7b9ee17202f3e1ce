import { ok, refuse, type Result } from '../kernel/result.ts'
import { wonUnits, type Won, type WonUnit } from '../kernel/won.ts'

/** Why a text is no amount of money. */
export type WonRefusal = 'empty' | 'not-an-amount' | 'fraction-of-won' | 'amount-too-large'

const WORDS: Readonly<Record<string, bigint>> = {
  조: 10n ** 12n,
  천억: 10n ** 11n,
  백억: 10n ** 10n,
  십억: 10n ** 9n,
  억: 10n ** 8n,
  천만: 10n ** 7n,
  백만: 10n ** 6n,
  십만: 10n ** 5n,
  만: 10n ** 4n,
  천: 1000n,
  백: 100n,
}
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/
const WORD = new RegExp(`^(?:${Object.keys(WORDS).join('|')})`)
/** What an int8 column holds. */
const LARGEST = 2n ** 63n - 1n

/** What the amount is written in before its digits: sign, brackets, 금, ₩. */
interface Opened {
  readonly negative: boolean
  readonly digits: string
}

/**
 * Reads an amount as officials type it: 1,234 · △500 · (1,234) · 541억 · 230백만원 · 5억 3천만원 · 금 1,000원정.
 * A bare number is in `unit`, the unit that stands above its column.
 */
export function parseWon(text: string, unit: WonUnit = 'won'): Result<Won, WonRefusal> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '') return refuse('empty')
  const { negative, digits } = openAmount(plain)
  const amount = readParts(digits.replace(/정$/, ''), wonUnits[unit])
  if (!amount.ok) return amount
  if (amount.value > LARGEST) return refuse('amount-too-large')
  return ok((negative ? -amount.value : amount.value) as Won)
}

function openAmount(plain: string): Opened {
  const bracketed = /^\((.*)\)$/.exec(plain)
  const inner = (bracketed?.[1] ?? plain).replace(/^금/, '').replace(/^(?:₩|KRW)/i, '')
  const signed = /^[-−–△▲∆]/.exec(inner)
  const digits = signed ? inner.slice(1).replace(/^(?:₩|KRW)/i, '') : inner
  return { negative: bracketed !== null || signed !== null, digits }
}

/** Reads number and word by turns, each word smaller than the one before: 5억, 3천만, 원. */
function readParts(digits: string, bareUnit: bigint): Result<bigint, WonRefusal> {
  let [rest, total, last] = [digits, 0n, LARGEST]
  while (rest !== '' && !(rest === '원' && total > 0n)) {
    const number = NUMBER.exec(rest)
    if (number === null) return refuse('not-an-amount')
    rest = rest.slice(number[0].length)
    const word = WORD.exec(rest)?.[0] ?? ''
    rest = rest.slice(word.length)
    const size = WORDS[word] ?? (rest === '원' ? 1n : last === LARGEST && rest === '' ? bareUnit : 0n)
    if (size === 0n || size >= last) return refuse('not-an-amount')
    const part = times(number[1] ?? '', number[2] ?? '', size)
    if (part === null) return refuse('fraction-of-won')
    ;[total, last] = [total + part, size]
    if (rest === '원') rest = ''
  }
  return digits === '' ? refuse('not-an-amount') : ok(total)
}

/** Whole and decimals times a size, exactly; null when a fraction of a won would be left. */
function times(whole: string, decimals: string, size: bigint): bigint | null {
  const scale = 10n ** BigInt(decimals.length)
  const scaled = BigInt(whole.replaceAll(',', '') + decimals) * size
  return scaled % scale === 0n ? scaled / scale : null
}
