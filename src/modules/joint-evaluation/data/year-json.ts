import { z } from 'zod'
import { type Rational, rational } from '../domain/of-indicators.ts'
import type { JointYear } from '../domain/joint-year.ts'

const share = z
  .string()
  .regex(/^-?\d+\/\d+$/)
  .transform((text): Rational => {
    const [part = '0', whole = '1'] = text.split('/')
    return rational(BigInt(part), BigInt(whole))
  })
const written = ({ part, whole }: Rational) => `${part}/${whole}`

const rules = z.object({
  parts: z.object({ indicators: share, joint: share, national: share.nullable() }),
  groupSizes: z.array(z.number().int()),
  awards: z.array(z.object({ name: z.string(), count: z.number().int() })),
})

type YearRules = Pick<JointYear, 'parts' | 'groupSizes' | 'awards'>

/** How a year is put together, from its column. */
export const readRules = (value: unknown): YearRules => rules.parse(value)

/** How a year is put together, for its column. */
export function writeRules({ parts, groupSizes, awards }: YearRules): string {
  const { indicators, joint, national } = parts
  return JSON.stringify({
    parts: {
      ...{ indicators: written(indicators), joint: written(joint) },
      national: national === null ? null : written(national),
    },
    ...{ groupSizes, awards },
  })
}
