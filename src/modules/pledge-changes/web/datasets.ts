import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { isPublic } from '../domain/change-course.ts'
import type { PledgeText } from '../domain/pledge-text.ts'
import { shownChanges } from '../use-cases/shown-changes.ts'
import { changeTexts } from './words.ts'

const { ko, en } = changeTexts

/** Every change that citizens see, with the text before and after it. */
export const changeDatasets: readonly DatasetDefinition[] = [
  {
    name: 'pledge-changes',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '공약', en: 'pledges' },
      { ko: '공약 변경', en: 'changes to pledges' },
    ],
    updated: 'monthly',
    columns: [
      { name: '번호', title: { ko: '번호', en: 'No.' }, type: 'integer' },
      { name: '유형', title: { ko: ko.kind, en: en.kind }, type: 'text' },
      { name: '상태', title: { ko: ko.state, en: en.state }, type: 'text' },
      { name: '사유', title: { ko: ko.reason, en: en.reason }, type: 'text' },
      { name: '제출일', title: { ko: ko.submittedOn, en: en.submittedOn }, type: 'date' },
      { name: '심의일', title: { ko: '심의일', en: 'Day of the panel' }, type: 'date' },
      { name: '평가단의견', title: { ko: ko.opinion, en: en.opinion }, type: 'text' },
      { name: '결재일', title: { ko: ko.approvedOn, en: en.approvedOn }, type: 'date' },
      { name: '문서번호', title: { ko: ko.documentNumber, en: en.documentNumber }, type: 'text' },
      { name: '공개일', title: { ko: ko.publishedOn, en: en.publishedOn }, type: 'date' },
      { name: '변경전', title: { ko: ko.before, en: en.before }, type: 'text' },
      { name: '변경후', title: { ko: ko.after, en: en.after }, type: 'text' },
    ],
    rows: async ({ database, today }, locale) => {
      const words = changeTexts[locale]
      const said = ({ title, content, goal, horizon }: PledgeText) =>
        [title[locale], content, goal, words.horizons[horizon]].filter((part) => part !== '').join(' / ')
      return (await shownChanges(database, {}, today))
        .filter(({ course }) => isPublic(course))
        .map(({ pledge, kind, course, reason, before, after }) => [
          ...[pledge.number, words.kinds[kind], words.states[course.state], reason, course.submittedOn],
          course.opinion?.on ?? null,
          course.opinion === null ? null : words.panelStances[course.opinion.stance],
          ...[course.approval?.on ?? null, course.approval?.documentNumber ?? null, course.publishedOn],
          ...[said(before), said(after)],
        ])
    },
  },
]
