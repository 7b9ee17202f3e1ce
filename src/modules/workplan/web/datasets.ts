import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { DatasetCell, DatasetColumn, DatasetDefinition } from '#platform/open-data/dataset.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type BudgetLine, listBudgetLines } from '../data/budget-queries.ts'
import { listPlans, type PlanHead } from '../data/plan-queries.ts'
import { listProgrammes, type ProgrammeLine } from '../data/programme-queries.ts'
import { listTasks, type TaskLine } from '../data/task-queries.ts'
import { judgedOn } from '../domain/change-plan.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { totalOf } from '../domain/task.ts'
import { workplanTexts } from './words.ts'

/** A column with what each row says in it. */
interface Field<Row> extends DatasetColumn {
  readonly value: (row: Row, locale: Locale) => DatasetCell
}

const field = <Row>(
  name: string,
  en: string,
  type: DatasetColumn['type'],
  value: Field<Row>['value'],
): Field<Row> => ({ name, title: { ko: name.replaceAll('_', ' '), en }, type, value })

const keywords: readonly Localized[] = [
  { ko: '주요업무계획', en: 'work plan' },
  { ko: '기획', en: 'planning' },
]

/** A dataset whose rows are read once and said field by field. */
function dataset<Row>(facts: {
  readonly name: string
  readonly words: keyof (typeof workplanTexts)['ko']['datasets']
  readonly description: Localized
  readonly updated: DatasetDefinition['updated']
  readonly rows: (context: Context) => Promise<readonly Row[]>
  readonly fields: readonly Field<Row>[]
}): DatasetDefinition {
  const { name, words, description, updated, fields } = facts
  return {
    ...{ name, description, keywords, updated },
    title: { ko: workplanTexts.ko.datasets[words], en: workplanTexts.en.datasets[words] },
    columns: fields.map(({ name: column, title, type }) => ({ name: column, title, type })),
    rows: async (context, locale) =>
      (await facts.rows(context)).map((row) => fields.map(({ value }) => value(row, locale))),
  }
}

/** Something of a published plan with its year and its department's name. */
type Published<Line> = Line & { readonly year: number; readonly departmentName: Localized | undefined }

/** What all published plans hold, the latest year first. */
async function ofEveryPlan<Line extends { readonly departmentId: DepartmentId }>(
  context: Context,
  linesOf: (plan: PlanHead) => Promise<readonly Line[]>,
): Promise<readonly Published<Line>[]> {
  const names = await departmentNames(context.database, 'all', context.today)
  const all: Published<Line>[] = []
  for (const plan of await listPlans(context.database, { drafts: false })) {
    for (const line of await linesOf(plan))
      all.push({ ...line, year: plan.year, departmentName: names.get(line.departmentId) })
  }
  return all
}

const programmes = dataset<Published<ProgrammeLine>>({
  name: 'programmes',
  words: 'programmes',
  description: {
    ko: '연도별 주요업무와 추진부서, 사업비, 과제의 진행 상태',
    en: 'Each year’s programmes with their lead department, budget and the state of their tasks',
  },
  updated: 'daily',
  rows: (context) =>
    ofEveryPlan(context, (plan) => listProgrammes(context.database, plan.id, judgedOn(plan, context.today))),
  fields: [
    field('연도', 'Year', 'integer', ({ year }) => year),
    field('번호', 'Number', 'integer', ({ number }) => number),
    field('업무명', 'Programme', 'text', ({ title }, locale) => title[locale]),
    field('추진부서명', 'Lead department', 'text', (line, locale) => line.departmentName?.[locale] ?? ''),
    field('전화번호', 'Telephone', 'text', ({ phone }) => phone),
    field('사업비_원', 'Budget (won)', 'integer', ({ budget }) => budget),
    field('과제수', 'Tasks', 'integer', ({ tasks }) => totalOf(tasks)),
    field('완료수', 'Done', 'integer', ({ tasks }) => tasks.done),
    field('지연수', 'Late', 'integer', ({ tasks }) => tasks.late),
  ],
})

const tasks = dataset<Published<TaskLine>>({
  name: 'tasks',
  words: 'tasks',
  description: {
    ko: '주요업무 과제의 시기, 추진부서, 상태와 진도',
    en: 'The tasks of the programmes: when, by whom, state and progress',
  },
  updated: 'daily',
  rows: (context) =>
    ofEveryPlan(context, (plan) =>
      listTasks(context.database, plan.id, {
        filter: {},
        order: { by: 'programme', direction: 'asc' },
        today: judgedOn(plan, context.today),
      }),
    ),
  fields: [
    field('연도', 'Year', 'integer', ({ year }) => year),
    field('업무번호', 'Programme', 'integer', ({ programme }) => programme.number),
    field('과제명', 'Task', 'text', ({ text }, locale) => wordsIn(text, locale)),
    field('추진부서명', 'Owner department', 'text', (line, locale) => line.departmentName?.[locale] ?? ''),
    field('시작일자', 'First day', 'date', ({ firstDay }) => firstDay),
    field('종료일자', 'Last day', 'date', ({ lastDay }) => lastDay),
    field(
      '반복구분',
      'Repeats',
      'text',
      ({ recurrence }, locale) => workplanTexts[locale].recurrences[recurrence.kind],
    ),
    field('상태', 'State', 'text', ({ state }, locale) => workplanTexts[locale].states[state]),
    field('진도율_퍼센트', 'Progress (%)', 'integer', ({ percent }) => percent),
    field('최근보고일자', 'Last report', 'date', ({ reportedOn }) => reportedOn),
  ],
})

const budget = dataset<BudgetLine>({
  name: 'plan-budget',
  words: 'budget',
  description: {
    ko: '주요업무 사업비를 국비, 도비, 시비, 기타로 나눈 금액',
    en: 'Programme budgets by source: state, province, city, other',
  },
  updated: 'yearly',
  rows: ({ database }) => listBudgetLines(database),
  fields: [
    field('연도', 'Year', 'integer', ({ year }) => year),
    field('업무번호', 'Programme', 'integer', ({ programme }) => programme),
    field('업무명', 'Title', 'text', ({ title }, locale) => title[locale]),
    field('재원구분', 'Source', 'text', ({ source }, locale) => workplanTexts[locale].sources[source]),
    field('사업비_원', 'Amount (won)', 'integer', ({ amount }) => amount),
  ],
})

export const workplanDatasets: readonly DatasetDefinition[] = [programmes, tasks, budget]
