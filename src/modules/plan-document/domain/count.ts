import { labelBefore } from './amount.ts'

export interface FoundCount {
  readonly text: string
  readonly label: string | null
  readonly value: bigint
  readonly unit: string
  readonly start: number
  readonly end: number
}

export interface FoundRatio {
  readonly text: string
  readonly label: string | null
  readonly percent: string | null
  readonly part: bigint | null
  readonly whole: bigint | null
  readonly start: number
}

const COUNT =
  /(?<![\d.,/'’‘:-])(\d{1,3}(?:,\d{3}){1,6}|\d{1,15})\s?(개\s?(?:분야|그룹|과제|사업|기관|부서|시군|항목|문항|소|교|국|팀|반)?|가구|건|명|인|위(?!원)|곳|종|회(?!의)|점|동|대(?![\s가-힣])|본부|실(?![가-힣])|호|권|편|필지|세대|km|㎞|㎡|ha|톤)(?![a-z])(?!월|별|년|적|시설|\s?등급)/gu
const PERCENT = /(?<![\d.,])(\d{1,6}(?:\.\d{1,6})?)\s?[%％]/gu
const FRACTION = /(?<![\d.,/])(\d{1,9})\s?\/\s?(\d{1,9})(?![\d/.]|\s?분기|월|회)/gu

/** Numbers with a unit of counting: 41건, 8개 분야. Dates and money are none. */
export function countsIn(text: string): readonly FoundCount[] {
  if (!/\d/u.test(text)) return []
  return [...text.matchAll(COUNT)].map((found) => {
    const [whole, digits = '', unit = ''] = found
    return {
      text: whole.trim(),
      label: labelBefore(text, found.index),
      value: BigInt(digits.replaceAll(',', '')),
      unit: unit.trim(),
      start: found.index,
      end: found.index + whole.length,
    }
  })
}

/** Shares: 79.5%, 36/83. */
export function ratiosIn(text: string): readonly FoundRatio[] {
  if (!/[%％/]/u.test(text)) return []
  const percents = [...text.matchAll(PERCENT)].map((found): FoundRatio => ({
    text: found[0],
    label: labelBefore(text, found.index),
    percent: found[1] ?? null,
    part: null,
    whole: null,
    start: found.index,
  }))
  const fractions = [...text.matchAll(FRACTION)].map((found): FoundRatio => ({
    text: found[0],
    label: labelBefore(text, found.index),
    percent: null,
    part: BigInt(found[1] ?? 0),
    whole: BigInt(found[2] ?? 0),
    start: found.index,
  }))
  return [...percents, ...fractions].sort((a, b) => a.start - b.start)
}
