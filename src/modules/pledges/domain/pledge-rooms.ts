import type { Localized } from '#platform/kernel/locale.ts'

/** The pages of the programme that stand side by side: the same row of tabs on each of them. */
export interface RoomPage {
  readonly key: string
  readonly href: string
  readonly label: Localized
}

export const portalRooms: readonly RoomPage[] = [
  { key: 'list', href: '/pledges', label: { ko: '공약 목록', en: 'List' } },
  { key: 'panel', href: '/pledges/panel', label: { ko: '시민평가단', en: 'Citizens’ panel' } },
  { key: 'changes', href: '/pledges/changes', label: { ko: '공약 변경', en: 'Changes' } },
]

export const officeRooms: readonly RoomPage[] = [
  { key: 'list', href: '/office/pledges', label: { ko: '공약 목록', en: 'List' } },
  { key: 'panel', href: '/office/pledges/panel', label: { ko: '시민평가단', en: 'Citizens’ panel' } },
  {
    key: 'panel-answers',
    href: '/office/pledges/panel/answers',
    label: { ko: '평가 답변', en: 'Answers to the panel' },
  },
  { key: 'changes', href: '/office/pledges/changes', label: { ko: '공약 변경', en: 'Changes' } },
]
