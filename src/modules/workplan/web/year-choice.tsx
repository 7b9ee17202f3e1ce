import { changedQuery, Tabs, useReader } from '#design/index.ts'
import type { ShownPlan } from './shown-plan.ts'
import { useWords } from './words.ts'

/** The other years that have a plan; nothing when there is one only. */
export function YearChoice({ shown }: { shown: ShownPlan }) {
  const words = useWords()
  const { path } = useReader()
  if (shown.plans.length < 2) return null
  const tabs = shown.plans.map(({ id, year }) => ({
    href: changedQuery(path, { year: String(year), page: null }),
    label: words.year(year),
    current: id === shown.plan.id,
  }))
  return <Tabs label={words.otherYears} tabs={tabs} />
}
