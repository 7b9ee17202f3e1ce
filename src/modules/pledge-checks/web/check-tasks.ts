import type { InboxItem } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { answersOf } from '../data/answer-queries.ts'
import { listChecks, type PledgeCheck } from '../data/check-queries.ts'
import { listCorrections } from '../data/correction-queries.ts'
import { openDecisions } from '../data/session-queries.ts'
import { isMissing } from '../domain/check-answer.ts'
import { pledgesById } from '../use-cases/check-lines.ts'
import { checkHref, officeChecks } from './check-asked.ts'
import { checkTexts, sayPeriod } from './words.ts'

type Asking = Pick<WebRequest, 'context' | 'locale'>

/** What the reader's departments have to do: answers of open rounds, corrections, decisions of sessions. */
export async function tasksOf(
  { context, locale }: Asking,
  checks: readonly PledgeCheck[],
): Promise<readonly InboxItem[]> {
  const { database, person } = context
  const { departmentIds } = person
  const words = checkTexts[locale]
  const open = checks.filter(({ state }) => state === 'open')
  const answers = await answersOf(
    database,
    open.map(({ id }) => id),
  )
  const asked = open.flatMap((check): InboxItem[] => {
    const missing = answers.filter(
      (answer) =>
        answer.checkId === check.id && isMissing(answer.state) && departmentIds.includes(answer.departmentId),
    ).length
    if (missing === 0) return []
    const title = words.taskAnswer(sayPeriod(check, locale), formatCount(missing, locale))
    return [{ key: check.id, title, href: checkHref(check.id, '/answer'), due: check.dueDay }]
  })
  return [...asked, ...(await followedUp(context, locale, checks))]
}

async function followedUp(
  { database, person: { departmentIds }, today }: Asking['context'],
  locale: Asking['locale'],
  checks: readonly PledgeCheck[],
): Promise<readonly InboxItem[]> {
  const words = checkTexts[locale]
  const orders = (await listCorrections(database, { departmentIds, state: 'not-done' })).filter(
    ({ state }) => state === 'open',
  )
  const decisions = await openDecisions(database, departmentIds)
  const [latest] = checks
  const pledges =
    latest === undefined || orders.length === 0 ? null : await pledgesById(database, latest.termId, today)
  return [
    ...orders.map(({ id, pledgeId, dueDay, text }): InboxItem => {
      const pledge = pledges?.get(pledgeId)
      return {
        key: id,
        title: words.taskCorrection(pledge?.number ?? 0, pledge?.title[locale] ?? ''),
        href: `${officeChecks}/corrections/${id}`,
        due: dueDay,
        note: text,
      }
    }),
    ...decisions.map(({ id, sessionId, text, dueDay }): InboxItem => ({
      key: id,
      title: words.taskDecision(text),
      href: `${officeChecks}/sessions/${sessionId}`,
      due: dueDay,
    })),
  ]
}

/** The same on the workspace's first page. */
export const checkTasks = {
  name: 'pledge-checks',
  tasks: async (asking: Asking): Promise<readonly InboxItem[]> =>
    await tasksOf(asking, await listChecks(asking.context.database)),
}
