import { Tabs } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { indicatorActions } from '#modules/indicators/index.ts'
import type { JointYear } from '../domain/joint-year.ts'
import type { JointParts } from './parts.ts'
import { jointTexts, useWords } from './words.ts'
import { yearHref } from './year-in.ts'

export interface Rooms {
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
}

/** The rooms of a year that somebody may enter. */
export function roomsOf(request: WebRequest, year: JointYear, parts: JointParts, here: string): Rooms {
  const words = jointTexts[request.locale]
  const { person } = request.context
  const room = (rest: string, label: string, isOpen = true) =>
    isOpen ? [{ href: yearHref(year, rest), label, current: here === rest }] : []
  const decides = mayForSome(person, indicatorActions.approve) || may(person, indicatorActions.accept)
  return {
    tabs: [
      ...room('', words.board),
      ...room('/indicators', words.indicators),
      ...room('/enter', words.enter, mayForSome(person, indicatorActions.enter)),
      ...room('/decide', words.decide, decides),
      ...room('/best-cases', words.bestCases),
      ...room('/cities', words.cities),
      ...room('/appeals', words.appeals),
      ...parts.rooms.flatMap(({ path, label }) => room(path, label(request.locale))),
    ],
  }
}

/** The rooms of a year, side by side. */
export function RoomsOfYear({ rooms }: { readonly rooms: Rooms }) {
  return <Tabs label={useWords().rooms} tabs={rooms.tabs} />
}
