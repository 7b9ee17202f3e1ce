import type { Column } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PledgeLine } from '../data/pledge-queries.ts'
import { type PledgeStage, pledgeStages } from '../domain/pledge.ts'
import { StageBadge } from './stage-badge.tsx'
import { pledgeTexts } from './words.ts'

/** A column of the list and of the files that hold the same. */
export interface PledgeColumn extends Column<PledgeLine> {
  readonly sheet: SheetColumnType
  readonly value: (pledge: PledgeLine) => SheetCell
}

/** Every column that the list of pledges can show; keys of those that sort are the sort's names. */
export function pledgeColumns(
  names: ReadonlyMap<DepartmentId, Localized>,
  locale: Locale,
): readonly PledgeColumn[] {
  const words = pledgeTexts[locale]
  const name = (id: DepartmentId) => names.get(id)?.[locale] ?? '–'
  const helpers = ({ helperIds }: PledgeLine) => helperIds.map(name).join(', ')
  const stage = (said: PledgeStage | null) => (said === null ? words.noStage : words.stages[said])
  return [
    { key: 'number', title: words.number, sort: true, kind: 'number', sheet: 'integer', value: ({ number }) => number, cell: ({ number }) => number },
    { key: 'title', title: words.pledge, sort: true, head: true, sheet: 'text', value: ({ title }) => title[locale], cell: ({ title }) => title[locale] },
    { key: 'field', title: words.field, sheet: 'text', value: ({ field }) => field.title[locale], cell: ({ field }) => field.title[locale] },
    { key: 'lead', title: words.lead2, sheet: 'text', value: ({ leadDepartmentId }) => name(leadDepartmentId), cell: ({ leadDepartmentId }) => name(leadDepartmentId) },
    { key: 'helpers', title: words.helpers, optional: true, sheet: 'text', value: helpers, cell: helpers },
    { key: 'horizon', title: words.horizon, optional: true, sheet: 'text', value: ({ horizon }) => words.horizons[horizon], cell: ({ horizon }) => words.horizons[horizon] },
    { key: 'stage', title: words.stage, sort: true, kind: 'status', sheet: 'text', value: (pledge) => stage(pledge.stage), cell: (pledge) => <StageBadge stage={pledge.stage} /> },
    { key: 'progress', title: `${words.progress} (%)`, sort: true, kind: 'number', sheet: 'integer', value: ({ progress }) => progress, cell: ({ progress }) => progress },
    { key: 'day', title: words.asOf, optional: true, sort: true, kind: 'date', sheet: 'date', value: ({ asOf }) => asOf, cell: ({ asOf }) => formatDay(asOf, locale) },
    { key: 'source', title: words.source, optional: true, sheet: 'text', value: ({ sourceText }) => sourceText, cell: ({ sourceText }) => <span lang="ko">{sourceText}</span> },
  ] // prettier-ignore
}

export const pledgeSorts = ['number', 'title', 'stage', 'progress', 'day'] as const
export type PledgeSort = (typeof pledgeSorts)[number]

/** What the list is sorted by, from first to last; what is alike stays in the order of numbers. */
export const compareBy: Readonly<Record<PledgeSort, (a: PledgeLine, b: PledgeLine) => number>> = {
  number: (a, b) => a.number - b.number,
  title: (a, b) => a.title.ko.localeCompare(b.title.ko, 'ko'),
  stage: (a, b) => stageOrder(a) - stageOrder(b),
  progress: (a, b) => a.progress - b.progress,
  day: (a, b) => a.asOf.localeCompare(b.asOf),
}

/** Those without a stage first: they are what somebody has to do. */
function stageOrder({ stage }: PledgeLine): number {
  return stage === null ? -1 : pledgeStages.indexOf(stage)
}

/** The columns that `?columns=` asks for; without it all that are not optional. */
export function chosenColumns(
  columns: readonly PledgeColumn[],
  chosen: readonly string[],
): readonly PledgeColumn[] {
  const picked = columns.filter(({ key, head }) => head === true || chosen.includes(key))
  return picked.length > 1 ? picked : columns.filter(({ optional }) => optional !== true)
}
