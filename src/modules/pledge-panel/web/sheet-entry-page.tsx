import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { PledgeId, PledgeLine } from '#modules/pledges/index.ts'
import type { PanelRound } from '../data/round-queries.ts'
import { criteria, type EvaluationWay, recusalKinds, verdicts } from '../domain/evaluation.ts'
import type { PanelMember } from '../use-cases/panel-members.ts'
import { officeHref } from './say.tsx'
import { recusalChoice, sheetField } from './sheet-input.ts'
import { useWords } from './words.ts'

export interface SheetEntryPageProps {
  readonly round: PanelRound
  readonly member: PanelMember
  readonly pledges: readonly PledgeLine[]
  /** For which pledges there is a word, and by which way; how it was judged is not here. */
  readonly said: ReadonlyMap<PledgeId, { readonly way: EvaluationWay }>
  readonly refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null
}

/** A member's sheet of paper, typed line by line in one form. */
export function SheetEntryPage(props: SheetEntryPageProps) {
  const { round, member, pledges, said, refused } = props
  const words = useWords()
  const { locale } = useReader()
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? {}, errors)
  const columns = useLineColumns(field)
  // A line that was refused for being there already stays on the page with its words.
  const left = pledges.filter(
    ({ id, number }) => !said.has(id) || errors[sheetField('verdict', number)] !== undefined,
  )
  return (
    <>
      <PageHeading
        title={words.sheetOf(member.name)}
        lead={words.sheetEntryLead(formatCount(left.length, locale))}
      />
      <ErrorSummary errors={errors} />
      {left.length === 0 ? (
        <EmptyState title={words.sheetEmpty} />
      ) : (
        <Form action={officeHref(round, `/sheets/${member.memberId}`)} narrow={false}>
          <DataTable
            caption={words.sheetOf(member.name)}
            captionHidden
            rows={left}
            rowKey={({ id }) => id}
            columns={columns}
          />
          <Button>{words.enter}</Button>
        </Form>
      )}
      <Withdraw {...props} field={field} />
    </>
  )
}

/** One line for each pledge: the verdict, what was looked at, and the words on the sheet. */
function useLineColumns(field: FormFieldsView): readonly Column<PledgeLine>[] {
  const words = useWords()
  const { locale } = useReader()
  const grades = verdicts.map((verdict) => ({ value: verdict, label: words.verdicts[verdict] }))
  const named = (label: string, { number, title }: PledgeLine) => ({
    label: `${label}: ${number}. ${title[locale]}`,
    labelHidden: true,
  })
  const recusals = recusalKinds.map((kind) => ({ value: recusalChoice(kind), label: words.recusals[kind] }))
  return [
    { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
    { key: 'title', title: words.pledge, head: true, cell: ({ title }) => title[locale] },
    {
      key: 'verdict',
      title: words.verdict,
      cell: (pledge) => (
        <SelectField
          {...field(sheetField('verdict', pledge.number))}
          {...named(words.verdict, pledge)}
          emptyLabel={words.noEntry}
          groups={[
            { label: words.verdict, options: grades },
            { label: words.recused, options: recusals },
          ]}
        />
      ),
    },
    ...criteria.map((criterion): Column<PledgeLine> => ({
      key: criterion,
      title: words.criteria[criterion],
      cell: (pledge) => (
        <SelectField
          {...field(sheetField(criterion, pledge.number))}
          {...named(words.criteria[criterion], pledge)}
          emptyLabel="–"
          options={grades}
        />
      ),
    })),
    ...(['comment', 'reason'] as const).map((kind): Column<PledgeLine> => ({
      key: kind,
      title: kind === 'comment' ? words.comment : words.recusalReason,
      cell: (pledge) => (
        <TextField
          {...field(sheetField(kind, pledge.number))}
          {...named(kind === 'comment' ? words.comment : words.recusalReason, pledge)}
          maxLength={1000}
        />
      ),
    })),
  ]
}

/** What is in already, by which way, and how a line that was typed wrongly is taken out. */
function Withdraw({
  round,
  member,
  pledges,
  said,
  field,
}: SheetEntryPageProps & { readonly field: FormFieldsView }) {
  const words = useWords()
  const { locale } = useReader()
  const there = pledges.filter(({ id }) => said.has(id))
  const onPaper = there.filter(({ id }) => said.get(id)?.way === 'paper')
  if (there.length === 0) return null
  const name = ({ number, title }: PledgeLine) => `${number}. ${title[locale]}`
  return (
    <Section title={words.alreadyThere}>
      <ul class="plain-list">
        {there.map((pledge) => (
          <li key={pledge.id}>
            {name(pledge)} – {words.viaWays[said.get(pledge.id)?.way ?? 'paper']}
          </li>
        ))}
      </ul>
      {onPaper.length > 0 && (
        <Form action={officeHref(round, `/sheets/${member.memberId}/withdraw`)}>
          <SelectField
            {...field('pledge')}
            label={words.withdrawPledge}
            hint={words.withdrawHint}
            options={onPaper.map((pledge) => ({ value: String(pledge.number), label: name(pledge) }))}
            required
          />
          <TextField
            {...field('reason')}
            error={field.errorOf('withdrawReason')}
            label={words.reason}
            maxLength={1000}
            required
          />
          <Button kind="secondary">{words.withdraw}</Button>
        </Form>
      )}
    </Section>
  )
}
