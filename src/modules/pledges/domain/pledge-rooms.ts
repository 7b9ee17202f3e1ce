import type { Localized } from '#platform/kernel/locale.ts'

/** The pages of the programme that stand side by side: the same row of tabs on each of them. */
export interface RoomPage {
  readonly key: string
  readonly href: string
  readonly label: Localized
}

export const portalRooms: readonly RoomPage[] = [
  { key: 'list', href: '/pledges', label: { ko: '공약 목록', en: 'List' } },
  { key: 'ledger', href: '/pledges/ledger', label: { ko: '공약가계부', en: 'Ledger' } },
  { key: 'map', href: '/pledges/map', label: { ko: '공약지도', en: 'Map' } },
  { key: 'infographic', href: '/pledges/infographic', label: { ko: '한 장으로 보기', en: 'One page' } },
  { key: 'panel', href: '/pledges/panel', label: { ko: '시민평가단', en: 'Citizens’ panel' } },
  { key: 'changes', href: '/pledges/changes', label: { ko: '공약 변경', en: 'Changes' } },
]

export const officeRooms: readonly RoomPage[] = [
  { key: 'list', href: '/office/pledges', label: { ko: '공약 목록', en: 'List' } },
  { key: 'ledger', href: '/office/pledges/ledger', label: { ko: '공약가계부', en: 'Ledger' } },
  { key: 'places', href: '/office/pledges/places', label: { ko: '자리', en: 'Places' } },
  { key: 'panel', href: '/office/pledges/panel', label: { ko: '시민평가단', en: 'Citizens’ panel' } },
  { key: 'changes', href: '/office/pledges/changes', label: { ko: '공약 변경', en: 'Changes' } },
]
