import { type Doubt, doubt, quoted } from '../doubt.ts'
import type { Check, PlanLine } from './plan-lines.ts'

const ANNOUNCED =
  /(?<![\d.,])(\d{1,2})대\s?([가-힣]{0,8}(?:사업|과제|분야|전략|정책|시책|프로젝트|목표|비전))/gu

/** "4대 핵심사업" must be listed somewhere: below it, or under a title that names it. */
export const announcedLists: Check = ({ lines }) => {
  const told = new Set<string>()
  return lines.flatMap((line) =>
    [...line.text.matchAll(ANNOUNCED)].flatMap(([name, count = '', noun = '']) => {
      if (told.has(name) || told.size >= MOST) return []
      told.add(name)
      if (isListed(lines, noun, Number(count))) return []
      return [doubt(line.where, 'announced-not-listed', { name, count })]
    }),
  )
}

/** Each name is looked for in the whole plan: more than any plan announces. */
const MOST = 40

const isListed = (lines: readonly PlanLine[], noun: string, count: number): boolean =>
  lines.some(
    ({ text, childCount }) => text.includes(noun) && (childCount === count || listLength(text) === count),
  )

/** How many things the list behind a colon or in brackets has; 0 without one. */
function listLength(text: string): number {
  const list = /[:：(]\s?([^:：()]{3,300})\)?$/u.exec(text.slice(-320))?.[1]
  return list === undefined ? 0 : list.split(/[,·]/u).length
}

const COUNTED_LIST =
  /(?<![\d.,])(\d{1,3})개\s?([가-힣]{0,8})\s?\(([가-힣A-Za-z·\s]{1,30}(?:,[가-힣A-Za-z·\s]{1,31}){1,60})\)/gu
const BY_KIND = /^\(?([가-힣]{2,6})별\)\s*([가-힣·\s]{1,20}(?:[,][가-힣·\s]{1,24}){2,40})/u

/** "11개 분야" beside a list of the fields, "10개 시(수원, …)": as many as announced. */
export const countedLists: Check = ({ lines }) => [...lines.flatMap(inBrackets), ...byKind(lines)]

function inBrackets(line: PlanLine): readonly Doubt[] {
  return [line.text, ...line.notes.map(({ text }) => text)].flatMap((text) =>
    [...text.matchAll(COUNTED_LIST)].flatMap(([, count = '', noun = '', list = '']) => {
      const listed = list.split(',').length
      if (listed === Number(count) || /등\s*$/u.test(list)) return []
      const facts = { name: quoted(`${count}개 ${noun}`.trim()), count, listed: String(listed) }
      return [doubt(line.where, 'list-differs-from-count', facts)]
    }),
  )
}

/** A list by field, (분야별) 출산, 양육 …, against the number of fields that the same section tells. */
function byKind(lines: readonly PlanLine[]): readonly Doubt[] {
  const told = new Map<string, string>()
  return lines.flatMap((line) => {
    const scope = `${line.where.programme} ${line.where.section}`
    for (const [, count = '', kind = ''] of line.text.matchAll(/(?<![\d.,])(\d{1,3})개\s?([가-힣]{2,6})/gu))
      told.set(`${scope} ${kind}`, count)
    const found = BY_KIND.exec(line.text)
    const kind = found?.[1] ?? ''
    const count = told.get(`${scope} ${kind}`)
    const listed = (found?.[2] ?? '').split(',').length
    if (count === undefined || listed === Number(count)) return []
    return [
      doubt(line.where, 'list-differs-from-count', {
        name: `${count}개 ${kind}`,
        count,
        listed: String(listed),
      }),
    ]
  })
}
