import { ConfirmPage, ErrorSummary, formFields, type SaidErrors, TextArea, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { PlanHead } from '../data/plan-queries.ts'
import { yearHasEnded } from '../domain/plan-period.ts'
import { useWords } from './words.ts'

/** Asked before a year is closed: how much of it is still open, and what nobody can do afterwards. */
export function ClosePlanPage({ plan, open }: { readonly plan: PlanHead; readonly open: number }) {
  const words = useWords()
  const { locale, today } = useReader()
  return (
    <ConfirmPage
      title={words.closeTitle(plan.year)}
      action={`/office/plans/${plan.year}/close`}
      confirm={words.close}
      cancelHref={`/office/plans/${plan.year}`}
      consequences={[
        ...(yearHasEnded(plan.year, today) ? [] : [words.closeEarly(plan.year)]),
        open === 0 ? words.closeNoneOpen : words.closeOpen(formatCount(open, locale)),
        ...words.closeConsequences,
      ]}
    />
  )
}

export interface ReopenPlanPageProps {
  readonly plan: PlanHead
  readonly reason: string
  readonly errors: SaidErrors
}

/** Asked before a closed year is opened again: why. */
export function ReopenPlanPage({ plan, reason, errors }: ReopenPlanPageProps) {
  const words = useWords()
  const field = formFields({ reason }, errors)
  return (
    <>
      <ErrorSummary errors={errors} labels={{ reason: words.reason }} />
      <ConfirmPage
        title={words.reopenTitle(plan.year)}
        action={`/office/plans/${plan.year}/reopen`}
        confirm={words.reopen}
        cancelHref={`/office/plans/${plan.year}`}
        consequences={words.reopenConsequences}
        danger={false}
      >
        <TextArea {...field('reason')} label={words.reason} rows={3} maxLength={2000} required />
      </ConfirmPage>
    </>
  )
}
