import { may } from '#platform/access/permission.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatDay, formatWon } from '#platform/text/format.ts'
import { won } from '#platform/kernel/won.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { asksForAnswer } from '../domain/monitoring.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { ShownWork } from './execution-part.tsx'
import type { Again } from './office-forms.tsx'
import { proposalTexts } from './words.ts'
import { AnswerForm, MonitorForm, StepForm, UndoStepForm } from './work-forms.tsx'

interface WorkForms {
  readonly proposal: Proposal
  readonly action: string
  readonly again: Again | null
  /** Null for one that was not selected. */
  readonly shown: ShownWork | null
}

/** What whoever looks may note of a selected project. */
export function workForms({ context, locale }: WebRequest, { shown, ...form }: WorkForms) {
  if (shown === null) return null
  const { execution: words } = proposalTexts[locale]
  const { today, person } = context
  const { proposal } = form
  const notes = may(person, actions['record-step'], proposal)
  const steps = shown.work.steps.map(({ id, kind, day, won: amount }) => ({
    value: id,
    label: [
      formatDay(day, locale),
      words.steps[kind],
      ...(amount === null ? [] : [formatWon(won(amount), 'won', locale)]),
    ].join(' · '),
  }))
  const answerable = may(person, actions['answer-monitoring'], proposal)
    ? shown.reports
        .filter(({ finding, answer }) => asksForAnswer(finding) || answer !== null)
        // Those that wait for an answer first.
        .toSorted((a, b) => Number(a.answer !== null) - Number(b.answer !== null))
    : []
  const reports = answerable.map(({ id, day, finding }) => ({
    value: id,
    label: `${formatDay(day, locale)} · ${words.findings[finding]}`,
  }))
  return (
    <>
      {reports.length > 0 && <AnswerForm {...form} reports={reports} />}
      {notes && <StepForm {...form} today={today} />}
      {notes && steps.length > 0 && <UndoStepForm {...form} steps={steps} />}
      {may(person, actions['report-monitoring']) && <MonitorForm {...form} today={today} />}
    </>
  )
}
