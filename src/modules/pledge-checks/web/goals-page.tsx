import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  Link,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { PledgeGoal } from '../data/goal-queries.ts'
import { attainmentOf } from '../domain/pledge-goal.ts'
import { digestOf, fieldOf, goalFields, offeredGoal } from './answer-form.ts'
import { officeChecks } from './check-asked.ts'
import { GoalFields } from './goal-fields.tsx'
import { GoalBadge } from './say.tsx'
import { useWords } from './words.ts'

export interface GoalsPageProps {
  readonly pledge: PledgeLine
  /** Every year of the term, with its goals. */
  readonly years: readonly { readonly year: number; readonly goals: readonly PledgeGoal[] }[]
  readonly untilDay: number
  /** The years for which the reader may plan today. */
  readonly planning: readonly number[]
  readonly mayJudge: boolean
  readonly again: {
    readonly form: 'plan' | 'judge'
    readonly values: FormFields['values']
    readonly errors: SaidErrors
  } | null
}

/** A pledge's goals year by year: what was planned, what came of it, and both to be said. */
export function GoalsPage(props: GoalsPageProps) {
  const { pledge, years, untilDay } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        title={words.goalsTitle(pledge.title[locale])}
        lead={words.goalsLead(untilDay)}
        actions={
          <ButtonLink href={`/office/pledges/${pledge.number}`} kind="secondary">
            {words.toPledgePage}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={props.again?.errors ?? {}} labels={useLabels(props)} />
      {years.map(({ year, goals }) => (
        <Year key={year} year={year} goals={goals} {...props} />
      ))}
      {props.planning.length > 0 && <PlanForm {...props} />}
    </>
  )
}

function useLabels({ years }: GoalsPageProps): Readonly<Record<string, string>> {
  const words = useWords()
  const { locale } = useReader()
  const labels = { result: words.goalResult, reached: words.goalReached, goalnote: words.goalNote }
  return {
    ...Object.fromEntries(
      years.flatMap(({ goals }) =>
        goals.flatMap((goal) =>
          goalFields.map((field) => [fieldOf(field, goal.id), `${goal.text[locale]} – ${labels[field]}`]),
        ),
      ),
    ),
    year: words.goalYear,
    textKo: words.goalKo,
    planned: words.plannedAmount,
  }
}

type YearProps = GoalsPageProps & { readonly year: number; readonly goals: readonly PledgeGoal[] }

function Year(props: YearProps) {
  const { year, goals, pledge, mayJudge, again } = props
  const words = useWords()
  const { locale, today } = useReader()
  const title = words.goalsOfYear(year)
  const rate = formatRatio(attainmentOf(goals).attained, locale)
  const isBegun = Number(today.slice(0, 4)) >= year
  return (
    <Section
      title={title}
      id={`year-${year}`}
      {...(goals.length === 0 ? {} : { aside: `${words.attainment} ${rate}` })}
    >
      {goals.length === 0 ? (
        <p>{words.goalsNoneOfYear(year)}</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={useColumns(props)}
          rows={goals}
          rowKey={({ id }) => id}
        />
      )}
      {mayJudge && isBegun && goals.length > 0 && (
        <details
          class="disclosure"
          open={again?.form === 'judge' && goals.some(({ id }) => fieldOf('offered', id) in again.values)}
        >
          <summary>{`${title}: ${words.judgeGoals}`}</summary>
          <div class="disclosure-body">
            <JudgeForm goals={goals} number={pledge.number} again={again} />
          </div>
        </details>
      )}
    </Section>
  )
}

function useColumns({ planning, year, pledge }: YearProps): readonly Column<PledgeGoal>[] {
  const words = useWords()
  const { locale } = useReader()
  const amount = (value: number | null, unit: string) =>
    value === null ? '–' : `${formatCount(value, locale)}${locale === 'en' && unit !== '' ? ' ' : ''}${unit}`
  return [
    { key: 'goal', title: words.goal, head: true, cell: ({ text }) => text[locale] },
    {
      key: 'planned',
      title: words.plannedAmount,
      kind: 'number',
      cell: ({ planned, unit }) => amount(planned, unit[locale]),
    },
    {
      key: 'reached',
      title: words.goalReached,
      kind: 'number',
      cell: ({ reached, unit }) => amount(reached, unit[locale]),
    },
    {
      key: 'result',
      title: words.goalResult,
      kind: 'status',
      cell: ({ result }) => <GoalBadge result={result} />,
    },
    { key: 'note', title: words.goalNote, cell: (goal) => <GoalNote goal={goal} /> },
    ...(planning.includes(year)
      ? [
          {
            key: 'drop',
            title: words.dropGoal,
            cell: ({ id, result, text }: PledgeGoal) =>
              result === null && (
                <Form
                  action={`/office/pledges/${pledge.number}/goals/drop`}
                  hidden={{ goal: id }}
                  narrow={false}
                >
                  <Button kind="tertiary" size="small" description={text[locale]}>
                    {words.dropGoal}
                  </Button>
                </Form>
              ),
          },
        ]
      : []),
  ]
}

/** What was said of a goal's result, and the paper that shows it. */
export function GoalNote({ goal }: { readonly goal: PledgeGoal }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      {goal.note === '' ? '–' : <span lang={locale === 'ko' ? undefined : 'ko'}>{goal.note}</span>}
      {goal.fileId !== null && (
        <>
          {' '}
          <Link href={`${officeChecks}/files/${goal.fileId}`} description={goal.text[locale]}>
            {words.evidenceFile}
          </Link>
        </>
      )}
    </>
  )
}

interface JudgeFormProps extends Pick<GoalsPageProps, 'again'> {
  readonly goals: readonly PledgeGoal[]
  readonly number: number
}

function JudgeForm({ goals, number, again }: JudgeFormProps) {
  const words = useWords()
  const values = again?.form === 'judge' ? again.values : {}
  const fresh = Object.fromEntries(
    goals.flatMap((goal) => {
      const offered = offeredGoal(goal)
      return [
        ...Object.entries(offered).map(([field, value]) => [`${field}_${goal.id}`, value]),
        [fieldOf('offered', goal.id), digestOf(offered)],
      ]
    }),
  ) as FormFields['values']
  const field = formFields({ ...fresh, ...values }, again?.errors ?? {})
  return (
    <Form action={`/office/pledges/${number}/goals/results`} narrow={false}>
      {goals.map((goal) => (
        <GoalFields key={goal.id} goal={goal} field={field} />
      ))}
      <Button>{words.saveResults}</Button>
    </Form>
  )
}

function PlanForm({ pledge, planning, again }: GoalsPageProps) {
  const words = useWords()
  const isAgain = again?.form === 'plan'
  const field: FormFieldsView = formFields(
    isAgain ? again.values : { year: String(planning[0] ?? '') },
    isAgain ? again.errors : {},
  )
  return (
    <Section title={words.addGoal} id="plan">
      <Form action={`/office/pledges/${pledge.number}/goals`}>
        <SelectField
          {...field('year')}
          label={words.goalYear}
          options={planning.map((year) => ({ value: String(year), label: String(year) }))}
          required
        />
        <TextField {...field('textKo')} label={words.goalKo} maxLength={300} required />
        <TextField {...field('textEn')} label={words.goalEn} maxLength={300} />
        <TextField
          {...field('planned')}
          label={words.plannedAmount}
          hint={words.plannedHint}
          inputMode="numeric"
          width="short"
        />
        <TextField {...field('unitKo')} label={words.unit} maxLength={20} width="short" />
        <TextField {...field('unitEn')} label={words.unitEn} maxLength={20} width="short" />
        <Button>{words.saveGoal}</Button>
      </Form>
    </Section>
  )
}
