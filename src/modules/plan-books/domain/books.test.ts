import { describe, expect, test } from 'vitest'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { won } from '#platform/kernel/won.ts'
import { contentOf } from '#testing/plan-content.ts'
import { readSampleCity } from '../../../sample/sample-data.ts'
import { sayIn } from '../use-cases/say-in.ts'
import type { Book, BookItem, BookTable } from './book.ts'
import { planBook } from './plan-book.ts'
import type { PlanContent, ProgrammeContent, TaskContent } from './plan-content.ts'
import { resultsBook } from './results-book.ts'
import { inOrderOfTrouble, monthlyReport, placedTasks, sessionHandout, taskCards } from './task-sheets.ts'

const addresses = {
  programme: (number: number) => `/programmes/${number}`,
  figures: (number: number) => `/programmes/${number}#figures`,
  task: (_number: number, id: string) => `/tasks/${id}`,
}
const say = sayIn('ko')
const whole = { city: '두레시', marks: 'list' as const, whole: true }
const text = (ko: string) => ({ ko, en: null })
const day = calendarDate('2021-11-10')

const task = (facts: Partial<TaskContent> = {}): TaskContent => ({
  id: 'task',
  text: text('공약 점검'),
  department: { ko: '기획담당관', en: 'Planning' },
  departmentId: 'planning',
  helpers: [],
  period: { start: '2021-03' as CalendarMonth, end: '2021-09' as CalendarMonth },
  recurrence: { kind: 'in-months', day: null, months: [3, 9] },
  budget: null,
  dueDay: calendarDate('2021-09-30'),
  state: 'done',
  percent: 100,
  reportedOn: null,
  reports: [],
  ...facts,
})

const programme = (facts: Partial<ProgrammeContent> = {}): ProgrammeContent => ({
  number: 2,
  title: { ko: '공약 이행', en: 'Pledges' },
  department: { ko: '기획담당관', en: 'Planning' },
  team: text('기획팀'),
  phone: '031-000-3101',
  aims: [text('공약을 임기 안에 이룸')],
  sections: [
    {
      title: text('현황'),
      items: [
        {
          text: text('공약 83건 가운데 36건 완료, 7건 통합'),
          marker: '○',
          items: [
            {
              text: text('공약 이행률 43.4 %'),
              marker: '-',
              items: [{ text: text('기준일 확인'), marker: '※', items: [] }],
            },
          ],
        },
      ],
    },
  ],
  budget: { total: won(230_000_000), lines: [{ source: 'city', amount: won(230_000_000) }] },
  figures: [
    {
      id: 'f',
      label: text('마친 공약'),
      value: { kind: 'ratio', counts: ratio(36, 83) },
      day,
      source: null,
      target: false,
    },
  ],
  tables: [],
  tasks: [task()],
  ...facts,
})

const plan = (programmes: readonly ProgrammeContent[]): PlanContent => ({
  year: 2021,
  title: { ko: '2021년도 주요업무계획', en: 'Work plan' },
  issuer: { ko: '기획담당관', en: 'Planning' },
  day,
  vision: text('으뜸 도시'),
  aims: [],
  coreTasks: [],
  resultsBefore: null,
  resultsOfYear: null,
  programmes,
})

const itemsOf = (book: Book): readonly BookItem[] => {
  const all = (items: readonly BookItem[]): readonly BookItem[] =>
    items.flatMap((item) => [item, ...all(item.items)])
  return book.blocks.flatMap((block) => (block.kind === 'items' ? all(block.items) : []))
}
const tablesOf = (book: Book): readonly BookTable[] => book.blocks.filter((block) => block.kind === 'table')
const headings = (book: Book) =>
  book.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const lineWith = (book: Book, words: string) => itemsOf(book).find((item) => item.text.includes(words))

describe('the plan book', () => {
  test('keeps the plan’s levels and has schedule, money, figures and office in the form of the document', () => {
    const book = planBook(plan([programme()]), say, addresses, whole)
    const section = itemsOf(book).find((item) => item.text === '현황')
    expect([
      section?.marker,
      section?.items[0]?.marker,
      section?.items[0]?.items[0]?.marker,
      section?.items[0]?.items[0]?.items[0]?.marker,
    ]).toEqual(['□', '○', '-', '※'])
    expect(
      itemsOf(book)
        .filter(({ marker }) => marker === '❖')
        .map((aim) => aim.text),
    ).toEqual(['공약을 임기 안에 이룸'])
    const [, schedule, budget, figures, office] = tablesOf(book)
    expect(schedule?.rows).toEqual([['2021. 3월/9월', '공약 점검', '기획담당관']])
    expect([budget?.unit, budget?.rows[0]]).toEqual(['단위 : 백만원', ['계', '230', '100.0 %', '[2]']])
    expect(figures?.rows).toEqual([['마친 공약', '36/83, 43.4 %', '2021. 11. 10.(수)', '[1]']])
    expect(office?.head).toEqual(['추진부서', '기획담당관', '기획팀장 (031-000-3101)'])
  })

  test('ties each figure of a line to its record, and tells in a list which have none', () => {
    const book = planBook(plan([programme()]), say, addresses, whole)
    const line = lineWith(book, '공약 83건')
    expect(line?.text).toBe('공약 83건 가운데 36건 완료, 7건 통합')
    expect(line?.refs?.map(({ from, to, href }) => [line.text.slice(from, to), href])).toEqual([
      ['83건', '/programmes/2#figures'],
      ['36건', '/programmes/2#figures'],
      ['7건', null],
    ])
    expect(lineWith(book, '43.4 %')?.refs?.[0]?.href).toBe('/programmes/2#figures')
    expect(tablesOf(book).at(-1)?.rows).toEqual([
      ['주요업무 2', '공약 83건 가운데 36건 완료, 7건 통합', '7건'],
    ])
  })

  test('is not content with the same number: the line must speak of the record', () => {
    const attorneys = {
      id: 'a',
      label: text('고문변호사'),
      value: { kind: 'count' as const, count: 5n, unit: text('명') },
      day,
      source: null,
      target: false,
    }
    const sections = [
      {
        title: text('개요'),
        items: [
          { text: text('5개 분야에 집중'), marker: '○' as const, items: [] },
          { text: text('고문변호사 5명 위촉'), marker: '○' as const, items: [] },
        ],
      },
    ]
    const book = planBook(plan([programme({ figures: [attorneys], sections })]), say, addresses, whole)
    expect([lineWith(book, '5개')?.refs?.[0]?.href, lineWith(book, '5명')?.refs?.[0]?.href]).toEqual([
      null,
      '/programmes/2#figures',
    ])
  })

  test('writes the marks behind the lines when it is asked to', () => {
    const book = planBook(plan([programme()]), say, addresses, { ...whole, marks: 'inline' })
    expect(lineWith(book, '공약 83건')?.text).toBe(
      '공약 83건 가운데 36건 완료, 7건 통합 [1] [근거 없음: 7건]',
    )
  })

  test('numbers its sources as they are cited, each once, and lists them all', () => {
    const book = planBook(contentOf(readSampleCity().plan), say, addresses, whole)
    const at = book.blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith('출처'))
    const list = book.blocks[at + 1]
    const rows = list?.kind === 'table' ? list.rows : []
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => `[${index + 1}]`))
    const cited = new Set(JSON.stringify(book.blocks.slice(0, at)).match(/\[\d+\]/g))
    const known = new Set(rows.map(([number]) => number))
    expect([...cited].filter((number) => !known.has(number))).toEqual([])
  })

  test('of one programme has no cover and nothing of the others', () => {
    const content = contentOf(readSampleCity().plan)
    const one = planBook({ ...content, programmes: content.programmes.slice(8, 9) }, say, addresses, {
      ...whole,
      whole: false,
    })
    expect(one.front).toBeUndefined()
    expect(headings(one).filter((title) => /^\d/.test(title))).toEqual([
      '2021년도 주요업무계획',
      `9. ${content.programmes[8]?.title.ko}`,
      ...headings(one).filter((title) => title.includes('추진목표')),
    ])
  })

  test('names no officer', () => {
    const { people } = readSampleCity()
    const written = JSON.stringify(planBook(contentOf(readSampleCity().plan), say, addresses, whole))
    expect(people.map(({ name }) => name).filter((name) => written.includes(name))).toEqual([])
  })
})

describe('the results book', () => {
  const late = task({
    id: 'late',
    text: text('평가단 모집'),
    state: 'late',
    percent: 40,
    reports: [
      { day: calendarDate('2021-10-01'), state: 'progress', percent: 40, note: '위원 3명을 더 찾음' },
    ],
    reportedOn: calendarDate('2021-10-01'),
  })
  const book = resultsBook(
    plan([programme({ tasks: [task(), late, task({ id: 'next', state: 'planned' })] })]),
    say,
    addresses,
    { ...whole, marks: 'inline' },
  )

  test('counts what is done, going, late and held back, and tells the last report of each', () => {
    expect(lineWith(book, '과제 3건')?.text).toBe(
      '과제 3건 : 완료 1건(33.3 %), 추진·예정 1건, 지연 1건, 연기·중단 0건',
    )
    const told = lineWith(book, '평가단 모집')
    expect(told?.items.map((item) => item.text)).toEqual([
      '기한 2021. 9. 30.(목) 지남',
      '2021. 10. 1.(금) 추진 중(40 %) : 위원 3명을 더 찾음',
    ])
    expect(told?.refs?.[0]?.href).toBe('/tasks/late')
  })

  test('sets targets beside what was measured under the same name', () => {
    const figures = [
      {
        id: 'a',
        label: text('이행률'),
        value: { kind: 'rate' as const, perMille: 700 },
        day,
        source: null,
        target: true,
      },
      {
        id: 'b',
        label: text('이행률'),
        value: { kind: 'rate' as const, perMille: 434 },
        day,
        source: null,
        target: false,
      },
      {
        id: 'c',
        label: text('모집'),
        value: { kind: 'count' as const, count: 30n, unit: text('명') },
        day,
        source: null,
        target: true,
      },
    ]
    const table = tablesOf(resultsBook(plan([programme({ figures })]), say, addresses, whole)).find(
      ({ head }) => head[1] === '목표',
    )
    expect(table?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['이행률', '70 %', '43.4 %'],
      ['모집', '30명', '-'],
    ])
  })
})

describe('sheets of tasks', () => {
  const tasks = (['done', 'planned', 'late', 'under-way', 'put-off', 'due-soon'] as const).map(
    (state, index) =>
      task({ id: state, state, text: text(state), dueDay: calendarDate(`2021-1${index % 2}-01`) }),
  )
  const content = plan([
    programme({
      tasks: [...tasks, task({ id: 'later', state: 'late', dueDay: calendarDate('2021-03-01') })],
    }),
  ])

  test('a handout begins with what is longest overdue and ends with what is done', () => {
    expect(inOrderOfTrouble(placedTasks(content)).map(({ task: { id } }) => id)).toEqual([
      'later',
      'late',
      'due-soon',
      'under-way',
      'planned',
      'put-off',
      'done',
    ])
    const [table] = tablesOf(sessionHandout(content, placedTasks(content), '기획담당관', say, addresses))
    expect(table?.rows[0]?.slice(0, 3)).toEqual(['1', '2. 공약 점검', '지연\n254일\u00a0지남'])
  })

  test('a month’s report holds its work, what is late and what was reported, by department', () => {
    const other = task({
      id: 'other',
      departmentId: 'statistics',
      department: { ko: '통계과', en: 'Statistics' },
      period: { start: '2021-11' as CalendarMonth, end: '2021-12' as CalendarMonth },
      state: 'under-way',
      reports: [{ day, state: 'progress', percent: 10, note: '시작함' }],
    })
    const over = task({
      id: 'over',
      state: 'done',
      period: { start: '2021-01' as CalendarMonth, end: '2021-02' as CalendarMonth },
    })
    const month = { from: '2021-11-01', until: '2021-11-30', said: '2021. 11.' }
    const book = monthlyReport(
      plan([programme({ tasks: [over, task({ state: 'late' }), other] })]),
      month,
      say,
      addresses,
    )
    expect(headings(book)).toEqual(['기획담당관', '통계과'])
    expect(tablesOf(book).map(({ rows }) => rows.length)).toEqual([1, 1])
    expect(tablesOf(book)[1]?.rows[0]?.[4]).toBe('2021. 11. 10.(수) 시작함')
  })

  test('a card tells one task; many begin a page each', () => {
    const cards = taskCards(content, placedTasks(content), say, addresses)
    expect(cards.blocks.filter(({ kind }) => kind === 'page-break')).toHaveLength(tasks.length)
    const one = taskCards(content, placedTasks(content).slice(0, 1), say, addresses)
    expect([one.title, tablesOf(one)[0]?.rows[3]]).toEqual(['done', ['추진시기', '2021. 3월/9월']])
  })
})
