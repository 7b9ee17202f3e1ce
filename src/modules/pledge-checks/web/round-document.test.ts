import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { endAsides, inAside } from '#platform/documents/aside.ts'
import { parseDocument } from '#platform/documents/parse-document.ts'
import { renderMarkdown } from '#platform/documents/render-markdown.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { FrozenPledge, RoundContent } from '../domain/round-content.ts'
import { ownRatesOf } from '../use-cases/round-rates.ts'
import { roundDocument } from './round-document.ts'

afterAll(() => endAsides())

const pledge = (number: number, given: Partial<FrozenPledge> = {}): FrozenPledge => ({
  id: `pledge-${number}`,
  number,
  field: {
    number: (number % 3) + 1,
    title: { ko: `분야 ${(number % 3) + 1}`, en: `Field ${(number % 3) + 1}` },
  },
  title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
  horizon: 'in-term',
  department: { ko: '도서관과', en: 'Libraries' },
  stage: 'on-track',
  progress: 60,
  answer: 'accepted',
  note: '골조를 올림.',
  problem: '',
  reason: '',
  goals: { planned: 2, met: 1, open: 1 },
  ...given,
})
const content = (pledges: readonly FrozenPledge[]): RoundContent => ({
  ...{ term: 7, year: 2021, quarter: 2 },
  lastDay: calendarDate('2021-06-30'),
  day: calendarDate('2021-07-23'),
  pledges,
  rates: ownRatesOf(pledges, { year: 2021, quarter: 4 }),
})
const around = { city: '두레시', locale: 'ko', previous: null } as const
const seven = Array.from({ length: 7 }, (_, index) => pledge(index + 1))

describe('a half-year’s report', () => {
  it('is the same text each time, and names every pledge once as a block', () => {
    const text = renderMarkdown(roundDocument(content(seven), around))
    expect(renderMarkdown(roundDocument(content(seven), around))).toBe(text)
    for (const { title } of seven) expect(text.split(title.ko).length - 1).toBe(1)
    expect(text).toContain('0 / 7')
  })

  it('tells what changed, and what is late, against the round before', () => {
    const later = [pledge(1, { stage: 'completed', progress: 100 }), pledge(2, { problem: '보상이 늦음.' })]
    const text = renderMarkdown(
      roundDocument(content(later), { ...around, previous: content(seven.slice(0, 2)) }),
    )
    expect(text).toContain('마침')
    expect(text).toContain('보상이 늦음.')
  })

  it('loses no pledge, whatever its words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (notes) => {
        const pledges = notes.map((note, index) => pledge(index + 1, { note }))
        const { blocks } = roundDocument(content(pledges), around)
        const told = blocks.flatMap((block) => (block.kind === 'items' ? block.items : []))
        expect(told.map(({ text }) => text).toSorted()).toEqual(
          pledges.map(({ number, title }) => `${number}. ${title.ko}`).toSorted(),
        )
      }),
    )
  })

  it('reads back from HWPX with every pledge, and is the same bytes each time', async () => {
    const text = roundDocument(content(seven), around)
    const bytes = await inAside('renderHwpx', text)
    expect(await inAside('renderHwpx', text)).toEqual(bytes)
    const read = await parseDocument(bytes)
    const said = JSON.stringify(read)
    for (const { title } of seven) expect(said).toContain(title.ko)
  })
})
