import {
  CheckboxField,
  Disclosure,
  formFields,
  type SaidErrors,
  Section,
  SelectField,
  TextField,
} from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { completions, countRules } from '../domain/count/count.ts'
import { tieOrders } from '../domain/count/ties.ts'
import { roundBallotKinds } from '../domain/round.ts'
import { useWords } from './words.ts'

interface Given {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

const options = <T extends string>(all: readonly T[], names: Readonly<Record<T, string>>) =>
  all.map((value) => ({ value, label: names[value] }))

/** How a voter fills in the ballot. */
export function BallotFields({ values, errors }: Given) {
  const words = useWords()
  const field = formFields(values, errors)
  const number = { inputMode: 'numeric', width: 'short' } as const
  return (
    <Section title={words.ballot}>
      <SelectField
        {...field('ballot')}
        label={words.ballotKind}
        options={options(roundBallotKinds, words.ballots)}
        required
      />
      <TextField {...field('mostChoices')} {...number} label={words.choices} hint={words.choicesHint} />
      <TextField {...field('pointsTotal')} {...number} label={words.pointsTotal} hint={words.pointsHint} />
      <TextField {...field('pointsOnOne')} {...number} label={words.pointsOnOne} hint={words.pointsHint} />
    </Section>
  )
}

/** By what rule ballots are counted. */
export function CountingFields({ values, errors }: Given) {
  const words = useWords()
  const field = formFields(values, errors)
  const number = { inputMode: 'numeric', width: 'short' } as const
  return (
    <Section title={words.counting}>
      <SelectField
        {...field('rule')}
        label={words.rule}
        options={options(countRules, words.rules)}
        required
      />
      <SelectField
        {...field('utility')}
        label={words.utility}
        options={options(['cost', 'cardinality', 'points'] as const, words.utilities)}
        required
      />
      <SelectField
        {...field('completion')}
        label={words.completion}
        options={options(completions, words.completions)}
        required
      />
      <TextField {...field('step')} {...number} label={words.stepWon} required />
      <SelectField
        {...field('ties')}
        label={words.tieRule}
        options={options(tieOrders, words.ties)}
        required
      />
      <TextField {...field('seed')} label={words.seed} hint={words.seedHint} maxLength={60} width="medium" />
      <GreedyFields values={values} errors={errors} />
    </Section>
  )
}

const greedyFields = [
  'stopsAtFirst',
  'leastVotes',
  'committeePercent',
  'fieldPercent',
  'townPercent',
] as const

/** What only one rule has a place for: folded, unless it is used or something is wrong with it. */
function GreedyFields({ values, errors }: Given) {
  const words = useWords()
  const field = formFields(values, errors)
  const number = { inputMode: 'numeric', width: 'short' } as const
  const isUsed = greedyFields.some(
    (name) => errors[name] !== undefined || !/^0*$/.test(typed(values, name).trim()),
  )
  return (
    <Disclosure summary={words.greedyOnly} open={isUsed}>
      <CheckboxField name="stopsAtFirst" label={words.stopsAtFirst} checked={field.has('stopsAtFirst')} />
      <TextField {...field('leastVotes')} {...number} label={words.leastVotes} hint={words.leastVotesHint} />
      <TextField
        {...field('committeePercent')}
        {...number}
        label={words.committeePercent}
        hint={words.committeePercentHint}
      />
      <TextField {...field('fieldPercent')} {...number} label={words.fieldPercent} hint={words.capHint} />
      <TextField {...field('townPercent')} {...number} label={words.townPercent} hint={words.capHint} />
    </Disclosure>
  )
}
