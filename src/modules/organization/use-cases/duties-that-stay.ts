import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import type { HandOverListed } from '../data/hand-over-queries.ts'
import { openDutiesOf } from './duty-sources.ts'
import { successorOf } from './successor.ts'

/** A duty of a hand-over, told from all others. */
export const dutyKey = (handOverId: string, source: string, dutyId: string): string =>
  `${handOverId} ${source} ${dutyId}`

type UnderWay = Pick<HandOverListed, 'id' | 'giverId' | 'receiverId' | 'day' | 'status' | 'duties'>

/**
 * Which duties of hand-overs under way will stay with their department, because the receiver will not work there: said
 * before anybody confirms.
 */
export async function dutiesThatStay(
  session: Session,
  context: Pick<Context, 'today'>,
  handOvers: readonly UnderWay[],
): Promise<ReadonlySet<string>> {
  const staying = new Set<string>()
  const underWay = handOvers.filter(({ status }) => status !== 'received')
  for (const [giverId, theirs] of Map.groupBy(underWay, (each) => each.giverId)) {
    const open = await openDutiesOf(session, giverId, context.today)
    const bound = new Map(
      open.flatMap(({ source, id, onlyIn }) =>
        onlyIn === undefined ? [] : [[`${source} ${id}`, onlyIn] as const],
      ),
    )
    if (bound.size === 0) continue
    for (const { id, receiverId, day, duties } of theirs) {
      const { departmentIds: works } = await successorOf(session, context, receiverId, day)
      for (const { source, duty_id } of duties) {
        const department = bound.get(`${source} ${duty_id}`)
        if (department !== undefined && !works.has(department)) staying.add(dutyKey(id, source, duty_id))
      }
    }
  }
  return staying
}
