import type { InboxItem } from '#design/index.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { addDays, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import { actingOwner, indicatorActions, indicatorsOf, setById, valuesOf } from '#modules/indicators/index.ts'
import { listYears } from '../data/year-queries.ts'
import { monthToEnter } from '../use-cases/indicator-lines.ts'
import { sayMonth } from './say.ts'
import { jointTexts } from './words.ts'
import { yearHref } from './year-in.ts'

type Asking = Pick<WebRequest, 'context' | 'locale'>

/**
 * What the running evaluation asks of the reader: months to enter, values to approve or to accept; on the workspace's first
 * page. Five queries.
 */
export const jointTasks = {
  name: 'joint-evaluation',
  tasks: async ({ context, locale }: Asking): Promise<readonly InboxItem[]> => {
    const { database, person, today } = context
    const [year] = await listYears(database)
    const set = year === undefined ? null : await setById(database, year.setId)
    if (year === undefined || set === null || set.lockedAt !== null || today > set.lockDay) return []
    const acting = await actingOwner(database, context)
    const indicators = await indicatorsOf(database, set.id)
    const values = await valuesOf(database, set.id)
    const month = monthToEnter(set, today)
    const entered = new Set(
      values.flatMap((each) => (each.month === month && each.state !== 'returned' ? [each.indicatorId] : [])),
    )
    const mine = indicators.filter(
      ({ id, ownerId }) => acting !== null && ownerId === acting && !entered.has(id),
    )
    const departmentOf = new Map(indicators.map(({ id, departmentId }) => [id, departmentId]))
    const isHeadOf = (id: (typeof indicators)[number]['id']) =>
      mayForSome(person, indicatorActions.approve) &&
      may(person, indicatorActions.approve, { departmentId: departmentOf.get(id) ?? null })
    const waiting = values.filter(
      ({ state, indicatorId }) =>
        (state === 'entered' && isHeadOf(indicatorId)) ||
        (state === 'approved' && may(person, indicatorActions.accept)),
    )
    const words = jointTexts[locale]
    const said = (count: number) => formatCount(count, locale)
    return [
      ...(mine.length === 0
        ? []
        : [
            {
              ...{ key: `enter ${month}`, href: yearHref(year, `/enter?month=${month}`) },
              title: words.taskEnter(sayMonth(month, locale), said(mine.length)),
              due: addDays(lastDayOf(month), 5),
            },
          ]),
      ...(waiting.length === 0
        ? []
        : [
            {
              ...{ key: 'decide', href: yearHref(year, '/decide'), due: null },
              title: words.taskDecide(said(waiting.length)),
            },
          ]),
    ]
  },
}
