import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { endAsides } from '#platform/documents/aside.ts'
import { cleanText } from '#platform/documents/clean-text.ts'
import { renderHtmlFile } from '#platform/documents/render-html-file.tsx'
import { renderMarkdown } from '#platform/documents/render-markdown.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { type ReadItem, type ReadPlan, readPlanFile } from '#modules/plan-document/index.ts'
import { readSampleCity } from '../../../sample/sample-data.ts'
import type { Book, BookBlock, BookItem } from '../domain/book.ts'
import { planBook } from '../domain/plan-book.ts'
import type {
  BudgetContent,
  PlanContent,
  PlanItem,
  PlanText,
  ProgrammeContent,
  Recurrence,
  TaskContent,
} from '../domain/plan-content.ts'
import { bookBytes } from './book-bytes.ts'
import { contentOf } from '#testing/plan-content.ts'
import { sayIn } from './say-in.ts'

const addresses = { programme: () => '/p', figures: () => '/f', task: () => '/t' }
const write = (plan: PlanContent): Book =>
  planBook(plan, sayIn('ko'), addresses, { city: '두레시', marks: 'list', whole: true })

afterAll(() => endAsides())

async function readBack(plan: PlanContent): Promise<ReadPlan> {
  const bytes = await bookBytes(write(plan), 'hwpx')
  return valueOf<ReadPlan>(await readPlanFile({ name: 'plan.hwpx', bytes }))
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

type Tree = readonly [marker: string, text: string, below: readonly Tree[]]
const planTree = (items: readonly PlanItem[]): readonly Tree[] =>
  items.map(({ marker, text, items: below }) => [marker, squeezed(text.ko), planTree(below)])
const readTree = (items: readonly ReadItem[]): readonly Tree[] =>
  items.map(({ marker, text, items: below }) => [marker, squeezed(text), readTree(below)])

const recurs: Readonly<Record<Recurrence['kind'], string | null>> = {
  none: null,
  monthly: 'monthly',
  'monthly-first-week': 'monthly-first-week',
  'monthly-third-week': 'monthly-third-week',
  'monthly-on-day': 'monthly-on-day',
  'in-months': 'in-months',
  quarterly: 'quarterly',
  'twice-a-year': 'twice-a-year',
  'at-any-time': 'at-any-time',
}

/** Months inside a period of days are printed, but no reader knows them for what they are. */
const isMonths = ({ recurrence, period }: TaskContent) =>
  recurrence.kind !== 'in-months' || period.start.length === 7

const scheduleOf = (task: TaskContent) => [
  squeezed(task.text.ko),
  task.period.start,
  task.period.end,
  isMonths(task) ? recurs[task.recurrence.kind] : null,
]

/** What of a programme must come back: words, levels, dates, money, tables, office. */
function expected(programme: ProgrammeContent) {
  return {
    number: programme.number,
    title: squeezed(programme.title.ko),
    aims: programme.aims.map(({ ko }) => squeezed(ko)),
    sections: programme.sections.map(({ title, items }) => [squeezed(title.ko), planTree(items)]),
    schedule: programme.tasks.map(scheduleOf),
    amounts: (programme.budget === null
      ? []
      : [programme.budget.total, ...programme.budget.lines.map(({ amount }) => amount)]
    ).map(String),
    figures: programme.figures.map(({ label }) => squeezed(label.ko)),
    tables: programme.tables.map(({ head, cells }) => [
      head.map(({ title }) => squeezed(title.ko)),
      cells.length,
    ]),
    office: [programme.department.ko, programme.team?.ko ?? null, programme.phone],
  }
}

function found(read: ReadPlan['programmes'][number], wanted: ProgrammeContent) {
  const own = wanted.sections.length
  const tableOf = (title: string) => read.tables.find(({ section }) => section === title)
  const isScheduled = (section: string | null) => section === '추진계획'
  const ownTables = read.tables.filter(({ section }) => section !== null && /기준\)$/u.test(section))
  const [office] = read.offices
  return {
    number: read.number,
    title: squeezed(read.title),
    aims: read.aims.map(({ text }) => squeezed(text)),
    sections: read.sections.slice(0, own).map(({ title, items }) => [squeezed(title ?? ''), readTree(items)]),
    schedule: read.schedule
      .filter(({ section }) => isScheduled(section))
      .map(({ text, start, end, recurs: again }) => [squeezed(text), start, end, again]),
    amounts: (tableOf('사업비')?.rows ?? []).map((row) =>
      String(BigInt((row[1] ?? '').replaceAll(',', '')) * unitOf(tableOf('사업비')?.unit ?? null)),
    ),
    figures: (tableOf('주요 수치')?.rows ?? []).map((row) => squeezed(row[0] ?? '')),
    tables: ownTables.map(({ head, rows }) => [head.map(squeezed), rows.length]),
    office: [office?.department ?? null, office?.team ?? null, office?.phone ?? null],
  }
}

function unitOf(unit: string | null): bigint {
  return unit === '백만원' ? 1_000_000n : unit === '천원' ? 1_000n : 1n
}

const sample = contentOf(readSampleCity().plan)

describe('a plan written as HWPX and read again', () => {
  test('is the same plan: the sample city’s fifteen programmes', { timeout: 60_000 }, async () => {
    const read = await readBack(sample)
    expect(read).toMatchObject({ title: '2021년도 주요업무계획', year: 2021 })
    expect(read.programmes.map(({ number }) => number)).toEqual(sample.programmes.map(({ number }) => number))
    for (const [index, programme] of sample.programmes.entries()) {
      const part = read.programmes[index]
      expect(part && found(part, programme)).toEqual(expected(programme))
    }
    expect(read.vision.map(({ text }) => text)).toEqual([sample.vision.ko])
    expect(read.aims.map(({ text }) => text)).toEqual(sample.aims.map(({ ko }) => ko))
    expect(read.coreTasks.map(({ text }) => text)).toEqual(sample.coreTasks.map(({ ko }) => ko))
    const before = sample.resultsBefore?.achievements ?? []
    expect(read.results.slice(0, before.length).map(({ title }) => title)).toEqual(
      before.map(({ title }) => title.ko),
    )
    const lines = read.results
      .slice(0, before.length)
      .map(({ sections }) => readTree(sections[0]?.items ?? []))
    expect(lines).toEqual(before.map(({ items }) => planTree(items)))
  })

  test('is the same plan whatever it says', { timeout: 120_000 }, async () => {
    const check = async (plan: PlanContent): Promise<void> => {
      const read = await readBack(plan)
      expect(
        read.programmes.map((part, index) => found(part, plan.programmes[index] as ProgrammeContent)),
      ).toEqual(plan.programmes.map(expected))
    }
    await fc.assert(fc.asyncProperty(anyPlan(), check), { numRuns: 12, endOnFailure: true })
  })
})

describe.runIf(spawnSync('pdftotext', ['-v']).error === undefined)('a plan written as PDF', () => {
  test('holds every text in the order of the book', { timeout: 60_000 }, async () => {
    const book = write(sample)
    const pdf = await bookBytes(book, 'pdf')
    const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
      input: pdf,
      maxBuffer: 1e8,
    })
    // Page numbers stand between the lines of a page and the next.
    const letters = text
      .toString()
      .replace(/^- \d+ -$/gmu, '')
      .replace(/\s/g, '')
    // The contents name it first.
    let at = letters.indexOf('2020년도주요성과', letters.indexOf('2020년도주요성과') + 1)
    for (const piece of textsOf(book.blocks)) {
      const next = letters.indexOf(piece.replace(/\s/g, ''), at)
      expect(next, piece).toBeGreaterThanOrEqual(at)
      at = next
    }
  })
})

test('a book is the same bytes each time, in every form', { timeout: 60_000 }, async () => {
  for (const format of ['hwpx', 'pdf', 'md', 'html'] as const) {
    const [first, second] = [await bookBytes(write(sample), format), await bookBytes(write(sample), format)]
    expect(Buffer.compare(first, second), format).toBe(0)
  }
})

describe('a text that looks like markup', () => {
  const trouble = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(2)>',
    '&lt;b&gt; &amp;',
    '# 제목 *굵게* `코드`',
    '#eval("1") $x$',
    '| 표 |',
    '[링크](javascript:alert(1))',
    '83건 <b>36건</b> 7건 &',
    '\u202e거꾸로',
  ]
  const hostile = fc.oneof(
    fc.constantFrom(...trouble),
    fc.string({
      unit: fc.constantFrom(...Array.from('<>&"\'#*_$@`[]()|83건 %가a')),
      minLength: 1,
      maxLength: 30,
    }),
  )

  test('acts nowhere and is not lost, in HTML and Markdown', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 3, maxLength: 6 }),
        fc.constantFrom<'list' | 'inline'>('list', 'inline'),
        (texts, marks) => {
          const [first] = sample.programmes
          if (first === undefined) throw new Error('no programme')
          const items = texts.map((ko): PlanItem => ({ text: text(ko), marker: '○', items: [] }))
          const programmes = [
            {
              ...first,
              title: { ko: texts.join(' '), en: '' },
              sections: [{ title: text(texts[0] ?? ''), items }],
            },
          ]
          const book = planBook({ ...sample, programmes }, sayIn('ko'), addresses, {
            city: texts[1] ?? '',
            marks,
            whole: true,
          })
          const html = renderHtmlFile(book)
          const tags = html.slice(html.indexOf('<body>')).match(/<[^>]*>/g) ?? []
          expect(tags.filter((tag) => /<\/?(?:script|img|b)\b|\son\w+=|javascript:/i.test(tag))).toEqual([])
          const shown = html
            .replace(/<[^>]*>/g, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&')
          const read = renderMarkdown(book).replace(/\\([!-/:-@[-`{-~])/g, '$1')
          const letters = (whole: string) => cleanText(whole).replace(/\s|\((?:근거 없음)\)/gu, '')
          for (const ko of texts)
            for (const form of [shown, read]) expect(letters(form)).toContain(letters(ko))
        },
      ),
      { numRuns: 60 },
    )
  })
})

function textsOf(blocks: readonly BookBlock[]): readonly string[] {
  const ofItems = (items: readonly BookItem[]): readonly string[] =>
    items.flatMap(({ text, items: below }) => [text, ...ofItems(below)])
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text]
    return block.kind === 'items' ? ofItems(block.items) : []
  })
}

const words = [
  '시민',
  '행정',
  '조례',
  '예산',
  '평가단',
  '주민참여',
  '성과관리',
  '업무협약',
  '홍보',
  '누리집',
  '<b>굵게</b>',
  '#eval',
  '*별*',
  '$x$',
]
const phrase = (least: number, most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map((parts) => parts.join(' '))
const text = (ko: string): PlanText => ({ ko, en: null })
// A line begins with a Korean word, as lines do: a sign would be a mark of its own.
const line = phrase(1, 6).map((rest) => text(`시책 ${rest}`))

const anyItems = (): fc.Arbitrary<readonly PlanItem[]> => {
  const leaf = fc.record({
    text: line,
    marker: fc.constantFrom('▶' as const, '※' as const),
    items: fc.constant([]),
  })
  // ※ speaks of the line before it: behind ▶ it would be read as said of that.
  const anyLeaves = fc
    .array(leaf, { maxLength: 2 })
    .map((leaves) => leaves.toSorted((a, b) => Number(a.marker === '▶') - Number(b.marker === '▶')))
  const dash = fc.record({ text: line, marker: fc.constant('-' as const), items: anyLeaves })
  const circle = fc.record({
    text: line,
    marker: fc.constant('○' as const),
    items: fc.array(dash, { maxLength: 3 }),
  })
  return fc.array(circle, { minLength: 1, maxLength: 4 })
}

const month = (number: number) => `2021-${String(number).padStart(2, '0')}` as CalendarMonth
const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .constantFrom<Recurrence['kind']>(
    'none',
    'monthly',
    'monthly-first-week',
    'monthly-third-week',
    'quarterly',
    'at-any-time',
    'monthly-on-day',
  )
  .map((kind) => ({ kind, day: kind === 'monthly-on-day' ? 30 : null, months: [] }))

const anyTask = (index: number): fc.Arbitrary<TaskContent> =>
  fc
    .record({
      from: fc.integer({ min: 1, max: 12 }),
      length: fc.nat(11),
      day: fc.boolean(),
      recurrence: anyRecurrence,
    })
    .map(({ from, length, day, recurrence }) => {
      const last = Math.min(12, from + length)
      const period = day
        ? { start: calendarDate(`${month(from)}-05`), end: calendarDate(`${month(last)}-20`) }
        : { start: month(from), end: month(last) }
      return {
        ...sample.programmes[0]!.tasks[0]!,
        text: text(`과제 ${index + 1}번 살피기`),
        period,
        recurrence,
      }
    })

const anyBudget: fc.Arbitrary<BudgetContent | null> = fc.option(
  fc.array(fc.bigInt(1n, 9_999n), { minLength: 1, maxLength: 3 }).map((parts) => {
    const lines = parts.map((part, index) => ({
      source: (['national', 'province', 'city'] as const)[index] ?? ('other' as const),
      amount: won(part * 1_000_000n),
    }))
    return { total: won(parts.reduce((sum, part) => sum + part * 1_000_000n, 0n)), lines }
  }),
)

const anyProgramme = (number: number): fc.Arbitrary<ProgrammeContent> =>
  fc
    .record({
      title: phrase(2, 4),
      aims: fc.array(line, { minLength: 1, maxLength: 3 }),
      sections: fc.array(
        fc.record({ title: phrase(1, 2).map((rest) => text(`분야 ${rest}`)), items: anyItems() }),
        { minLength: 1, maxLength: 3 },
      ),
      tasks: fc
        .integer({ min: 1, max: 5 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyTask(index)))),
      budget: anyBudget,
      figures: fc.constantFrom(sample.programmes[1]!.figures, sample.programmes[4]!.figures),
      tables: fc.constantFrom([], sample.programmes[4]!.tables),
    })
    .map((parts) => ({
      ...sample.programmes[0]!,
      ...parts,
      number,
      title: { ko: `업무 ${parts.title}`, en: 'Programme' },
    }))

const anyPlan = (): fc.Arbitrary<PlanContent> =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyProgramme(index + 1))))
    .map((programmes) => ({ ...sample, programmes }))
