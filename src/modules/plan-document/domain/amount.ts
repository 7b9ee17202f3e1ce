import { won, type Won } from '#platform/kernel/won.ts'

/** An amount found in a text. */
export interface FoundAmount {
  readonly text: string
  readonly label: string | null
  readonly won: Won
  readonly start: number
  readonly end: number
}

const SIZES: Readonly<Record<string, bigint>> = {
  조: 1_000_000_000_000n,
  억: 100_000_000n,
  천만: 10_000_000n,
  백만: 1_000_000n,
  십만: 100_000n,
  만: 10_000n,
  천: 1_000n,
  백: 100n,
  '': 1n,
}

const PART = /(\d{1,3}(?:,\d{3}){1,7}|\d{1,18})(?:\.(\d{1,8}))?\s?(조|억|천만|백만|십만|만|천|백)?/uy
const START = /[△▲▼−-]?\d/gu

/** Every amount of money in a text: with 조 or 억, or ending in 원. Exact: no fraction is ever rounded. */
export function amountsIn(text: string): readonly FoundAmount[] {
  if (!/[조억원]/u.test(text)) return []
  const found: FoundAmount[] = []
  let after = 0
  for (const { index } of text.matchAll(START)) {
    if (index < after || /[\d.,]/u.test(text.charAt(index - 1))) continue
    const read = amountAt(text, index)
    if (read === null) continue
    found.push({ ...read, label: labelBefore(text, index) })
    after = read.end
  }
  return found
}

function amountAt(text: string, start: number): Omit<FoundAmount, 'label'> | null {
  const isNegative = !/\d/u.test(text.charAt(start))
  // A dash before a number is a list's or a range's; only the marks of accounting are a sign.
  if (isNegative && /[-−]/u.test(text.charAt(start))) return null
  let [at, total, last] = [start + (isNegative ? 1 : 0), 0n, SIZES['조'] ?? 0n]
  let isMoney = false
  for (let parts = 0; parts < 5; parts += 1) {
    const part = partAt(text, at)
    if (part === null || (parts > 0 && part.size >= last)) break
    total += part.value
    at = part.end
    last = part.size
    isMoney ||= part.size >= 100_000_000n
    if (part.size === 1n) break
  }
  const closing = /^\s?원(?!칙|인|활|도|천|탁|고|장)/u.exec(text.slice(at, at + 3))
  if (closing !== null) at += closing[0].length
  if (!isMoney && closing === null) return null
  return { text: text.slice(start, at).trim(), won: won(isNegative ? -total : total), start, end: at }
}

interface AmountPart {
  readonly value: bigint
  readonly size: bigint
  readonly end: number
}

function partAt(text: string, at: number): AmountPart | null {
  PART.lastIndex = /\s/u.test(text.charAt(at)) ? at + 1 : at
  const found = PART.exec(text)
  if (found === null) return null
  const [whole = '', digits = '', fraction = '', word = ''] = found
  const size = SIZES[word] ?? 1n
  const scaled = BigInt(digits.replaceAll(',', '') + fraction) * size
  const divisor = 10n ** BigInt(fraction.length)
  // A fraction of a won is no amount.
  if (scaled % divisor !== 0n) return null
  return { value: scaled / divisor, size, end: PART.lastIndex - (whole.length - whole.trimEnd().length) }
}

/** The words right before: up to the last comma, colon or bracket. */
export function labelBefore(text: string, index: number): string | null {
  const before = text.slice(Math.max(0, index - 80), index)
  const label =
    before
      .split(/[,:;()[\]/·「」‘’“”<>]|\s-\s/u)
      .at(-1)
      ?.trim() ?? ''
  return label === '' || /^\d+$/u.test(label) ? null : label
}

const UNITS: Readonly<Record<string, bigint>> = {
  원: 1n,
  천원: 1_000n,
  만원: 10_000n,
  십만원: 100_000n,
  백만원: 1_000_000n,
  천만원: 10_000_000n,
  억원: 100_000_000n,
  억: 100_000_000n,
  십억원: 1_000_000_000n,
  조원: 1_000_000_000_000n,
}

/** How many won one of a table's unit is (백만원); null when the unit is no money. */
export function wonOfUnit(unit: string): bigint | null {
  return UNITS[unit.replace(/\s/g, '')] ?? null
}
