import type { DocumentBlock } from './document-block.ts'
import { readMarker } from './marker.ts'
import { withoutNames } from './office.ts'
import type { ReadPlan } from './plan-document.ts'
import type { SplitPlan } from './split-plan.ts'

export interface PlanTitle {
  readonly title: string
  readonly year: number | null
  readonly organization: string | null
}

const ORGANIZATION =
  /^[가-힣·\s]{2,24}(?:담당관|과|관|실|국|소|센터|본부|시|군|구|청|처|원|공단|공사|재단|도)$/u

/** The plan's title and year from its part's heading or its first lines, and whose plan it is. */
export function titleOf({ front, headings, programmes }: SplitPlan): PlanTitle {
  const named = headings.filter(({ part }) => part === 'plan').map(({ text }) => text)
  const lines = front.flatMap(lineText)
  const titled = [...named, ...lines].find((text) => yearIn(text) !== null && /계획|업무/u.test(text))
  const title = titled ?? named[0] ?? lines[0] ?? programmes[0]?.title ?? ''
  const of = (part: string) =>
    headings.filter((heading) => heading.part === part).map(({ text }) => yearIn(text))
  const lastYear = of('results').find((year) => year !== null)
  const year =
    yearIn(title) ?? of('vision').find((found) => found !== null) ?? (lastYear == null ? null : lastYear + 1)
  const organization = lines.find((text) => ORGANIZATION.test(text.trim())) ?? null
  return { title, year, organization }
}

const lineText = (block: DocumentBlock): readonly string[] =>
  block.kind === 'table' || readMarker(block.text) !== null ? [] : [block.text]

function yearIn(text: string): number | null {
  const found = /(?<!\d)(?:((?:19|20)\d{2})|['’‘](\d{2}))(?=\s?[년.\s]|$)/u.exec(text)
  if (found === null) return null
  return found[1] === undefined ? 2000 + Number(found[2]) : Number(found[1])
}

/** Officers' names leave the plan unless they were asked for. */
export function withoutNamesIn(plan: ReadPlan, withNames: boolean): ReadPlan {
  if (withNames) return plan
  const bare = (parts: ReadPlan['programmes']) =>
    parts.map((part) => ({ ...part, offices: part.offices.map(withoutNames) }))
  return { ...plan, results: bare(plan.results), programmes: bare(plan.programmes) }
}
