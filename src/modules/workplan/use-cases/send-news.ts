import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { tellFollowers } from '#modules/following/index.ts'
import { type FollowedProgramme, readFollowedProgramme } from '../data/followed-programme-queries.ts'
import { listNews, type NewsLine } from '../data/news-queries.ts'
import { listPlans } from '../data/plan-queries.ts'
import { choosePlan } from '../domain/choose-plan.ts'
import { planSubjectKinds, programmeIdOf } from '../domain/followed-subject.ts'
import type { PlanId, ProgrammeId } from '../domain/task.ts'
import type { PlanMails } from './plan-mails.ts'

/** More than any mail would name. */
const MOST_NEWS = 200

/** One mail a week to each who follows the plan or a programme of which there is something to tell. */
export async function sendNews(context: Context, mails: PlanMails): Promise<number> {
  return await tellFollowers(context, planSubjectKinds, async (session) => {
    const plan = choosePlan(await listPlans(session, { drafts: false }), undefined, context.today)
    const newsOf = newsReader(session, plan?.id ?? null)
    const programmes = new Map<ProgrammeId, Promise<FollowedProgramme | null>>()
    return async ({ subject, locale, endKey, toldUntil }) => {
      const id = programmeIdOf(subject)
      const known =
        id === null ? Promise.resolve(null) : (programmes.get(id) ?? readFollowedProgramme(session, id))
      if (id !== null) programmes.set(id, known)
      const programme = await known
      if (id !== null && programme === null) return null
      const news = await newsOf(programme, toldUntil)
      if (news.length === 0) return null
      return { kind: 'workplan.news', ...mails.news({ programme, locale, endKey }, news) }
    }
  })
}

/** Reads each plan's or programme's news once, from the earliest that anybody of this round has not been told. */
function newsReader(session: Session, planId: PlanId | null) {
  const read = new Map<string, Promise<readonly NewsLine[]>>()
  return async (
    programme: FollowedProgramme | null,
    toldUntil: Date | null,
  ): Promise<readonly NewsLine[]> => {
    const of = programme?.planId ?? planId
    if (of === null || toldUntil === null) return []
    const key = `${programme?.id ?? of} ${toldUntil.toISOString().slice(0, 10)}`
    const day = new Date(`${toldUntil.toISOString().slice(0, 10)}T00:00:00Z`)
    const asked = {
      ...(programme === null ? {} : { programmeId: programme.id }),
      after: day,
      limit: MOST_NEWS,
    }
    const known = read.get(key) ?? listNews(session, of, asked)
    read.set(key, known)
    return (await known).filter(({ updatedAt }) => updatedAt > toldUntil)
  }
}
