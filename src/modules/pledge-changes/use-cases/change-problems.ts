import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import {
  listPledges,
  type PledgeLine,
  type PledgeProblem,
  type PledgeProblemSource,
} from '#modules/pledges/index.ts'
import { type ChangeLine, listChanges } from '../data/change-queries.ts'
import type { ChangeKind } from '../domain/pledge-change.ts'
import { type DueDuty, openDuties } from '../domain/change-duty.ts'

/** What does not hold in the changes of a term's pledges: what is late, and what was set aside past the way. Two queries. */
export const pledgeChangeProblems: PledgeProblemSource = {
  name: 'pledge-changes',
  problems: async (session, termId, day) => {
    const pledges = await listPledges(session, termId, day)
    const changes = await listChanges(session, { pledgeIds: pledges.map(({ id }) => id) })
    const byPledge = Map.groupBy(changes, ({ pledgeId }) => pledgeId)
    return pledges.flatMap((pledge) => {
      const own = byPledge.get(pledge.id) ?? []
      return [...lateIn(pledge, own, day), ...setAsidePast(pledge, own, day)]
    })
  },
}

function lateIn(
  { number }: PledgeLine,
  changes: readonly ChangeLine[],
  day: CalendarDate,
): readonly PledgeProblem[] {
  return changes.flatMap((change) => {
    const silent = change.comments.filter(({ answer }) => answer === null).length
    return openDuties(change.course, silent)
      .filter(({ due }) => due < day)
      .map((late) => problemOf(number, change, late))
  })
}

function problemOf(number: number, { id, course }: ChangeLine, { duty, due }: DueDuty): PledgeProblem {
  const at = { pledge: number, href: `/office/pledges/changes/${id}` }
  const approved = course.approval?.on ?? due
  switch (duty) {
    case 'publish':
      return {
        ...at,
        weight: 'error',
        text: {
          ko: `${formatDay(approved, 'ko')}에 결재한 변경안을 기한(${formatDay(due, 'ko')})까지 공개하지 않았습니다. 바로 공개하십시오.`,
          en: `A change approved on ${formatDay(approved, 'en')} was to be published by ${formatDay(due, 'en')}. Publish it now.`,
        },
      }
    case 'answer':
      return {
        ...at,
        weight: 'error',
        text: {
          ko: `시민평가단 의견에 기한(${formatDay(due, 'ko')})까지 답하지 않았습니다. 받아들이는지와 사유를 밝히십시오.`,
          en: `The panel was to be answered by ${formatDay(due, 'en')}. Say whether it is followed, and why not.`,
        },
      }
    case 'comment':
      return {
        ...at,
        weight: 'doubt',
        text: {
          ko: `협의 기한(${formatDay(due, 'ko')})이 지나도록 답하지 않은 부서가 있습니다.`,
          en: `Departments were to comment by ${formatDay(due, 'en')}, and some have not.`,
        },
      }
  }
}

const settingAside: readonly ChangeKind[] = ['hold', 'drop', 'merge']

/** Set aside without a published change: brought in that way, or recorded past the way. */
function setAsidePast(
  { number, stage }: PledgeLine,
  changes: readonly ChangeLine[],
  day: CalendarDate,
): readonly PledgeProblem[] {
  if (stage !== 'on-hold' && stage !== 'dropped') return []
  const isPublished = changes.some(
    ({ kind, course }) =>
      settingAside.includes(kind) && course.publishedOn !== null && course.publishedOn <= day,
  )
  if (isPublished) return []
  const [ko, en] = stage === 'dropped' ? ['폐기', 'dropped'] : ['보류', 'on hold']
  return [
    {
      ...{ pledge: number, weight: 'error', href: `/office/pledges/${number}` },
      text: {
        ko: `${ko}된 공약이지만 공개한 변경안이 없습니다. 변경안을 내어 협의, 시민평가단 심의, 결재를 거쳐 공개하십시오.`,
        en: `The pledge is ${en}, yet no change of it was published. Hand in a request and take it through consultation, panel, approval and publication.`,
      },
    },
  ]
}
