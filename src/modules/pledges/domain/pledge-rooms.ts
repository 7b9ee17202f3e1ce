import type { Localized } from '#platform/kernel/locale.ts'

/** The pages of the programme that stand side by side: the same row of tabs on each of them. */
export interface RoomPage {
  readonly key: string
  readonly href: string
  readonly label: Localized
}

export const portalRooms: readonly RoomPage[] = [
  { key: 'list', href: '/pledges', label: { ko: '공약 목록', en: 'List' } },
  { key: 'map', href: '/pledges/map', label: { ko: '공약지도', en: 'Map' } },
  { key: 'ledger', href: '/pledges/ledger', label: { ko: '공약가계부', en: 'Ledger' } },
  { key: 'infographic', href: '/pledges/infographic', label: { ko: '한 장으로 보기', en: 'One page' } },
  { key: 'checks', href: '/pledges/checks', label: { ko: '이행 점검', en: 'Progress checks' } },
  { key: 'panel', href: '/pledges/panel', label: { ko: '시민평가단', en: 'Citizens’ panel' } },
  { key: 'changes', href: '/pledges/changes', label: { ko: '공약 변경', en: 'Changes' } },
  { key: 'comments', href: '/pledges/comments', label: { ko: '시민 의견', en: 'Comments' } },
  { key: 'manifesto', href: '/pledges/manifesto', label: { ko: '자체평가', en: 'Self-check' } },
]

export const officeRooms: readonly RoomPage[] = [
  { key: 'list', href: '/office/pledges', label: { ko: '공약 목록', en: 'List' } },
  { key: 'checks', href: '/office/pledges/checks', label: { ko: '이행 점검', en: 'Self-checks' } },
  { key: 'ledger', href: '/office/pledges/ledger', label: { ko: '공약가계부', en: 'Ledger' } },
  { key: 'places', href: '/office/pledges/places', label: { ko: '자리', en: 'Places' } },
  { key: 'changes', href: '/office/pledges/changes', label: { ko: '공약 변경', en: 'Changes' } },
  { key: 'panel', href: '/office/pledges/panel', label: { ko: '시민평가단', en: 'Citizens’ panel' } },
  {
    key: 'panel-answers',
    href: '/office/pledges/panel/answers',
    label: { ko: '평가 답변', en: 'Answers to the panel' },
  },
  { key: 'comments', href: '/office/pledges/comments', label: { ko: '시민 의견', en: 'Comments' } },
  { key: 'intake', href: '/office/pledges/intake', label: { ko: '자료 읽기', en: 'Intake' } },
  { key: 'manifesto', href: '/office/pledges/manifesto', label: { ko: '자체평가', en: 'Self-check' } },
]
