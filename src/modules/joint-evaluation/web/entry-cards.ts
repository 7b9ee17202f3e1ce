import { formFields, type FormFieldsView } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { GivenFlaw, GivenValue, Indicator, IndicatorId } from '#modules/indicators/index.ts'
import { errorOfFlaw, formulaInputs, togetherAt, typedInputs } from './value-fields.tsx'

type Values = FormFields['values']

/** The cards of a page stand in one form, so that what is typed into one is not lost by saving another. */
const nameOf = (name: string, id: IndicatorId) => `${name}.${id}`

const textOf = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

/** What was typed into a card, by the names that its fields have alone. */
export function valuesOfCard(values: Values, id: IndicatorId): Values {
  const ending = `.${id}`
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.endsWith(ending))
      .map(([name, value]) => [name.slice(0, -ending.length), value]),
  )
}

/** A card's fields, each by a name that no other card has. */
export function fieldsOfCard(id: IndicatorId, values: Values, errors: Readonly<Record<string, string>>): FormFieldsView {
  const field = formFields(values, errors)
  return Object.assign((name: string) => ({ ...field(name), name: nameOf(name, id), error: errors[nameOf(name, id)] }), {
    all: field.all,
    has: field.has,
    errorOf: (name: string) => errors[nameOf(name, id)],
  })
} // prettier-ignore

export const cardField = nameOf

/** Whether somebody has typed into a card: what a system proposed and nobody touched was not typed. */
function isTyped(values: Values, indicator: Indicator): boolean {
  const inputs = formulaInputs(indicator).map((_, place) => textOf(values, `input-${place}`))
  const value = textOf(values, 'value')
  const isProposed = value !== '' && value === textOf(values, 'proposed')
  return [isProposed ? '' : value, ...inputs, textOf(values, 'note')].some((each) => each.trim() !== '')
}

/** The cards that are entered: those that were typed into, and the one whose button was pressed where nothing else was. */
export function typedCards(
  values: Values,
  indicators: readonly Indicator[],
  pressed: string,
): readonly Indicator[] {
  const typed = indicators.filter((each) => isTyped(valuesOfCard(values, each.id), each))
  const own = indicators.find(({ id }) => id === pressed)
  if (own === undefined || typed.includes(own)) return typed
  const confirms = textOf(valuesOfCard(values, own.id), 'proposed') !== ''
  return typed.length === 0 || confirms ? [...typed, own] : typed
}

/** A card as it is given to be entered. */
export function givenOf(values: Values, indicator: Indicator, month: CalendarMonth): GivenValue {
  const own = valuesOfCard(values, indicator.id)
  return {
    ...{ indicatorId: indicator.id, month, text: textOf(own, 'value').slice(0, 60) },
    ...{ inputs: typedInputs(indicator, own), note: textOf(own, 'note').slice(0, 2_000) },
    ...{ isSure: textOf(own, 'sure') === 'yes', version: Number.parseInt(textOf(own, 'version'), 10) || 0 },
  }
}

/** What is wrong, at its field of its card. */
export function errorsOfCards(
  flaws: readonly GivenFlaw[],
  cards: readonly Indicator[],
  locale: Locale,
): Readonly<Record<string, string>> {
  return togetherAt(
    flaws.flatMap((flaw) => {
      const indicator = cards[flaw.at]
      if (indicator === undefined) return []
      const [field, said] = errorOfFlaw(flaw, indicator, locale)
      return [[nameOf(field, indicator.id), said] as const]
    }),
  )
}
