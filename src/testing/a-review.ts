import type { DepartmentId, Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  assignReviewers,
  type CriterionId,
  draftEntry,
  type EntryId,
  planReview,
  readReview,
  type ReviewId,
  type ReviewPlan,
  scoreEntry,
  sendEntry,
} from '#modules/reviews/index.ts'
import { aCollaborationCity, type CollaborationCity } from './a-collaboration-city.ts'
import type { TestCity } from './test-city.ts'

/** Taken until 29 October, judged from 1 to 12 November 2021. */
export function aReviewPlan(facts: Partial<ReviewPlan> = {}): ReviewPlan {
  return {
    ...{ programme: 'joint-evaluation', subject: '2021', title: '정성평가 우수사례 심사', about: '' },
    ...{ scale: 'points', together: 'all', decimals: 2 },
    ...{ intakeUntil: calendarDate('2021-10-29'), opensOn: calendarDate('2021-11-01') },
    closesOn: calendarDate('2021-11-12'),
    shares: { S: 20, A: 40, B: 30, C: 10 },
    criteria: [
      { title: '창의성', hint: '', weight: 40 },
      { title: '효과성', hint: '', weight: 60 },
    ],
    ...facts,
  }
}

export const HANDED_IN = '2021-10-20'
export const JUDGED = '2021-11-03'
export const CLOSED = '2021-11-15'
export const PUBLISHED = '2021-11-16'

/** A city with a round of its own for each test: departments 가, 나, 다 with two people each. */
export interface ReviewCity {
  readonly town: CollaborationCity
  readonly planner: Person
  /** A round, with an entry of each of the first departments handed in, and people assigned by their places in the city. */
  round(
    facts?: Partial<ReviewPlan> & { readonly entries?: number; readonly reviewers?: readonly number[] },
  ): Promise<{ readonly id: ReviewId; readonly entries: readonly EntryId[] }>
  /** Sends somebody's sheet with the same mark for every criterion. */
  score(
    who: number,
    id: ReviewId,
    entryId: EntryId,
    mark: number,
    facts?: Partial<Omit<Parameters<typeof scoreEntry>[1], 'entryId'>> & { readonly day?: string },
  ): ReturnType<typeof scoreEntry>
}

export async function aReviewCity(city: TestCity): Promise<ReviewCity> {
  const town = await aCollaborationCity(city, { departments: 3, people: 9 })
  const { planner } = town
  let rounds = 0
  const marksOf = async (id: ReviewId, mark: number) => {
    const review = await readReview(city.session, id)
    return new Map<CriterionId, number>(review!.criteria.map((criterion) => [criterion.id, mark]))
  }
  return {
    ...{ town, planner },
    round: async ({ entries = 3, reviewers = [0, 1, 2], ...plan } = {}) => {
      rounds += 1
      const office = city.context({ person: planner, day: '2021-10-01' })
      const id = valueOf(await planReview(office, aReviewPlan({ subject: `2021/${rounds}`, ...plan })))
      const ids: EntryId[] = []
      for (let place = 0; place < entries; place += 1) {
        const { person, departmentId } = town.colleagues[place % 3]!
        const own = city.context({ person, day: HANDED_IN })
        const facts = { title: `사례 ${place + 1}`, text: '이렇게 했습니다.', reference: `${place + 1}` }
        const entry = valueOf(await draftEntry(own, { reviewId: id, departmentId, ...facts }))
        valueOf(await sendEntry(own, entry))
        ids.push(entry)
      }
      const staffIds = reviewers.map((place) => town.colleagues[place]!.staffId)
      if (staffIds.length > 0) valueOf(await assignReviewers(office, { id, staffIds }))
      return { id, entries: ids }
    },
    score: async (who, id, entryId, mark, facts = {}) => {
      const { day = JUDGED, ...given } = facts
      const context = city.context({ person: town.colleagues[who]!.person, day })
      const marks = await marksOf(id, mark)
      return scoreEntry(context, {
        ...{ entryId, version: 0, marks, comment: '의견', sends: true },
        ...given,
      })
    },
  }
}

export const departmentOf = (city: ReviewCity, place: number): DepartmentId =>
  city.town.colleagues[place]!.departmentId
