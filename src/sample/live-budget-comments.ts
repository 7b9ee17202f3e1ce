import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { listComments, lookAtComment, sendComment } from '#modules/budget-proposals/index.ts'
import { comments2021 } from '../../sample-city/budget/comments-2021.ts'
import { aCitizenOf, asPlanner, proposalsByTitle } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type SampleComment = (typeof comments2021)[number]

/** What people say of the round's proposals, and what the office lets everybody read. */
export function budgetCommentEvents(): readonly SampleEvent[] {
  return comments2021.map((each) => ({
    day: calendarDate(each.day),
    live: (life: SampleLife) => liveComment(life, each),
  }))
}

async function liveComment(life: SampleLife, each: SampleComment): Promise<void> {
  const day = calendarDate(each.day)
  const proposals = [...(await proposalsByTitle(life)).values()]
  const proposal = proposals.find(({ title, state }) => title.endsWith(each.on) && state !== 'merged')
  if (proposal === undefined) throw new Error(`nothing is proposed that ends with “${each.on}”`)
  const { stance, name, text } = each
  const sent = await sendComment(aCitizenOf(life, day), {
    ...{ proposalId: proposal.id, stance, name, text, consents: true, keepsPersonalData: false },
  })
  lived(sent, `the comment “${text}”`)
  if ('waits' in each) return
  const held = await listComments(life.environment.database, { state: 'held', limit: 1, offset: 0 })
  for (const { id, version } of held) {
    const ground = 'hidden' in each ? each.hidden : null
    const context = asPlanner(life, day)
    lived(await lookAtComment(context, { id, version, ground, note: '' }), `looking at “${text}”`)
  }
}
