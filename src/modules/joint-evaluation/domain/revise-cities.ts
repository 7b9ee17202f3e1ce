import { compact } from '#platform/kernel/sheet-cells.ts'
import type { Result } from '#platform/kernel/result.ts'
import { type CitiesFlaw, type EvaluatedCity, type GivenCity, groupCities } from './city.ts'
import { cityNamed } from './read-rows.ts'

type Grouped = GivenCity & { readonly group: number; readonly isOwn: boolean }

/**
 * A year's cities after their list was corrected. A city is found again by its name, with or without 시 or 군 behind it, and
 * keeps what is known of it; the own city stays the own one.
 */
export function reviseCities(
  before: readonly EvaluatedCity[],
  given: readonly Pick<GivenCity, 'name' | 'population'>[],
  sizes: readonly number[],
): Result<readonly Grouped[], CitiesFlaw> {
  const cities = given.map((each) => ({
    ...each,
    code: cityNamed(before, each.name)?.code ?? compact(each.name),
  }))
  return groupCities(cities, sizes, before.find(({ isOwn }) => isOwn)?.code ?? '')
}

/** Cities that a corrected list no longer has. */
export const citiesGone = (before: readonly EvaluatedCity[], after: readonly Pick<Grouped, 'code'>[]) =>
  before.filter(({ code }) => !after.some((each) => each.code === code))
