import { formatCount } from '#platform/text/format.ts'
import { Link } from '../actions/link.tsx'
import { useReader } from '../reader.ts'

export interface Tab {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  readonly current: boolean
}

/** Pages side by side, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TabLink tab={tab} class="tab" />
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function TabLink({ tab, class: name }: { tab: Tab; class: string }) {
  const { locale } = useReader()
  return (
    <Link href={tab.href} class={name} current={tab.current}>
      {tab.label}
      {tab.count !== undefined && <span class="tab-count"> {formatCount(tab.count, locale)}</span>}
    </Link>
  )
}
