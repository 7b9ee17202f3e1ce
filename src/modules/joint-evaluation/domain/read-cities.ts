import { compact } from '#platform/kernel/sheet-cells.ts'
import type { GivenCity } from './city.ts'

/** Cities as they are pasted: a name and a population a line. Null where a line says something else. */
export function readCities(text: string): readonly GivenCity[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const cities: GivenCity[] = []
  for (const line of lines) {
    const [, name, people] = /^\s*(\D+?)[\t ,]+([\d,]+)\s*명?\s*$/u.exec(line) ?? []
    const population = Number((people ?? '').replaceAll(',', ''))
    if (name === undefined || !Number.isSafeInteger(population)) return null
    cities.push({ code: compact(name), name: name.trim(), population })
  }
  return cities.length === 0 ? null : cities
}

/** Sizes of the groups, as `10, 10, 11`. */
export function readSizes(text: string): readonly number[] | null {
  const parts = text.split(/[,/\s]+/).filter((part) => part !== '')
  const sizes = parts.map(Number)
  return sizes.length > 0 && sizes.every((size) => Number.isSafeInteger(size) && size > 0) ? sizes : null
}
