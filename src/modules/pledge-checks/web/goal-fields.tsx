import { type FormFieldsView, SelectField, TextField, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { PledgeGoal } from '../data/goal-queries.ts'
import { goalResults } from '../domain/pledge-goal.ts'
import { fieldOf } from './answer-form.ts'
import { useWords } from './words.ts'

interface GoalFieldsProps {
  readonly goal: PledgeGoal
  readonly field: FormFieldsView
}

/** What became of one goal: result, how much of what was planned, and words. */
export function GoalFields({ goal, field }: GoalFieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  const { id, text, unit, planned } = goal
  const plan = planned === null ? '' : ` (${words.goalPlan(formatCount(planned, locale), unit[locale])})`
  return (
    <fieldset class="field field-group">
      <legend class="field-label">{`${text[locale]}${plan}`}</legend>
      <input type="hidden" name={fieldOf('offered', id)} value={field(fieldOf('offered', id)).value} />
      <div class="answer-fields">
        <SelectField
          {...field(fieldOf('result', id))}
          label={words.goalResult}
          emptyLabel={words.goalResultLater}
          options={goalResults.map((result) => ({ value: result, label: words.goalResults[result] }))}
        />
        <TextField
          {...field(fieldOf('reached', id))}
          label={words.goalReached}
          inputMode="numeric"
          width="short"
          {...(unit[locale] === '' ? {} : { suffix: unit[locale] })}
        />
        <TextField {...field(fieldOf('goalnote', id))} label={words.goalNote} maxLength={2000} />
      </div>
    </fieldset>
  )
}
