import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listComments } from '../data/comment-queries.ts'
import { personalDataIn } from '#platform/kernel/personal-data.ts'
import { pledgesOfTerm } from '../use-cases/pledge-news.ts'
import { pledgeCommentTexts } from './words.ts'

const { ko, en } = pledgeCommentTexts
/** More than a term has seen anywhere. */
const MOST = 50_000

/** Published comments that the office has looked at, without names; a text that still seems to hold personal data is left out. */
export const pledgeCommentDatasets: readonly DatasetDefinition[] = [
  {
    name: 'pledge-comments',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '공약', en: 'pledges' },
      { ko: '시민 의견', en: 'comments' },
    ],
    updated: 'daily',
    columns: [
      { name: '공약번호', title: { ko: '공약번호', en: 'Pledge no.' }, type: 'integer' },
      { name: '공약', title: { ko: ko.pledge, en: en.pledge }, type: 'text' },
      { name: '의견', title: { ko: ko.comment, en: en.comment }, type: 'text' },
      { name: '받은날', title: { ko: ko.sent, en: en.sent }, type: 'date' },
      { name: '답변기한', title: { ko: ko.due, en: en.due }, type: 'date' },
      { name: '답변', title: { ko: ko.answerText, en: en.answerText }, type: 'text' },
      { name: '답변부서', title: { ko: ko.department, en: en.department }, type: 'text' },
      { name: '답변일', title: { ko: '답변일', en: 'Answered on' }, type: 'date' },
    ],
    rows: async ({ database, today }, locale) => {
      const pledges = await pledgesOfTerm(database, today)
      const names = await departmentNames(database, 'all', today)
      const comments = await listComments(database, {
        ...{ states: ['published'], isReviewed: true, limit: MOST },
        pledgeIds: [...pledges.keys()],
      })
      const byId = new Map<string, { number: number; title: Record<typeof locale, string> }>(pledges)
      return comments
        .filter(({ text }) => personalDataIn(text).length === 0)
        .map(({ pledgeId, text, sentOn, dueDay, answer }) => [
          byId.get(pledgeId)?.number ?? null,
          byId.get(pledgeId)?.title[locale] ?? null,
          text,
          sentOn,
          dueDay,
          answer?.text ?? null,
          answer === null ? null : (names.get(answer.departmentId)?.[locale] ?? null),
          answer?.answeredOn ?? null,
        ])
    },
  },
]
