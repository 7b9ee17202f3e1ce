import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { publishedReviews } from './published.ts'
import { reviewTexts } from './words.ts'

const { ko, en } = reviewTexts

/** Published results; no reviewer is named. */
export const reviewDatasets: readonly DatasetDefinition[] = [
  {
    name: 'review-results',
    title: { ko: ko.data.title, en: en.data.title },
    description: { ko: ko.data.body, en: en.data.body },
    keywords: [
      { ko: '심사', en: 'review' },
      { ko: '평가', en: 'evaluation' },
    ],
    updated: 'monthly',
    columns: [
      { name: '심사명', title: { ko: ko.round, en: en.round }, type: 'text' },
      { name: '업무', title: { ko: ko.programme, en: en.programme }, type: 'text' },
      { name: '공개일', title: { ko: ko.publishedOn, en: en.publishedOn }, type: 'date' },
      { name: '부서명', title: { ko: ko.department, en: en.department }, type: 'text' },
      { name: '심사대상', title: { ko: ko.entry, en: en.entry }, type: 'text' },
      { name: '관련번호', title: { ko: ko.reference, en: en.reference }, type: 'text' },
      { name: '점수_점', title: { ko: ko.points, en: en.points }, type: 'decimal' },
      { name: '순위', title: { ko: ko.rank, en: en.rank }, type: 'integer' },
      { name: '등급', title: { ko: ko.grade, en: en.grade }, type: 'text' },
      { name: '평가표수_장', title: { ko: ko.counted, en: en.counted }, type: 'integer' },
    ],
    rows: async (context, locale) => {
      const words = reviewTexts[locale]
      const { reviews, lines, names } = await publishedReviews(context)
      return reviews.flatMap((review) =>
        (lines.get(review.id) ?? []).map((line) => [
          ...[review.title, words.programmes[review.programme], review.publishedOn],
          ...[names.get(line.departmentId)?.[locale] ?? null, line.title, line.reference],
          ...[line.final / 100, line.rank, line.grade, line.reviewers],
        ]),
      )
    },
  },
]
