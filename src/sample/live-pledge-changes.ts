import { agendaOf, decideItem } from '#modules/committees/index.ts'
import {
  answerPanel,
  approveChange,
  askForChange,
  changeMails,
  commentOnChange,
  listChanges,
  noteOpinion,
  type PledgeChangeId,
  publishChange,
  readChange,
  returnChange,
  sendToPanel,
  submitChange,
  withdrawChange,
} from '#modules/pledge-changes/index.ts'
import { readPledgeById, wordsOf } from '#modules/pledges/index.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Result } from '#platform/kernel/result.ts'
import { pledgeChanges, type SamplePledgeChange } from '../../sample-city/pledges/pledge-changes-of-term-7.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office moves requests on. */
const planner = '180077'
const as = (life: SampleLife, day: CalendarDate) => life.by(planner, day, ['planner'], [])

/** Links of the sample's mails lead to a server on this machine. */
const mails = changeMails(new URL('http://localhost:3000'))

/** What became of each request, step by step, each on its day. */
export function pledgeChangeEvents(): readonly SampleEvent[] {
  return pledgeChanges.flatMap(eventsOfChange)
}

function eventsOfChange(given: SamplePledgeChange): readonly SampleEvent[] {
  const { panel, answer, approved, published, returned, withdrawn } = given
  const at = (
    day: string | undefined,
    live: (life: SampleLife, day: CalendarDate) => Promise<void>,
  ): readonly SampleEvent[] =>
    day === undefined ? [] : [{ day: calendarDate(day), live: (life) => live(life, calendarDate(day)) }]
  const what = `the request on pledge ${given.pledge}`
  /** A step of the planning office. */
  const step = (
    day: string | undefined,
    take: (
      context: ReturnType<typeof as>,
      moving: { readonly changeId: PledgeChangeId; readonly version: number },
    ) => Promise<Result<unknown, unknown>>,
  ) =>
    at(day, async (life, on) => {
      lived(await take(as(life, on), await movingOf(life, given)), `${what} on ${on}`)
    })
  return [
    ...at(given.drafted, (life, day) => draft(life, day, given)),
    ...at(given.submitted, (life, day) => submit(life, day, given)),
    ...given.comments.flatMap((said) => at(said.day, (life, day) => comment(life, day, given, said))),
    ...at(withdrawn?.day, (life, day) => withdraw(life, day, given)),
    ...step(returned?.day, (context, moving) =>
      returnChange(context, { ...moving, reason: returned?.reason ?? '' }, mails),
    ),
    ...at(panel?.sent, (life, day) => beforePanel(life, day, given)),
    ...at(panel?.decided, (life, day) => decide(life, day, given)),
    ...step(panel?.noted, noteOpinion),
    ...step(approved?.on, (context, moving) =>
      approveChange(context, {
        ...moving,
        ...{ on: context.today, documentNumber: approved?.documentNumber ?? '' },
      }),
    ),
    ...step(answer?.day, (context, moving) =>
      answerPanel(context, { ...moving, accepted: answer?.accepted ?? false, words: answer?.words ?? '' }),
    ),
    ...step(published, publishChange),
  ]
}

async function by(life: SampleLife, day: CalendarDate, [person, code]: SamplePledgeChange['by']) {
  return life.by(person, day, [], [await life.departmentId(code, day)])
}

/** The request that is open on the pledge, with its version. */
async function movingOf(life: SampleLife, { pledge, kind }: SamplePledgeChange) {
  const { database } = life.environment
  const [latest] = await listChanges(database, { pledgeIds: [life.pledgeId(pledge)], kinds: [kind] })
  if (latest === undefined) throw new Error(`nobody asked to change pledge ${pledge}`)
  return { changeId: latest.id, version: latest.version }
}

async function draft(life: SampleLife, day: CalendarDate, given: SamplePledgeChange): Promise<void> {
  const pledge = await readPledgeById(life.environment.database, life.pledgeId(given.pledge), day)
  if (pledge === null) throw new Error(`there is no pledge ${given.pledge}`)
  const { helpers, ...words } = given.after ?? {}
  const before = wordsOf(pledge)
  const helperIds =
    helpers === undefined
      ? before.helperIds
      : await Promise.all(helpers.map((code) => life.departmentId(code, day)))
  const asked = await askForChange(await by(life, day, given.by), {
    ...{ pledgeId: pledge.id, kind: given.kind, after: { ...before, ...words, helperIds } },
    ...{ resumedStage: null, intoPledgeId: null, reason: given.reason, impact: given.impact },
  })
  lived(asked, `drafting the request on pledge ${given.pledge}`)
}

async function submit(life: SampleLife, day: CalendarDate, given: SamplePledgeChange): Promise<void> {
  const submitted = await submitChange(await by(life, day, given.by), await movingOf(life, given))
  lived(submitted, `handing in the request on pledge ${given.pledge}`)
}

async function comment(
  life: SampleLife,
  day: CalendarDate,
  given: SamplePledgeChange,
  said: SamplePledgeChange['comments'][number],
): Promise<void> {
  const { changeId } = await movingOf(life, given)
  const departmentId = await life.departmentId(said.by[1], day)
  const { stance, words } = said
  const commented = await commentOnChange(await by(life, day, said.by), {
    ...{ changeId, departmentId, stance, words },
  })
  lived(commented, `a comment on the request on pledge ${given.pledge}`)
}

async function withdraw(life: SampleLife, day: CalendarDate, given: SamplePledgeChange): Promise<void> {
  const reason = given.withdrawn?.reason ?? ''
  const taken = { ...(await movingOf(life, given)), reason }
  lived(
    await withdrawChange(await by(life, day, given.by), taken),
    `withdrawing the request on pledge ${given.pledge}`,
  )
}

async function beforePanel(life: SampleLife, day: CalendarDate, given: SamplePledgeChange): Promise<void> {
  const { panel } = given
  if (panel === undefined) return
  const sent = await sendToPanel(as(life, day), {
    ...(await movingOf(life, given)),
    ...{ sessionId: life.panelSessionId(panel.session), note: panel.note },
  })
  lived(sent, `putting the request on pledge ${given.pledge} before the panel`)
}

/** The panel's own session has noted who is there. */
async function decide(life: SampleLife, day: CalendarDate, given: SamplePledgeChange): Promise<void> {
  const { panel } = given
  if (panel === undefined) return
  const { database } = life.environment
  const { changeId } = await movingOf(life, given)
  const itemId = (await readChange(database, changeId))?.course.agenda?.itemId
  const agenda = await agendaOf(database, life.panelSessionId(panel.session))
  const item = agenda.find(({ id }) => id === itemId)
  if (item === undefined) throw new Error(`the request on pledge ${given.pledge} is on no agenda`)
  const decided = await decideItem(as(life, day), {
    ...{ itemId: item.id, ...panel.votes, recused: 0, outcome: panel.outcome, note: panel.words },
  })
  lived(decided, `the panel on the request on pledge ${given.pledge}`)
}
