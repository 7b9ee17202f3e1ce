import {
  CheckboxField,
  Disclosure,
  Notice,
  TextArea,
  TextField,
  useReader,
  type FormFieldsView,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import {
  decimalText,
  inputsOf,
  readFormula,
  type Indicator,
  type IndicatorValue,
  type ValueDoubt,
} from '#modules/indicators/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { EnterValuesRefusal, GivenFlaw } from '#modules/indicators/index.ts'
import type { ProposedValue } from './parts.ts'
import type { Refused } from './post.ts'
import { sayMonth, sayNumber } from './say.ts'
import { jointTexts, useWords } from './words.ts'

/** A formula's inputs in the order in which its fields stand. */
export function formulaInputs({ formula }: Pick<Indicator, 'formula'>): readonly string[] {
  if (formula === null) return []
  const read = readFormula(formula.text)
  return read.ok ? inputsOf(read.value) : []
}

interface ValueFieldsProps {
  readonly indicator: Indicator
  readonly field: FormFieldsView
  /** Asks for a tick: what was typed looked odd. */
  readonly asksSure: boolean
  /** Asks for a tick: what was approved would become another value. */
  readonly asksReplace?: boolean | undefined
  /** What a system of the house proposes, where nothing was typed yet. */
  readonly proposed?: ProposedValue | undefined
  /** The month before, of which the formula's inputs are shown under their fields. */
  readonly last?: IndicatorValue | null | undefined
}

/** What is typed for a month: the value, or the inputs of the formula, and a note. */
export function ValueFields({ indicator, field, asksSure, asksReplace, proposed, last }: ValueFieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  const hint = proposed === undefined ? undefined : words.proposedFrom(proposed.from, formatDay(proposed.asOf, locale))
  const names = formulaInputs(indicator)
  const lastOf = (name: string) => {
    const value = last?.inputs.get(name)
    return last == null || value === undefined ? undefined : words.lastValue(sayMonth(last.month, locale), sayNumber(value, 6, locale))
  }
  return (
    <>
      {names.length === 0 ? (
        <TextField {...field('value')} label={words.valueOf(indicator.unit)} hint={hint} inputMode="decimal" width="short" />
      ) : (
        names.map((name, place) => (
          <TextField
            key={name}
            {...field(`input-${place}`)}
            label={words.inputOf(name, indicator.formula?.units.get(name) ?? '')}
            hint={lastOf(name)}
            inputMode="decimal"
            width="short"
          />
        ))
      )}
      <Disclosure summary={words.addNote} open={asksSure || field('note').value !== '' || field.errorOf('note') !== undefined}>
        <TextArea {...field('note')} label={words.note} hint={words.noteHint} rows={2} maxLength={1000} />
      </Disclosure>
      {asksSure && (
        <>
          <Notice tone="warning" title={words.sureHint} />
          <CheckboxField name={field('sure').name} value="yes" label={words.sure} checked={field.has('sure')} />
        </>
      )}
      {asksReplace === true && (
        <>
          <Notice tone="warning" title={words.mayReplaceHint} />
          <CheckboxField name={field('replace').name} value="yes" label={words.mayReplace} checked={field.has('replace')} />
        </>
      )}
    </>
  )
} // prettier-ignore

/** The field of a value with what is proposed for it; inputs of formulas are proposed nothing. */
export const proposedFields = (
  indicator: Indicator,
  proposed: ProposedValue | undefined,
): Readonly<Record<string, string>> =>
  proposed === undefined || indicator.formula !== null
    ? {}
    : { value: decimalText(proposed.value, indicator.decimals) }

/** The inputs that were typed, by their names. */
export function typedInputs(indicator: Indicator, values: FormFields['values']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formulaInputs(indicator).map((name, place) => {
      const typed = values[`input-${place}`]
      return [name, typeof typed === 'string' ? typed : '']
    }),
  )
} // prettier-ignore

/** What is wrong with a value, at its field; doubts in their own words. */
export function valueErrors(refusal: EnterValuesRefusal, indicator: Indicator, locale: Locale): Refused['errors'] {
  const flaws = refusal.code === 'flawed' ? refusal.flaws : []
  return togetherAt(flaws.map((flaw) => errorOfFlaw(flaw, indicator, locale)))
} // prettier-ignore

/** Several flaws of one field are said one after the other. */
export function togetherAt(errors: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const fields = Map.groupBy(errors, ([field]) => field)
  return Object.fromEntries([...fields].map(([field, own]) => [field, own.map(([, said]) => said).join(' ')]))
}

/** At which field a flaw is said, and how. */
export function errorOfFlaw(flaw: GivenFlaw, indicator: Indicator, locale: Locale): readonly [string, string] {
  const names = formulaInputs(indicator)
  const named = flaw.field.startsWith('input:') ? `input-${names.indexOf(flaw.field.slice(6))}` : flaw.field
  const said = flaw.field.startsWith('input:') ? `${flaw.field.slice(6)}: ${sayFlaw(flaw, locale)}` : sayFlaw(flaw, locale)
  return [names.length > 0 && named === 'value' ? 'input-0' : named, said]
} // prettier-ignore

/** A flaw in words: why a value looks odd, or why it cannot be. */
export function sayFlaw(flaw: GivenFlaw, locale: Locale): string {
  const words = jointTexts[locale]
  if (flaw.code === 'approved-changes')
    return words.approvedChange(sayNumber(flaw.before, 6, locale), sayNumber(flaw.after, 6, locale))
  return flaw.code === 'doubtful' ? sayDoubts(flaw.doubts, locale) : words.refusals[flaw.code]
}

export const sayDoubts = (doubts: readonly ValueDoubt[], locale: Locale): string =>
  doubts.map((each) => jointTexts[locale].doubts[each]).join(' ')

/** Whether what was refused can be saved by saying that it is right. */
export const asksSure = (refusal: EnterValuesRefusal): boolean =>
  refusal.code === 'flawed' && refusal.flaws.some(({ doubts }) => doubts.length > 0)

/** Whether what was refused can be saved by saying that an approved value may change. */
export const asksReplace = (refusal: EnterValuesRefusal): boolean =>
  refusal.code === 'flawed' && refusal.flaws.some(({ code }) => code === 'approved-changes')
