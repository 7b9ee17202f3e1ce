import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { bracketedCount, checkPrintedSummary, type PrintedSummary, rateIn } from './import-printed-summary.ts'

const file = join(
  import.meta.dirname,
  '../../../../../shared/data/plans/boryeong/boryeong_6th_summary_20161231.json',
)

interface SummaryFile {
  readonly statuses: readonly string[]
  readonly total: Readonly<Record<string, number>>
  readonly published_pct: Readonly<Record<string, number>>
  readonly published_rate_text: string
  readonly by_field: readonly (readonly [string, number, ...number[]])[]
}

/** The real summary, or the test is counted as skipped and says why. */
function realSummary(context: TestContext): PrintedSummary {
  if (!existsSync(file)) context.skip(`${file} is not on this machine: no real summary was checked`)
  const read = JSON.parse(readFileSync(file, 'utf8')) as SummaryFile
  return {
    whole: read.total['계'] ?? 0,
    stages: read.statuses.map((word) => ({
      word,
      count: read.total[word] ?? 0,
      percent: read.published_pct[word]?.toFixed(1) ?? null,
    })),
    groups: read.by_field.map(([name, whole, ...counts]) => ({ name, whole, counts })),
    rate: rateIn(read.published_rate_text),
  }
}

describe('the real summary of a city, 70 pledges at the end of 2016', () => {
  test('has counts that add up, by stage and by field', (context) => {
    expect(checkPrintedSummary(realSummary(context)).differences).toEqual([])
  })

  test('prints one percentage cut and one forced, so that they come to 100, as they would have rounded', (context) => {
    const { percents, sums } = checkPrintedSummary(realSummary(context))
    expect(percents).toEqual([
      { word: '완료', printed: '15.7', rounded: '15.7', exact: '15.714', verdict: 'rounded' },
      { word: '이행후 계속추진', printed: '35.8', rounded: '35.7', exact: '35.714', verdict: 'forced' },
      { word: '정상추진', printed: '45.7', rounded: '45.7', exact: '45.714', verdict: 'rounded' },
      { word: '일부추진', printed: '2.8', rounded: '2.9', exact: '2.857', verdict: 'cut' },
    ])
    expect(sums).toEqual({ printed: '100', rounded: '100' })
  })

  test('prints a rate of 75.4 % that no sum of its stages gives', (context) => {
    const summary = realSummary(context)
    expect(summary.rate).toBe('75.4')
    expect(checkPrintedSummary(summary).rateExplainedBy).toEqual([])
  })

  test('means by 36(25) that 36 are done, 25 of which go on', (context) => {
    expect(bracketedCount('36(25)', realSummary(context).stages)).toEqual({
      outer: 36,
      inner: 25,
      meaning: 'of-which',
      completed: 11,
      continuing: 25,
    })
  })
})

const summary = (facts: Partial<PrintedSummary>): PrintedSummary => ({
  whole: 3,
  stages: ['완료', '정상추진', '보류'].map((word) => ({ word, count: 1, percent: '33.3' })),
  groups: [],
  rate: null,
  ...facts,
})
const stages = (...percents: readonly string[]) =>
  ['완료', '정상추진', '보류'].map((word, index) => ({ word, count: 1, percent: percents[index] ?? null }))

describe('a printed summary', () => {
  test('that is rounded and comes to less than 100 is right as it is', () => {
    const { percents, sums } = checkPrintedSummary(summary({}))
    expect(percents.map(({ verdict }) => verdict)).toEqual(['rounded', 'rounded', 'rounded'])
    expect(sums).toEqual({ printed: '99.9', rounded: '99.9' })
  })

  test('is forced where one figure is off and all come to 100, unexplained where they do not', () => {
    const verdicts = (...percents: readonly string[]) =>
      checkPrintedSummary(summary({ stages: stages(...percents) })).percents.map(({ verdict }) => verdict)
    expect(verdicts('33.3', '33.4', '33.3')).toEqual(['rounded', 'forced', 'rounded'])
    expect(verdicts('33.3', '34.3', '33.3')).toEqual(['rounded', 'unexplained', 'rounded'])
    expect(verdicts('33', '34', '33')).toEqual(['rounded', 'forced', 'rounded'])
  })

  test('names the stages that its rate is of', () => {
    const { rateExplainedBy } = checkPrintedSummary(
      summary({
        whole: 83,
        stages: [
          { word: '완료', count: 30, percent: null },
          { word: '이행 후 계속추진', count: 6, percent: null },
          { word: '정상추진', count: 47, percent: null },
        ],
        rate: '43.4',
      }),
    )
    expect(rateExplainedBy).toEqual([['완료', '이행 후 계속추진']])
  })

  test('tells the counts that do not add up, with both numbers', () => {
    const groups = [{ name: '경제', whole: 3, counts: [1, 1, 0] }]
    expect(checkPrintedSummary(summary({ whole: 4, groups })).differences).toEqual([
      { of: '계', printed: 4, computed: 3 },
      { of: '경제', printed: 3, computed: 2 },
      { of: '부문 계', printed: 4, computed: 3 },
      { of: '보류', printed: 1, computed: 0 },
    ])
  })

  test('has brackets that its own counts explain, or nothing does', () => {
    const both = [
      { word: '완료', count: 36, percent: null },
      { word: '이행후 계속추진', count: 25, percent: null },
    ]
    expect(bracketedCount('36(25)', both)).toMatchObject({ meaning: 'beside', completed: 36, continuing: 25 })
    expect(bracketedCount('36건 (24건)', both)).toMatchObject({
      outer: 36,
      inner: 24,
      meaning: null,
      completed: null,
    })
    expect(bracketedCount('36', both)).toBeNull()
  })
})
