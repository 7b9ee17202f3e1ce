import { canonicalJson } from '#platform/audit/canonical-json.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import { type BallotForm, ballotFormSchema } from '../domain/ballot-form.ts'
import type { Choice, PollHead, PollId, PollPlan } from '../domain/poll.ts'
import type { ChoiceRow, PollRow } from './tables.ts'

/** A poll's own row, read. */
export function headOf(row: PollRow): PollHead {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    title: { ko: row.title_ko, en: row.title_en },
    lead: { ko: row.words_ko, en: row.words_en },
    form: formOf(row.form),
    choiceCount: row.choice_count,
    firstDay: row.first_day,
    lastDay: row.last_day,
    mayChange: row.may_change,
    closedOn: row.closed_on,
  }
}

const formOf = (text: string): BallotForm => ballotFormSchema.parse(JSON.parse(text))
const textOf = (form: BallotForm) =>
  canonicalJson(form.kind === 'knapsack' ? { kind: form.kind, limit: form.limit.toString() } : form)

/** The row of a poll that is planned; closing is another matter. */
export function pollRow(id: PollId, plan: PollPlan): Omit<PollRow, 'closed_on'> {
  return {
    id,
    ...{ subject_kind: plan.subject.kind, subject_id: plan.subject.id },
    ...{ title_ko: plan.title.ko, title_en: plan.title.en },
    ...{ words_ko: plan.lead.ko, words_en: plan.lead.en },
    ...{ form: textOf(plan.form), choice_count: plan.choices.length },
    ...{ first_day: plan.firstDay, last_day: plan.lastDay, may_change: plan.mayChange },
  }
}

export function choiceOf(row: Omit<ChoiceRow, 'poll_id' | 'position'>): Choice {
  return {
    id: row.id,
    label: { ko: row.label_ko, en: row.label_en },
    cost: wonOf(row.cost),
    note: bothOf(row.what_ko, row.what_en),
    group: bothOf(row.group_ko, row.group_en),
    href: row.href,
  }
}

export const wonOf = (amount: bigint | null): Won | null => (amount === null ? null : won(amount))
const bothOf = (ko: string | null, en: string | null): Localized | null =>
  ko === null ? null : { ko, en: en ?? ko }

export function choiceRow(pollId: PollId, choice: Choice, index: number): ChoiceRow {
  return {
    ...{ poll_id: pollId, id: choice.id, position: index + 1, cost: choice.cost, href: choice.href },
    ...{ label_ko: choice.label.ko, label_en: choice.label.en },
    ...{ what_ko: choice.note?.ko ?? null, what_en: choice.note?.en ?? null },
    ...{ group_ko: choice.group?.ko ?? null, group_en: choice.group?.en ?? null },
  }
}
