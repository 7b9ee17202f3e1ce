import type { PledgeId, PledgeNewsSource } from '#modules/pledges/index.ts'
import { listAnswerNews } from './data/record-queries.ts'
import { pledgeCommentTexts } from './web/words.ts'

const { ko, en } = pledgeCommentTexts

/** Answers of departments, for those who follow pledges. */
export const answerNews: PledgeNewsSource = {
  name: 'pledge-comments',
  news: async (session, asked) =>
    (await listAnswerNews(session, asked)).map(({ id, pledgeId, answeredAt, version, text }) => ({
      ...{ id, pledgeId: pledgeId as PledgeId, at: answeredAt },
      title:
        version > 1
          ? { ko: ko.newsCorrected, en: en.newsCorrected }
          : { ko: ko.newsAnswer, en: en.newsAnswer },
      body: text,
    })),
}
