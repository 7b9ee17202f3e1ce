import { compact } from '#platform/kernel/sheet-cells.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { GivenCity } from './city.ts'

/** A line that names no city with its population, from 1. */
export interface CityLine {
  readonly row: number
  readonly text: string
}

/** Cities as they are pasted: a name and a population a line. The lines that say something else; none where there is nothing. */
export function readCities(text: string): Result<readonly GivenCity[], readonly CityLine[]> {
  const cities: GivenCity[] = []
  const wrong: CityLine[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, name, people] = /^\s*(\D+?)[\t ,]+([\d,]+)\s*명?\s*$/u.exec(line) ?? []
    const population = Number((people ?? '').replaceAll(',', ''))
    if (name === undefined || !Number.isSafeInteger(population))
      wrong.push({ row: at + 1, text: line.trim().slice(0, 40) })
    else cities.push({ code: compact(name), name: name.trim(), population })
  }
  return wrong.length > 0 || cities.length === 0 ? refuse(wrong) : ok(cities)
}

/** Sizes of the groups, as `10, 10, 11`. */
export function readSizes(text: string): readonly number[] | null {
  const parts = text.split(/[,/\s]+/).filter((part) => part !== '')
  const sizes = parts.map(Number)
  return sizes.length > 0 && sizes.every((size) => Number.isSafeInteger(size) && size > 0) ? sizes : null
}
