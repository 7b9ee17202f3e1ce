import type { Locale } from '#platform/kernel/locale.ts'
import { listStatusNews, type StatusNews } from './data/status-news-queries.ts'
import type { PledgeNewsSource } from './pledge-news.ts'
import { pledgeTexts } from './web/words.ts'

const titleIn = (locale: Locale, { stage, progress }: StatusNews) => {
  const words = pledgeTexts[locale]
  return words.said(stage === null ? words.noStage : words.stages[stage], `${progress} %`)
}

/** How pledges were recorded to stand, for those who follow them. */
export const statusNews: PledgeNewsSource = {
  name: 'pledges',
  news: async (session, asked) =>
    (await listStatusNews(session, asked)).map((status) => ({
      ...{ id: status.id, pledgeId: status.pledgeId, at: status.recordedAt },
      title: { ko: titleIn('ko', status), en: titleIn('en', status) },
      body: status.note === '' ? null : status.note,
    })),
}
