import { SelectField, useReader } from '#design/index.ts'
import { type IndicatorSet, monthFlaw } from '#modules/indicators/index.ts'
import { monthsOf } from './indicator-chart.ts'
import { sayMonth } from './say.ts'

interface MonthSelectProps {
  readonly name: string
  readonly label: string
  readonly set: IndicatorSet
  readonly value: string
  readonly error?: string | undefined
}

/** The months that can be entered, named as people name them. */
export function MonthSelect({ set, ...field }: MonthSelectProps) {
  const { locale, today } = useReader()
  const months = monthsOf(set).filter((month) => monthFlaw(set, month, today) === null || month === field.value)
  return <SelectField {...field} options={months.map((value) => ({ value, label: sayMonth(value, locale) }))} />
} // prettier-ignore
