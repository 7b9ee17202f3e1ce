import { Button, DataTable, EmptyState, type SaidErrors, TextField } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import type { MonthLine } from '../use-cases/month-lines.ts'
import { answerColumns } from './answer-columns.tsx'
import { monthHref } from './month-asked.ts'
import { saidIn } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

/** A decision that was refused: what was chosen and written, and what was wrong. */
export interface Deciding {
  readonly errors: SaidErrors
  readonly selected: readonly string[]
  readonly reason: string
}

interface TableProps {
  readonly request: WebRequest
  readonly check: MonthCheck
  readonly lines: readonly MonthLine[]
  readonly deciding: Deciding
  readonly columns: readonly string[]
}

/** The list itself; whoever decides chooses rows. */
export function AnswersTable({ request, check, lines, deciding, columns }: TableProps) {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const mayDecide = check.state === 'open' && may(context.person, monthlyCheckActions['decide-answers'])
  const select = {
    name: 'answer',
    action: `${monthHref(check.id, '/decide')}${request.url.search}`,
    selected: deciding.selected,
    label: ({ text }: MonthLine) => saidIn(text, locale),
    actions: (
      <>
        <Button name="decision" value="accept">
          {words.accept}
        </Button>
        <TextField
          name="reason"
          label={words.returnReason}
          hint={words.returnReasonHint}
          value={deciding.reason}
          error={deciding.errors['reason']}
          maxLength={2000}
        />
        <Button name="decision" value="return" kind="secondary">
          {words.returnButton}
        </Button>
      </>
    ),
  }
  return (
    <DataTable
      caption={words.answersCaption(formatCount(lines.length, locale))}
      captionHidden
      columns={answerColumns(locale)}
      shown={columns}
      rows={lines}
      rowKey={({ answer, id }) => answer?.id ?? id}
      rowHref={({ id }) => `/office/tasks/${id}`}
      rowTone={({ stage }) => (stage === 'late' ? 'danger' : undefined)}
      empty={<EmptyState title={words.answersNone} />}
      {...(mayDecide ? { select } : {})}
    />
  )
}
