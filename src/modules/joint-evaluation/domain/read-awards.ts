import { compact } from '#platform/kernel/sheet-cells.ts'
import type { YearAward } from './joint-year.ts'

/** Awards with how many get each, the highest first: `최우수 1, 우수 2, 장려 2`. Null where a part says something else. */
export function readAwards(text: string): readonly YearAward[] | null {
  const awards: YearAward[] = []
  for (const part of text.split(/[,\n·/]/u).filter((each) => each.trim() !== '')) {
    const [, name = '', count = ''] = /^\s*(\D{1,30}?)\s*(\d{1,2})\s*(?:곳|개|시군)?\s*$/u.exec(part) ?? []
    const isTwice = awards.some((each) => compact(each.name) === compact(name))
    if (compact(name) === '' || Number(count) === 0 || isTwice) return null
    awards.push({ name: name.trim(), count: Number(count) })
  }
  return awards
}

/** Awards as they are typed. */
export const awardsText = (awards: readonly YearAward[]): string =>
  awards.map(({ name, count }) => `${name} ${count}`).join(', ')
