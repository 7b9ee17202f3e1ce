import type { Context } from '#platform/access/context.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { DatasetCell, DatasetColumn, DatasetDefinition } from '#platform/open-data/dataset.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listBudgetLines } from '../data/budget-queries.ts'
import { listPlans, type PlanHead } from '../data/plan-queries.ts'
import { listProgrammes } from '../data/programme-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { totalOf } from '../domain/task.ts'
import { workplanTexts } from './words.ts'

const column = (name: string, en: string, type: DatasetColumn['type']): DatasetColumn => ({
  name,
  title: { ko: name.replaceAll('_', ' '), en },
  type,
})

const keywords: readonly Localized[] = [
  { ko: '주요업무계획', en: 'work plan' },
  { ko: '기획', en: 'planning' },
]

/** Rows of every published plan, the latest year first. */
async function ofEveryPlan<Row>(
  context: Context,
  rowsOf: (plan: PlanHead) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const plans = await listPlans(context.database, { drafts: false })
  const all: Row[] = []
  for (const plan of plans) all.push(...(await rowsOf(plan)))
  return all
}

const programmes: DatasetDefinition = {
  name: 'programmes',
  title: { ko: workplanTexts.ko.datasets.programmes, en: workplanTexts.en.datasets.programmes },
  description: {
    ko: '연도별 주요업무와 추진부서, 사업비, 과제의 진행 상태',
    en: 'Each year’s programmes with their lead department, budget and the state of their tasks',
  },
  keywords,
  updated: 'daily',
  columns: [
    column('연도', 'Year', 'integer'),
    column('번호', 'Number', 'integer'),
    column('업무명', 'Programme', 'text'),
    column('추진부서명', 'Lead department', 'text'),
    column('전화번호', 'Telephone', 'text'),
    column('사업비_원', 'Budget (won)', 'integer'),
    column('과제수', 'Tasks', 'integer'),
    column('완료수', 'Done', 'integer'),
    column('지연수', 'Late', 'integer'),
  ],
  rows: async (context, locale) => {
    const names = await departmentNames(context.database, 'all', context.today)
    return await ofEveryPlan(context, async (plan) =>
      (await listProgrammes(context.database, plan.id, context.today)).map((programme): DatasetCell[] => [
        plan.year,
        programme.number,
        programme.title[locale],
        names.get(programme.departmentId)?.[locale] ?? '',
        programme.phone,
        programme.budget,
        totalOf(programme.tasks),
        programme.tasks.done,
        programme.tasks.late,
      ]),
    )
  },
}

const tasks: DatasetDefinition = {
  name: 'tasks',
  title: { ko: workplanTexts.ko.datasets.tasks, en: workplanTexts.en.datasets.tasks },
  description: {
    ko: '주요업무 과제의 시기, 추진부서, 상태와 진도',
    en: 'The tasks of the programmes: when, by whom, state and progress',
  },
  keywords,
  updated: 'daily',
  columns: [
    column('연도', 'Year', 'integer'),
    column('업무번호', 'Programme', 'integer'),
    column('과제명', 'Task', 'text'),
    column('추진부서명', 'Owner department', 'text'),
    column('시작일자', 'First day', 'date'),
    column('종료일자', 'Last day', 'date'),
    column('반복구분', 'Repeats', 'text'),
    column('상태', 'State', 'text'),
    column('진도율_퍼센트', 'Progress (%)', 'integer'),
    column('최근보고일자', 'Last report', 'date'),
  ],
  rows: async (context, locale) => {
    const words = workplanTexts[locale]
    const names = await departmentNames(context.database, 'all', context.today)
    return await ofEveryPlan(context, async (plan) => {
      const order = { by: 'programme', direction: 'asc' } as const
      const lines = await listTasks(context.database, plan.id, { filter: {}, order, today: context.today })
      return lines.map((task): DatasetCell[] => [
        plan.year,
        task.programme.number,
        wordsIn(task.text, locale),
        names.get(task.departmentId)?.[locale] ?? '',
        task.firstDay,
        task.lastDay,
        words.recurrences[task.recurrence.kind],
        words.states[task.state],
        task.percent,
        task.reportedOn,
      ])
    })
  },
}

const budget: DatasetDefinition = {
  name: 'plan-budget',
  title: { ko: workplanTexts.ko.datasets.budget, en: workplanTexts.en.datasets.budget },
  description: {
    ko: '주요업무 사업비를 국비, 도비, 시비, 기타로 나눈 금액',
    en: 'Programme budgets by source: state, province, city, other',
  },
  keywords,
  updated: 'yearly',
  columns: [
    column('연도', 'Year', 'integer'),
    column('업무번호', 'Programme', 'integer'),
    column('업무명', 'Title', 'text'),
    column('재원구분', 'Source', 'text'),
    column('사업비_원', 'Amount (won)', 'integer'),
  ],
  rows: async (context, locale) =>
    (await listBudgetLines(context.database)).map((line): DatasetCell[] => [
      line.year,
      line.programme,
      line.title[locale],
      workplanTexts[locale].sources[line.source],
      line.amount,
    ]),
}

export const workplanDatasets: readonly DatasetDefinition[] = [programmes, tasks, budget]
