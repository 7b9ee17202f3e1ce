import {
  CheckboxGroup,
  FieldGroup,
  formFields,
  type SaidErrors,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { Poll } from '../domain/poll.ts'
import { type ChoiceFilter, fittingChoices, type NumberedChoice } from './choice-filter.ts'
import { allTyped, placeField, placesOf, pointsField } from './read-ballot-form.ts'
import { sayForm, sayWon } from './say.ts'
import { useWords } from './words.ts'

interface MarksProps {
  readonly poll: Poll
  readonly filter: ChoiceFilter
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** What is known of a choice besides its name, on one line. */
export function choiceFacts({ cost, group, note }: NumberedChoice, locale: Locale): string {
  const facts = [cost === null ? null : sayWon(cost, locale), group?.[locale] ?? null, note?.[locale] ?? null]
  return facts.filter((fact) => fact !== null).join(' · ')
}

/** The part of a ballot that is marked; what is chosen and not shown goes along unseen. */
export function BallotMarks(props: MarksProps) {
  switch (props.poll.form.kind) {
    case 'approval':
    case 'knapsack':
      return <Boxes {...props} />
    case 'ranked':
      return <Places {...props} places={placesOf(props.poll.form, props.poll.choices.length)} />
    case 'points':
      return <Points {...props} />
  }
}

function Boxes({ poll, filter, values, errors }: MarksProps) {
  const words = useWords()
  const { locale } = useReader()
  const shown = fittingChoices(poll, filter)
  const hiddenOnes = allTyped(values, 'choice').filter((id) => shown.every((choice) => choice.id !== id))
  return (
    <>
      {hiddenOnes.map((id, index) => (
        <input key={`${id}-${index}`} type="hidden" name="choice" value={id} />
      ))}
      {shown.length > 0 && (
        <CheckboxGroup
          name="choice"
          label={words.chooseLegend}
          hint={sayForm(poll.form, locale)}
          error={errors['choice']}
          values={allTyped(values, 'choice')}
          columns={shown.length > 6}
          options={shown.map((choice) => ({
            value: choice.id,
            label: `${choice.number}. ${choice.label[locale]}`,
            hint: choiceFacts(choice, locale),
          }))}
        />
      )}
    </>
  )
}

function Places({ poll, values, errors, places }: MarksProps & { readonly places: number }) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const options = fittingChoices(poll, { group: '', find: '' }).map(({ id, number, label, cost }) => ({
    value: id,
    label: `${number}. ${label[locale]}${cost === null ? '' : ` (${sayWon(cost, locale)})`}`,
  }))
  return (
    <FieldGroup legend={words.chooseLegend} hint={sayForm(poll.form, locale)} name="places">
      {Array.from({ length: places }, (_, index) => (
        <SelectField
          key={index}
          {...field(placeField(index + 1))}
          label={words.place(index + 1)}
          options={options}
          emptyLabel={words.notChosen}
        />
      ))}
    </FieldGroup>
  )
}

function Points({ poll, filter, values, errors }: MarksProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const shown = fittingChoices(poll, filter)
  const unseen = fittingChoices(poll, { group: '', find: '' }).filter(
    ({ id }) => shown.every((choice) => choice.id !== id) && typed(values, pointsField(id)) !== '',
  )
  return (
    <>
      {unseen.map(({ id }) => (
        <input key={id} type="hidden" name={pointsField(id)} value={typed(values, pointsField(id))} />
      ))}
      <FieldGroup legend={words.pointsLegend} hint={sayForm(poll.form, locale)} name="points">
        {shown.map((choice) => (
          <TextField
            key={choice.id}
            {...field(pointsField(choice.id))}
            label={words.pointsOf(choice.number, choice.label[locale])}
            hint={choiceFacts(choice, locale)}
            inputMode="numeric"
            maxLength={6}
            width="short"
          />
        ))}
      </FieldGroup>
    </>
  )
}
