import { amountsIn, wonOfUnit } from '../amount.ts'
import { type Doubt, doubt, quoted } from '../doubt.ts'
import { atScale, numberIn, printed } from '../number-text.ts'
import type { Check, PlanLine } from './plan-lines.ts'

interface Quantity {
  readonly digits: bigint
  readonly scale: number
  /** 원 for money, else the unit as printed; empty where none is. */
  readonly unit: string
  readonly text: string
}

const LAST_NUMBER = /([△▲]?\d[\d,]{0,20}(?:\.\d{1,6})?)\s?([가-힣%]{0,4})\s*$/u
/** 41건(… 13, … 22건), 230백만원(…). */
const TOTAL_BEFORE_BRACKET = /([△▲]?\d[\d,]{0,20}(?:\.\d{1,6})?\s?[가-힣]{1,6})\s?\(([^()]{3,300})\)/gu
/** 재난지원금(40억) : 교환권 27억, 운영비 5.3억 */
const TOTAL_IN_BRACKET = /\(([^(),]{2,20})\)\s?[:：]\s?([^:：]{3,400})$/u
/** 총 41건 : … */
const TOTAL_BEFORE_COLON =
  /(?:총|합계|계)\s?([\d,]{1,20}(?:\.\d{1,6})?\s?[가-힣]{1,6})\s?[:：]\s?([^:：]{3,400})$/u
/** 41 = 13 + 22 + 6 */
const EQUATION = /([\d,.]{1,20}\s?[가-힣]{0,4})\s?=\s?([\d,.가-힣\s]{1,60}(?:\+[\d,.가-힣\s]{1,60}){1,12})/gu

/** A total and its parts told in one line must agree; parts that end in 등 may only be less. */
export const partsAndTotal: Check = ({ lines }) => lines.flatMap(doubtsIn)

function doubtsIn(line: PlanLine): readonly Doubt[] {
  if (!/\d/u.test(line.text)) return []
  const { text } = line
  const claims = [
    ...[...text.matchAll(TOTAL_BEFORE_BRACKET)].map(([, total = '', parts = '']) => ({
      total,
      parts: parts.split(/,(?!\d{3})/u),
    })),
    ...[TOTAL_IN_BRACKET.exec(text.slice(-480)), TOTAL_BEFORE_COLON.exec(text.slice(-480))].flatMap(
      (found) =>
        found === null ? [] : [{ total: found[1] ?? '', parts: (found[2] ?? '').split(/,(?!\d{3})/u) }],
    ),
    ...[...text.matchAll(EQUATION)].map(([, total = '', parts = '']) => ({ total, parts: parts.split('+') })),
  ]
  return claims.flatMap(({ total, parts }) => check(line, total, parts))
}

function check(line: PlanLine, totalText: string, partTexts: readonly string[]): readonly Doubt[] {
  const total = quantityIn(totalText)
  const isOpen = /등\s*$/u.test(partTexts.at(-1) ?? '')
  const parts = partTexts.map((text) => quantityIn(text.replace(/\s*등\s*$/u, '')))
  if (total === null || parts.length < 2) return []
  const known = parts.filter((part) => part !== null)
  // One part that is no number of the kind means that this is no sum.
  if (
    known.length !== parts.length ||
    !known.every(({ unit }) => unit === total.unit || (unit === '' && total.unit !== '원'))
  )
    return []
  const scale = Math.max(total.scale, ...known.map((part) => part.scale))
  const sum = known.reduce((running, part) => running + atScale(part, scale), 0n)
  const whole = atScale(total, scale)
  if (sum === whole || (isOpen && sum < whole)) return []
  return [
    doubt(line.where, 'parts-differ-from-total', {
      total: totalText.trim(),
      sum: total.unit === '원' ? inUnitOf(totalText, sum) : `${printed(sum, scale)}${total.unit}`,
      parts: quoted(known.map(({ text }) => text).join(' + ')),
    }),
  ]
}

/** Won in the unit that the total is told in: 40.6억 beside 40억. */
function inUnitOf(totalText: string, sum: bigint): string {
  const unit = /[가-힣]+\s*$/u.exec(totalText.trim())?.[0].trim() ?? ''
  const size = /\d\s?[조억만].*\d/u.test(totalText) ? null : wonOfUnit(unit)
  return size === null ? `${printed(sum, 0)}원` : `${printed((sum * 10n ** 12n) / size, 12)}${unit}`
}

function quantityIn(text: string): Quantity | null {
  const amount = amountsIn(text).at(-1)
  if (amount !== undefined) return { digits: amount.won, scale: 0, unit: '원', text: amount.text }
  const found = LAST_NUMBER.exec(text.trim().slice(-60))
  const number = numberIn(found?.[1] ?? '')
  if (found === null || number === null) return null
  return { ...number, unit: (found[2] ?? '').replace(/\s/g, ''), text: found[0].trim() }
}
