import type { DatasetCell, DatasetColumn, DatasetDefinition } from '#platform/open-data/dataset.ts'
import { reportsOf, worksOf } from '../data/execution-queries.ts'
import { listProposals } from '../data/proposal-queries.ts'
import { namesAndRounds, proposalsWithReasons } from './open-data-rows.ts'
import { proposalTexts } from './words.ts'

const { ko, en } = proposalTexts
const keywords = [
  { ko: '주민참여예산', en: 'participatory budgeting' },
  { ko: '주민제안', en: 'proposals' },
]

/** More than any round selects. */
const MOST = 20_000

const text = (name: string, english: string): DatasetColumn => ({
  ...{ name, title: { ko: name, en: english }, type: 'text' },
})
const whole = (name: string, korean: string, english: string): DatasetColumn => ({
  ...{ name, title: { ko: korean, en: english }, type: 'integer' },
})
const date = (name: string, english: string): DatasetColumn => ({
  ...{ name, title: { ko: name, en: english }, type: 'date' },
})
const year = whole('연도', ko.data.year, en.data.year)
const number = whole('제안번호', '제안번호', en.number)
const title = text('제목', en.title)

const proposals: DatasetDefinition = {
  name: 'participatory-budget-proposals',
  title: { ko: ko.data.proposals, en: en.data.proposals },
  description: { ko: ko.data.proposalsBody, en: en.data.proposalsBody },
  ...{ keywords, updated: 'daily' },
  columns: [
    ...[year, number, title, text('유형', en.type), text('분야', en.field), text('읍면동', en.town)],
    ...[text('위치', en.place), whole('추정사업비_원', '추정 사업비(원)', `${en.estimate} (KRW)`)],
    ...[text('상태', en.state), text('사업부서', en.department), text('검토결과', en.verdict)],
    whole('검토사업비_원', '부서가 본 사업비(원)', `${en.reviewCost} (KRW)`),
    whole('공감수_명', '공감 수(명)', en.supporters),
    ...[text('사유', en.data.reason), date('접수일', en.sentOn), date('검토일', en.data.reviewedOn)],
    date('결정일', en.data.decidedOn),
  ],
  rows: async (context, locale) => {
    const words = proposalTexts[locale]
    const { rounds, nameOf } = await namesAndRounds(context, locale)
    const rows: DatasetCell[][] = []
    for (const round of rounds)
      for (const { line, decided } of await proposalsWithReasons(context, round, locale)) {
        const { review, state } = line
        rows.push([
          ...[round.year, line.number, line.title, words.types[line.type], words.fields[line.field]],
          ...[nameOf(line.townId), line.place, line.estimate, words.states[state]],
          ...[nameOf(line.departmentId), review === null ? '' : words.verdicts[review.verdict]],
          ...[review === null || review.cost === 0n ? null : review.cost, line.supporters],
          ...[decided?.text ?? '', line.sentOn, review?.reviewedOn ?? null, decided?.day ?? null],
        ])
      }
    return rows
  },
}

const steps: DatasetDefinition = {
  name: 'participatory-budget-execution',
  title: { ko: ko.data.steps, en: en.data.steps },
  description: { ko: ko.data.stepsBody, en: en.data.stepsBody },
  ...{ keywords, updated: 'daily' },
  columns: [
    ...[year, number, title, text('사업부서', en.department), text('단계', en.execution.step)],
    ...[date('일자', en.execution.day), whole('금액_원', '금액(원)', `${en.execution.amount} (KRW)`)],
    text('내용', en.data.words),
  ],
  rows: async (context, locale) => {
    const words = proposalTexts[locale]
    const { rounds, nameOf } = await namesAndRounds(context, locale)
    const rows: DatasetCell[][] = []
    for (const { id: roundId, year: of } of rounds) {
      const works = await worksOf(context.database, { roundId })
      if (works.size === 0) continue
      const selected = { roundId, states: ['selected'] as const, limit: MOST }
      for (const line of await listProposals(context.database, selected))
        for (const { kind, day, won, text: said } of works.get(line.id)?.steps ?? [])
          rows.push([
            ...[of, line.number, line.title, nameOf(line.departmentId), words.execution.steps[kind]],
            ...[day, won, said],
          ])
    }
    return rows
  },
}

const reports: DatasetDefinition = {
  name: 'participatory-budget-monitoring',
  title: { ko: ko.data.reports, en: en.data.reports },
  description: { ko: ko.data.reportsBody, en: en.data.reportsBody },
  ...{ keywords, updated: 'daily' },
  columns: [
    ...[year, number, title, date('점검일', en.office.monitorDay), text('점검결과', en.office.finding)],
    ...[text('내용', en.data.words), date('답변일', en.data.answeredOn), text('답변', en.data.answer)],
  ],
  rows: async ({ database, today }, locale) => {
    const words = proposalTexts[locale]
    const { rounds } = await namesAndRounds({ database, today }, locale)
    const rows: DatasetCell[][] = []
    for (const { id: roundId, year: of } of rounds) {
      const found = await reportsOf(database, { roundId })
      if (found.length === 0) continue
      const selected = { roundId, states: ['selected'] as const, limit: MOST }
      const lines = new Map((await listProposals(database, selected)).map((line) => [line.id, line]))
      for (const { proposalId, day, finding, text: said, answer } of found.toReversed())
        rows.push([
          ...[of, lines.get(proposalId)?.number ?? null, lines.get(proposalId)?.title ?? '', day],
          ...[words.execution.findings[finding], said, answer?.day ?? null, answer?.text ?? ''],
        ])
    }
    return rows
  },
}

/** What came in, what became of it, and what monitors found: without anybody's name. */
export const budgetProposalDatasets: readonly DatasetDefinition[] = [proposals, steps, reports]
