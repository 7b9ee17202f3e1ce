import { compact, isTotalWord } from '#platform/kernel/sheet-cells.ts'

export interface SumLabel {
  /** A sum of all, of one field, or a mean only. */
  readonly kind: 'total' | 'subtotal'
  readonly isMeanOnly: boolean
  /** The field that it names itself: 경제분야 소계. Null where it names none. */
  readonly of: string | null
}

const MEAN =
  /^(?:전체|총|종합|합계|누계)?(?:평균)(?:이행률|이행율|추진율|추진률|진도율|진행률|진행율)?(?:\(.*\))?$/u
const NAMED = /^(.{1,40}?)(?:분야|부문)?(소계|합계|평균)(?:\(.*\))?$/u

/** What a cell that names a sum says; null when it names none. 합 계 is set with letter spacing. */
export function sumLabel(cell: string | undefined): SumLabel | null {
  const plain = compact(cell).replace(/^[<〈《[【]|[>〉》\]】]$/gu, '')
  if (plain === '' || plain.length > 60) return null
  if (/^(?:소계|분야계|분야별계)(?:\(.*\))?$/u.test(plain))
    return { kind: 'subtotal', isMeanOnly: false, of: null }
  if (isTotalWord(plain) || /^(?:누계|총합|전체계|전체합계|공약계)(?:\(.*\))?$/u.test(plain))
    return { kind: 'total', isMeanOnly: false, of: null }
  if (MEAN.test(plain)) return { kind: 'total', isMeanOnly: true, of: null }
  const [, name, word] = NAMED.exec(plain) ?? []
  if (name === undefined || word === undefined) return null
  if (/^(?:전체|총|총괄)$/u.test(name)) return { kind: 'total', isMeanOnly: word === '평균', of: null }
  return { kind: 'subtotal', isMeanOnly: word === '평균', of: name }
}
