import type { PledgeId, PledgeNewsSource } from '#modules/pledges/index.ts'
import { listPublished } from './data/published-change-queries.ts'
import { changeTexts } from './web/words.ts'

const { ko, en } = changeTexts

/** Changes that were published, for those who follow pledges. */
export const changeNews: PledgeNewsSource = {
  name: 'pledge-changes',
  news: async (session, asked) =>
    (await listPublished(session, asked)).map(({ id, pledgeId, kind, reason, at }) => ({
      ...{ id, pledgeId: pledgeId as PledgeId, at },
      title: { ko: ko.newsPublished(ko.kinds[kind]), en: en.newsPublished(en.kinds[kind]) },
      body: reason,
    })),
}
