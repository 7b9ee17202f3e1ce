import type { Localized } from '#platform/kernel/locale.ts'
import { useReader } from '../reader.ts'
import { Tabs } from './tabs.tsx'

interface RoomTabsProps {
  readonly label: string
  readonly rooms: readonly { readonly key: string; readonly href: string; readonly label: Localized }[]
  /** The key of the page that is being looked at. */
  readonly current: string
}

/** The pages of one programme, side by side on each of them. */
export function RoomTabs({ label, rooms, current }: RoomTabsProps) {
  const { locale } = useReader()
  return (
    <Tabs
      label={label}
      tabs={rooms.map((room) => ({
        href: room.href,
        label: room.label[locale],
        current: room.key === current,
      }))}
    />
  )
}
