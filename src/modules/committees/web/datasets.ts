import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listLotteries } from '../data/call-queries.ts'
import { listCommittees } from '../data/committee-queries.ts'
import { listDecisions } from '../data/session-queries.ts'
import { ageBands, sexes } from '../domain/committee.ts'
import { townNames } from './shown-draw.ts'
import { committeeTexts } from './words.ts'

const { ko, en } = committeeTexts
const keywords = [
  { ko: '위원회', en: 'committees' },
  { ko: '시민평가단', en: 'citizens’ panel' },
]
const committeeColumn = { name: '위원회명', title: { ko: '위원회', en: 'Committee' }, type: 'text' } as const

const committees: DatasetDefinition = {
  name: 'committees',
  title: { ko: ko.datasetTitle, en: en.datasetTitle },
  description: { ko: ko.datasetBody, en: en.datasetBody },
  keywords,
  updated: 'monthly',
  columns: [
    committeeColumn,
    { name: '구분', title: { ko: ko.kind, en: en.kind }, type: 'text' },
    { name: '설치근거', title: { ko: ko.basis, en: en.basis }, type: 'text' },
    { name: '담당부서', title: { ko: ko.secretariat, en: en.secretariat }, type: 'text' },
    { name: '임기시작일', title: { ko: '임기 시작일', en: 'Term begins' }, type: 'date' },
    { name: '임기종료일', title: { ko: '임기 종료일', en: 'Term ends' }, type: 'date' },
    { name: '정원_명', title: { ko: '정원(명)', en: 'Seats' }, type: 'integer' },
    { name: '위원수_명', title: { ko: '위원 수(명)', en: 'Members' }, type: 'integer' },
  ],
  rows: async ({ database, today }, locale) => {
    const words = committeeTexts[locale]
    const all = await listCommittees(database, today)
    const names = await departmentNames(
      database,
      all.map(({ departmentId }) => departmentId),
      today,
    )
    return all.map((each) => [
      each.name[locale],
      words.kinds[each.kind],
      each.basis,
      names.get(each.departmentId)?.[locale] ?? null,
      each.termFrom,
      each.termUntil,
      each.size,
      each.serving,
    ])
  },
}

const decisions: DatasetDefinition = {
  name: 'committee-decisions',
  title: { ko: ko.decisionsTitle, en: en.decisionsTitle },
  description: { ko: ko.decisionsBody, en: en.decisionsBody },
  keywords,
  updated: 'monthly',
  columns: [
    committeeColumn,
    { name: '의결일', title: { ko: '의결일', en: 'Day' }, type: 'date' },
    { name: '안건명', title: { ko: ko.item, en: en.item }, type: 'text' },
    { name: '재적_명', title: { ko: '재적(명)', en: 'Members' }, type: 'integer' },
    { name: '참석_명', title: { ko: '참석(명)', en: 'Present' }, type: 'integer' },
    { name: '찬성_표', title: { ko: ko.votesFor, en: en.votesFor }, type: 'integer' },
    { name: '반대_표', title: { ko: ko.votesAgainst, en: en.votesAgainst }, type: 'integer' },
    { name: '기권_표', title: { ko: ko.votesAbstained, en: en.votesAbstained }, type: 'integer' },
    { name: '제척등_명', title: { ko: ko.votesRecused, en: en.votesRecused }, type: 'integer' },
    { name: '의결결과', title: { ko: ko.outcome, en: en.outcome }, type: 'text' },
  ],
  rows: async ({ database }, locale) => {
    const words = committeeTexts[locale]
    return (await listDecisions(database)).map(({ committee, title, decision }) => [
      committee[locale],
      decision.day,
      title[locale],
      decision.serving,
      decision.present,
      decision.for,
      decision.against,
      decision.abstained,
      decision.recused,
      words.outcomes[decision.outcome],
    ])
  },
}

const draws: DatasetDefinition = {
  name: 'committee-draws',
  title: { ko: ko.drawsTitle, en: en.drawsTitle },
  description: { ko: ko.drawsBody, en: en.drawsBody },
  keywords: [...keywords, { ko: '추첨', en: 'lottery' }],
  updated: 'yearly',
  columns: [
    committeeColumn,
    { name: '추첨일', title: { ko: '추첨일', en: 'Drawn on' }, type: 'date' },
    { name: '추첨번호', title: { ko: ko.ticket, en: en.ticket }, type: 'integer' },
    { name: '읍면동명', title: { ko: ko.town, en: en.town }, type: 'text' },
    { name: '성별', title: { ko: ko.sex, en: en.sex }, type: 'text' },
    { name: '나이대', title: { ko: ko.age, en: en.age }, type: 'text' },
    { name: '결과', title: { ko: ko.result, en: en.result }, type: 'text' },
  ],
  rows: async ({ database, today }, locale) => {
    const words = committeeTexts[locale]
    const names = new Map((await listCommittees(database, today)).map(({ id, name }) => [id, name[locale]]))
    const towns = await townNames(database, today)
    return (await listLotteries(database)).flatMap(({ committeeId, terms, result, drawnOn }) => {
      const taken = new Set(result?.members ?? [])
      const reserves = new Map((result?.reserves ?? []).map((ticket, index) => [ticket, index + 1]))
      const became = (ticket: number) => {
        const rank = reserves.get(ticket)
        if (taken.has(ticket)) return words.resultDrawn
        return rank === undefined ? null : words.reserveRank(rank)
      }
      return terms.pool.map(({ ticket, town, sex, age }) => [
        names.get(committeeId) ?? null,
        drawnOn,
        ticket,
        towns.get(town)?.[locale] ?? town,
        words.sexes[sexes.find((each) => each === sex) ?? 'female'],
        words.ages[ageBands.find((each) => each === age) ?? '60+'],
        became(ticket),
      ])
    })
  },
}

/** Committees, what they decided, and who stood in which draw under which ticket. */
export const committeeDatasets: readonly DatasetDefinition[] = [committees, decisions, draws]
