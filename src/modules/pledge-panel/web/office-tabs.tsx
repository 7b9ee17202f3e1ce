import { RoomTabs, Tabs } from '#design/index.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import { useWords } from './words.ts'

/** The programme's tabs, and under them the panel's own two pages. */
export function PanelTabs({ current }: { readonly current: 'rounds' | 'answers' }) {
  const words = useWords()
  return (
    <>
      <RoomTabs label={words.officePledges} rooms={officeRooms} current="panel" />
      <Tabs
        label={words.panel}
        tabs={[
          { href: '/office/pledges/panel', label: words.roundsTab, current: current === 'rounds' },
          { href: '/office/pledges/panel/answers', label: words.answersTab, current: current === 'answers' },
        ]}
      />
    </>
  )
}
