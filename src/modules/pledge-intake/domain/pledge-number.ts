import { compact } from '#platform/kernel/sheet-cells.ts'

/** A pledge's number as a page prints it. */
export interface PledgeNumber {
  /** As printed, without space: Ⅲ-①-2 is III-1-2. */
  readonly code: string
  /** The last number in it. */
  readonly number: number
  /** What stands before: pledges are counted within it. Empty for a plain number. */
  readonly group: string
}

// 1 · 1. · 1) · (1) · ① · 1-2 · 1.2 · 가-1 · Ⅲ-①-2 · A01 · 제1호 · 공약1 · No.3
const CODE =
  /^\(?(?:제|공약|과제|사업|no\.?|№)?((?:[a-z가-힣]{1,4}|[ivx]{1,5})?[-–~_.·]?(?:\d{1,4}[-–_.·])*)(\d{1,4})(?:호|번)?[.)]?\)?$/iu

/** The number in a cell; null when it holds none. */
export function pledgeNumber(cell: string | undefined): PledgeNumber | null {
  const plain = compact(cell)
  if (plain === '' || plain.length > 20) return null
  const found = CODE.exec(plain)
  if (found === null) return null
  const [, group = '', digits = ''] = found
  // 2021년, 3월, 5건 are no numbers of pledges, nor is a word that ends in a digit.
  if (/^[가-힣]{2,}$/u.test(group)) return null
  return { code: plain, number: Number(digits), group }
}
