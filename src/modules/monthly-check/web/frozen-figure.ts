import { z } from 'zod'
import type { Locale } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { won } from '#platform/kernel/won.ts'
import { formatCount, formatDay, formatRatio, formatTenths, formatWon } from '#platform/text/format.ts'
import type { FrozenFigure } from '../domain/snapshot.ts'
import { saidIn } from './say.tsx'

const digits = z.string().transform((text) => BigInt(text))
const words = z.object({ ko: z.string(), en: z.string().nullable() })
/** A figure's value as a snapshot wrote it. */
const frozenValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), count: digits, unit: words }),
  z.object({ kind: z.literal('ratio'), counts: z.object({ part: digits, whole: digits }) }),
  z.object({ kind: z.literal('rate'), perMille: z.number() }),
  z.object({ kind: z.literal('money'), amount: digits }),
  z.object({ kind: z.literal('goal'), goal: words }),
])

/** A frozen figure with its unit and day; a dash for none. */
export function sayFrozenFigure(figure: FrozenFigure | null, locale: Locale): string {
  if (figure === null) return '–'
  const read = frozenValue.safeParse(figure.value)
  if (!read.success) return JSON.stringify(figure.value)
  return `${sayValue(read.data, locale)} (${formatDay(figure.day, locale)})`
}

function sayValue(value: z.output<typeof frozenValue>, locale: Locale): string {
  switch (value.kind) {
    case 'count':
      return `${formatCount(value.count, locale)}${locale === 'ko' ? '' : ' '}${saidIn(value.unit, locale)}`
    case 'ratio':
      return formatRatio(ratio(value.counts.part, value.counts.whole), locale)
    case 'rate':
      return `${formatTenths(BigInt(value.perMille), locale, true)} %`
    case 'money':
      return formatWon(won(value.amount), 'won', locale)
    case 'goal':
      return saidIn(value.goal, locale)
  }
}
