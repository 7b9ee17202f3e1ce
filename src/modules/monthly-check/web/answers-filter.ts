import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { searchKey } from '#platform/text/korean.ts'
import { answerStates } from '../domain/month-answer.ts'
import { unitKey } from '../domain/owner-unit.ts'
import { stages } from '../domain/stage.ts'
import type { MonthLine, MonthStanding } from '../use-cases/month-lines.ts'
import { linesByUnit } from '../use-cases/owing-units.ts'
import { unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

/** What the list of answers is narrowed by. */
export const answersQuery = z.object({
  unit: z.string().optional().catch(undefined),
  department: z.string().optional().catch(undefined),
  team: z.string().optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  answer: z
    .enum([...answerStates, 'not-asked', 'every'])
    .optional()
    .catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  columns: z.union([z.string(), z.array(z.string())]).optional(),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type AnswersQuery = z.output<typeof answersQuery>

/** The unit that the filter or a link asks for, as the filter writes it. */
function unitAsked({ unit, department, team }: AnswersQuery): string | undefined {
  if (unit !== undefined && unit !== '') return unit
  return department === undefined
    ? undefined
    : unitKey({ departmentId: department as DepartmentId, team: team ?? null })
}

/** The lines that the filters let through. */
export function filteredLines(lines: readonly MonthLine[], query: AnswersQuery): readonly MonthLine[] {
  const unit = unitAsked(query)
  const text = searchKey(query.q ?? '')
  return lines.filter(
    (line) =>
      (unit === undefined || unitKey(line) === unit) &&
      (query.stage === undefined || line.stage === query.stage) &&
      hasAnswer(line, query.answer) &&
      (text === '' || searchKey(`${line.text.ko} ${line.text.en ?? ''} ${line.note}`).includes(text)),
  )
}

/** Unless told otherwise only tasks that were asked about. */
function hasAnswer({ answer }: MonthLine, asked: AnswersQuery['answer']): boolean {
  if (asked === 'every') return true
  return asked === undefined ? answer !== null : (answer?.state ?? 'not-asked') === asked
}

/** The filters above the list, as they stand. */
export function answerFilters({ lines }: MonthStanding, query: AnswersQuery, { locale }: WebRequest) {
  const words = monthlyCheckTexts[locale]
  return [
    {
      kind: 'search' as const,
      name: 'q',
      label: words.search,
      value: query.q ?? '',
      example: words.searchExample,
    },
    {
      kind: 'select' as const,
      name: 'unit',
      label: words.unit,
      value: unitAsked(query) ?? '',
      all: words.all,
      options: [...linesByUnit(lines)].map(([value, [first]]) => ({ value, label: unitName(first, locale) })),
    },
    {
      kind: 'select' as const,
      name: 'stage',
      label: words.stage,
      value: query.stage ?? '',
      all: words.all,
      options: stages.map((stage) => ({ value: stage, label: words.stages[stage] })),
    },
    {
      kind: 'select' as const,
      name: 'answer',
      label: words.answer,
      value: query.answer ?? '',
      all: words.askedOnly,
      options: [
        { value: 'every', label: words.everyTask },
        ...answerStates.map((state) => ({ value: state, label: words.answerStates[state] })),
        { value: 'not-asked', label: words.notAsked },
      ],
    },
  ]
}
