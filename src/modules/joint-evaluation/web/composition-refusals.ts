import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { formatCount } from '#platform/text/format.ts'
import type { CitiesFlaw, GivenCity } from '../domain/city.ts'
import type { YearAward } from '../domain/joint-year.ts'
import { readAwards } from '../domain/read-awards.ts'
import { type CityLine, readCities, readSizes } from '../domain/read-cities.ts'
import type { ComposeYearRefusal } from '../use-cases/compose-year.ts'
import type { OpenYearRefusal } from '../use-cases/open-year.ts'
import type { Refused } from './post.ts'
import { jointTexts } from './words.ts'

/** What is wrong with a year's make-up: its code, and what is known of it beside. */
export type SaidFlaw<Code extends string> = { readonly code: Code } & {
  readonly names?: readonly string[]
  readonly lines?: readonly CityLine[]
  /** What there is, and what there may be. */
  readonly counts?: readonly [number, number]
}

type ReadCode = 'cities-unreadable' | 'sizes-unreadable' | 'awards-unreadable'
type RuleRefusal = OpenYearRefusal | ComposeYearRefusal
type RuleCode = Exclude<RuleRefusal['code'], 'cities-flawed'> | CitiesFlaw['flaw']

/** At which field each is said; our own city stands among the others where it has no field of its own. */
export const compositionFields = {
  ...{ 'cities-unreadable': 'cities', 'city-twice': 'cities', 'population-missing': 'cities' },
  ...{ 'city-is-known': 'cities', 'border-tied': 'cities', 'no-own-city': 'cities' },
  ...{ 'sizes-unreadable': 'sizes', 'sizes-do-not-make-all': 'sizes', 'awards-unreadable': 'awards' },
  ...{ 'awards-exceed-group': 'awards', 'goal-rank-not-in-group': 'goalRank' },
} as const

/** Cities, sizes and awards as they were typed. */
export function readComposition(given: {
  readonly cities: string
  readonly sizes: string
  readonly awards: string
}): Result<
  { readonly cities: readonly GivenCity[]; readonly groupSizes: readonly number[]; readonly awards: readonly YearAward[] },
  SaidFlaw<ReadCode>
> {
  const [cities, groupSizes, awards] = [readCities(given.cities), readSizes(given.sizes), readAwards(given.awards)]
  if (!cities.ok) return refuse({ code: 'cities-unreadable', lines: cities.refusal })
  if (groupSizes === null) return refuse({ code: 'sizes-unreadable' })
  if (awards === null) return refuse({ code: 'awards-unreadable' })
  return ok({ cities: cities.value, groupSizes, awards })
} // prettier-ignore

/** A rule's refusal with a code of its own for each flaw of the cities. */
export function saidFlaw(refusal: RuleRefusal): SaidFlaw<RuleCode> {
  if (refusal.code === 'awards-exceed-group')
    return { code: refusal.code, counts: [refusal.awards, refusal.inGroup] }
  if (refusal.code === 'city-is-known') return { code: refusal.code, names: refusal.names }
  if (refusal.code !== 'cities-flawed') return { code: refusal.code }
  const { flaw } = refusal
  if (flaw.flaw === 'sizes-do-not-make-all') return { code: flaw.flaw, counts: [flaw.sum, flaw.all] }
  return { code: flaw.flaw, names: flaw.flaw === 'border-tied' ? flaw.ids : flaw.names }
}

/** The errors of a form with names, lines and counts behind the one that has them. */
export function withDetails(
  { values, errors }: Refused,
  flaw: SaidFlaw<string> | null,
  locale: Locale,
): Refused {
  const words = jointTexts[locale]
  const count = (value: number) => formatCount(value, locale)
  const details = [
    ...(flaw?.names ?? []),
    ...(flaw?.lines ?? []).map(({ row, text }) => `${words.pasteRow(String(row))} “${text}”`),
  ].join(', ')
  const counts = flaw?.counts === undefined ? '' : words.thereIsAndMayBe(...(flaw.counts.map(count) as [string, string]))
  const said = `${details}${counts}`
  if (said === '') return { values, errors }
  return { values, errors: Object.fromEntries(Object.entries(errors).map(([field, each]) => [field, `${each} ${said}`])) }
} // prettier-ignore
