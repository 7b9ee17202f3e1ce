import { type Doubt, doubt } from '../doubt.ts'
import { numberIn, printed } from '../number-text.ts'
import type { Check, PlanLine } from './plan-lines.ts'

/** 36/83 (43.4%) */
const FRACTION = /(?<![\d.,/])(\d{1,9})\s?\/\s?(\d{1,9})[^\d%/]{0,12}?(\d{1,4}(?:\.\d{1,4})?)\s?[%％]/gu
/** 83건 중 36건(43.4%) */
const OUT_OF =
  /(\d[\d,]{0,12})\s?(?:건|명|개|개소|곳|가구)?\s?중\s?(?:에서\s?)?(\d[\d,]{0,12})\s?(?:건|명|개|개소|곳|가구)?[^\d%]{0,12}?(\d{1,4}(?:\.\d{1,4})?)\s?[%％]/gu

/** A share that is printed must be the one that its counts give. */
export const ratioAndCounts: Check = ({ lines }) =>
  lines.flatMap((line) => (/[%％]/u.test(line.text) ? doubtsIn(line) : []))

function doubtsIn(line: PlanLine): readonly Doubt[] {
  const claims = [
    ...[...line.text.matchAll(FRACTION)].map(([, part = '', whole = '', share = '']) => ({
      part,
      whole,
      share,
    })),
    ...[...line.text.matchAll(OUT_OF)].map(([, whole = '', part = '', share = '']) => ({
      part,
      whole,
      share,
    })),
  ]
  return claims.flatMap(({ part, whole, share }) => {
    const computed = shareOf(part, whole, share)
    if (computed === null || computed === numberIn(share)?.digits) return []
    const scale = numberIn(share)?.scale ?? 0
    return [
      doubt(line.where, 'ratio-differs-from-counts', {
        part,
        whole,
        printed: `${share}%`,
        computed: `${printed(computed, scale)}%`,
      }),
    ]
  })
}

/** The share in the printed one's last place, half away from zero; null when the counts give none. */
function shareOf(partText: string, wholeText: string, share: string): bigint | null {
  const [part, whole, shown] = [numberIn(partText), numberIn(wholeText), numberIn(share)]
  if (part === null || whole === null || shown === null || whole.digits === 0n || part.digits > whole.digits)
    return null
  return (part.digits * 100n * 10n ** BigInt(shown.scale) * 2n + whole.digits) / (whole.digits * 2n)
}
