import { formatDay } from '#platform/text/format.ts'
import { listPledges, type PledgeProblem, type PledgeProblemSource } from '#modules/pledges/index.ts'
import { listCorrections } from './data/correction-queries.ts'

/** Correction orders that are overdue: a doubt for whoever publishes something of the pledges. Two queries. */
export const checkProblems: PledgeProblemSource = {
  name: 'pledge-checks',
  async problems(session, termId, day) {
    const orders = (await listCorrections(session, { state: 'not-done' })).filter(
      ({ dueDay }) => dueDay < day,
    )
    if (orders.length === 0) return []
    const numbers = new Map((await listPledges(session, termId, day)).map(({ id, number }) => [id, number]))
    return orders.map(({ id, pledgeId, dueDay }): PledgeProblem => {
      const number = numbers.get(pledgeId) ?? null
      return {
        pledge: number,
        weight: 'doubt',
        text: {
          ko: `공약 ${number ?? '–'}번의 시정 요구가 기한(${formatDay(dueDay, 'ko')})을 넘겼습니다.`,
          en: `A correction on pledge ${number ?? '–'} was due on ${formatDay(dueDay, 'en')} and is overdue.`,
        },
        href: `/office/pledges/checks/corrections/${id}`,
      }
    })
  },
}
