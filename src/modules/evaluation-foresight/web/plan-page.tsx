import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  Downloads,
  Form,
  HiddenFields,
  KeyFigures,
  Notice,
  Section,
  SelectField,
  useReader,
  withQuery,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { sayTotal } from '#modules/joint-evaluation/index.ts'
import { refusalSentence } from '../domain/plan/plan-texts.ts'
import { type PlanAndWhy, prudences } from '../use-cases/plan-of-year.ts'
import { outlookHref } from './ahead-in.ts'
import { fileFormats } from './file-columns.ts'
import { Framed } from './frame.tsx'
import { planFigures } from './plan-files.ts'
import type { PlanPageProps, SolvedProps } from './plan-shown.ts'
import { PlanSteps } from './plan-steps.tsx'
import { PlanRest } from './plan-rest.tsx'
import { sayBothTotals } from './say-ahead.ts'
import { useWords } from './words.ts'

/** The cheapest set of improvements to a rank. */
export function PlanPage(props: PlanPageProps) {
  const words = useWords()
  const { all, outcome } = props
  const count = formatCount(all.told.cities.length, useReader().locale)
  return (
    <Framed
      told={all}
      here="/plan"
      title={words.plan}
      lead={[useLead(props), useBoth(props)].filter((each) => each !== '').join(' ')}
    >
      <Ask {...props} />
      {outcome === null && <Notice tone="danger" title={words.askedRank(count)} />}
      {outcome?.kind === 'busy' && (
        <Notice tone="warning" title={words.busy}>
          {words.busyBody}
        </Notice>
      )}
      {outcome?.kind === 'answered' && <Found {...props} answer={outcome.answer} />}
    </Framed>
  )
}

function useBoth({ all, asked }: PlanPageProps): string {
  return sayBothTotals(all.told, asked.rank, useReader().locale)
}

const isLocked = ({ all }: Pick<PlanPageProps, 'all'>): boolean => all.facts.set.lockedAt !== null

function useLead(props: PlanPageProps): string {
  const { outcome, asked } = props
  const words = useWords()
  const { locale } = useReader()
  if (outcome?.kind !== 'answered') return words.planLead
  const { plan: answer } = outcome.answer
  if (!answer.ok) {
    const { refusal } = answer
    return refusal.refusal === 'out-of-reach'
      ? (isLocked(props) ? words.objectionsBest : words.planBest)(
          sayTotal(refusal.best.total, locale),
          String(refusal.best.rank),
        )
      : words.planLead
  }
  const { after, chosen, effort } = answer.value
  const total = sayTotal(after.total, locale)
  if (chosen.length === 0)
    return (isLocked(props) ? words.thereAfterLock : words.planThere)(String(asked.rank), total)
  const said = (count: number | bigint) => formatCount(count, locale)
  if (isLocked(props)) return words.objectionsFound(String(after.rank), said(chosen.length), total)
  return words.planFound(String(after.rank), said(chosen.length), said(effort), total)
}

function Ask({ all: { facts, told }, asked }: PlanPageProps) {
  const words = useWords()
  const ranks = told.cities.map((_, place) => String(place + 1))
  return (
    <Form action={outlookHref(facts, '/plan')} method="get" narrow label={words.plan}>
      <SelectField
        name="rank"
        label={words.targetRank}
        value={String(asked.rank)}
        options={ranks.map((value) => ({ value, label: words.rankOf(value) }))}
      />
      <SelectField
        name="others"
        label={words.others}
        hint={words.othersSaid[asked.others]}
        value={asked.others}
        options={prudences.map((value) => ({ value, label: words.othersChoices[value] }))}
      />
      {/* Sent when the box is empty: without it nobody could tell an empty box from a first visit. */}
      <HiddenFields fields={{ asked: 'yes' }} />
      {facts.set.lockedAt === null && (
        <CheckboxField
          name="suggested"
          label={words.withSuggestions}
          hint={words.suggestedHint}
          checked={asked.withSuggestions}
        />
      )}
      <Button>{words.solve}</Button>
    </Form>
  )
}

function Found({ answer: { plan, without }, ...props }: PlanPageProps & { readonly answer: PlanAndWhy }) {
  const { locale } = useReader()
  // After the lock the lead has said it in the words of objections.
  if (!plan.ok)
    return isLocked(props) && plan.refusal.refusal === 'out-of-reach' ? null : (
      <Notice tone="warning">{refusalSentence(locale, plan.refusal)}</Notice>
    )
  return <Solved {...props} plan={plan.value} without={without} />
}

function Solved(props: SolvedProps) {
  const words = useWords()
  const { locale, path } = useReader()
  const { chosen, isProven } = props.plan
  const file = (format: string) => withQuery(outlookHref(props.all.facts, `/plan.${format}`), path)
  return (
    <>
      <KeyFigures figures={planFigures(props.plan, locale).slice(0, isLocked(props) ? 3 : 4)} />
      {chosen.length > 0 && (
        <Section
          title={isLocked(props) ? words.objectionsToRaise : words.planSteps}
          id="steps"
          lead={isProven ? words.proven : words.notProven}
        >
          <PlanSteps {...props} />
          <Downloads files={fileFormats.map((format) => ({ format, href: file(format) }))} />
        </Section>
      )}
      {chosen.length === 0 && props.asked.others !== 'careful' && (
        <ButtonRow>
          <ButtonLink
            href={outlookHref(props.all.facts, `/plan?rank=${props.asked.rank}&others=careful`)}
            kind="secondary"
          >
            {words.moreCareful}
          </ButtonLink>
        </ButtonRow>
      )}
      {!isLocked(props) && <PlanRest {...props} />}
    </>
  )
}
