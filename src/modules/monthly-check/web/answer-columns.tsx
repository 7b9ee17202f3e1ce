import { type Column, Link } from '#design/index.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { MonthLine } from '../use-cases/month-lines.ts'
import { AnswerBadge, Said, saidIn, StageBadge, unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

/** A column of the list and of the files that hold the same. */
export interface AnswerColumn extends Column<MonthLine> {
  readonly sheet: SheetColumnType
  readonly value: (line: MonthLine) => SheetCell
}

/** Every column of a month's list. */
export function answerColumns(locale: Locale): readonly AnswerColumn[] {
  const words = monthlyCheckTexts[locale]
  const answerWord = ({ answer }: MonthLine) =>
    answer === null ? words.notAsked : words.answerStates[answer.state]
  return [
    { key: 'programme', title: words.programme, kind: 'number', sheet: 'integer', value: ({ programme }) => programme, cell: ({ programme }) => programme },
    { key: 'task', title: words.task, head: true, sheet: 'text', value: ({ text }) => saidIn(text, locale), cell: ({ text }) => <Said text={text} /> },
    { key: 'unit', title: words.unit, sheet: 'text', value: (line) => unitName(line, locale), cell: (line) => unitName(line, locale) },
    { key: 'stage', title: words.stage, kind: 'status', sheet: 'text', value: ({ stage }) => words.stages[stage], cell: ({ stage }) => <StageBadge stage={stage} /> },
    { key: 'percent', title: words.percent, kind: 'number', sheet: 'integer', value: ({ percent }) => percent, cell: ({ percent }) => words.percentOf(percent) },
    { key: 'answer', title: words.answer, kind: 'status', sheet: 'text', value: answerWord, cell: (line) => <Answer line={line} locale={locale} /> },
    { key: 'note', title: words.note, sheet: 'text', value: ({ note }) => note, cell: (line) => <Words line={line} locale={locale} /> },
    { key: 'problem', title: words.problem, optional: true, sheet: 'text', value: ({ problem }) => problem, cell: ({ problem }) => problem || '–' },
    { key: 'due', title: words.taskDue, kind: 'date', optional: true, sheet: 'date', value: ({ dueDay }) => dueDay, cell: ({ dueDay }) => formatDay(dueDay, locale) },
    { key: 'reported', title: words.reportedOn, kind: 'date', sheet: 'date', value: ({ reportedOn }) => reportedOn, cell: ({ reportedOn }) => (reportedOn === null ? '–' : formatDay(reportedOn, locale)) },
    { key: 'by', title: words.answeredBy, optional: true, sheet: 'text', value: ({ answer }) => answer?.answered?.by ?? null, cell: ({ answer }) => answer?.answered?.by ?? '–' },
  ] // prettier-ignore
}

function Answer({ line: { answer }, locale }: { line: MonthLine; locale: Locale }) {
  const words = monthlyCheckTexts[locale]
  return (
    <>
      <AnswerBadge state={answer?.state ?? null} />
      {answer?.state === 'answered' && answer.unchanged && <small> {words.unchanged}</small>}
      {answer?.state === 'returned' && answer.returnReason !== null && (
        <>
          <br />
          <small>{words.returnedWith(answer.returnReason)}</small>
        </>
      )}
    </>
  )
}

function Words({ line, locale }: { line: MonthLine; locale: Locale }) {
  const words = monthlyCheckTexts[locale]
  const evidence = line.task?.lastReport?.evidenceFileId ?? null
  return (
    <>
      {line.note || '–'}
      {line.problem !== '' && (
        <>
          <br />
          <small>
            {words.problem}: {line.problem}
          </small>
        </>
      )}
      {evidence !== null && (
        <>
          <br />
          <Link href={`/office/tasks/${line.id}/evidence/${evidence}`}>{words.evidence}</Link>
        </>
      )}
    </>
  )
}
