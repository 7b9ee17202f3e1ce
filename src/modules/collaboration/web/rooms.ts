import { may, type Action } from '#platform/access/permission.ts'
import type { Person } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'

interface Room {
  readonly key: string
  readonly href: string
  readonly label: Localized
  readonly allow: Action
}

export const HOME = '/office/collaboration'

const rooms: readonly Room[] = [
  {
    key: 'wallet',
    href: HOME,
    label: { ko: '내 포인트', en: 'My points' },
    allow: collaborationActions.read,
  },
  {
    ...{ key: 'wall', href: `${HOME}/wall`, allow: collaborationActions.read },
    label: { ko: '감사의 벽', en: 'Wall of thanks' },
  },
  {
    ...{ key: 'rankings', href: `${HOME}/rankings`, allow: collaborationActions.read },
    label: { ko: '순위', en: 'Rankings' },
  },
  {
    ...{ key: 'awards', href: `${HOME}/awards`, allow: collaborationActions.read },
    label: { ko: '연말 시상', en: 'Awards' },
  },
  {
    ...{ key: 'network', href: `${HOME}/network`, allow: collaborationActions.read },
    label: { ko: '협업 지도', en: 'Network' },
  },
  {
    ...{ key: 'report', href: `${HOME}/report`, allow: collaborationActions.read },
    label: { ko: '월간 보고서', en: 'Monthly report' },
  },
  {
    ...{ key: 'campaigns', href: `${HOME}/campaigns`, allow: collaborationActions.read },
    label: { ko: '행사 달력', en: 'Campaigns' },
  },
  {
    ...{ key: 'mine', href: `${HOME}/mine`, allow: collaborationActions.read },
    label: { ko: '나의 한 해', en: 'My year' },
  },
  {
    ...{ key: 'fair-play', href: `${HOME}/fair-play`, allow: collaborationActions['read-fair-play'] },
    label: { ko: '공정 운영', en: 'Fair play' },
  },
  {
    ...{ key: 'run', href: `${HOME}/run`, allow: collaborationActions['run-programme'] },
    label: { ko: '운영', en: 'Programme' },
  },
  {
    ...{ key: 'special', href: `${HOME}/special`, allow: collaborationActions['give-special'] },
    label: { ko: '특별 포인트', en: 'Special points' },
  },
]

/** The pages of the programme that somebody may see, side by side on each of them. */
export function roomsFor(person: Person): readonly Room[] {
  return rooms.filter(({ allow }) => may(person, allow))
}
