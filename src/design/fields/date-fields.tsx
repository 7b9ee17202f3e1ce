import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { useWords } from '../reader.ts'
import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or what was typed instead. */
  readonly value?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** A day. What is no day is shown again as it was typed, in a plain field: a date field would swallow it. */
export function DateField(props: DateFieldProps) {
  return (
    <CalendarField
      {...props}
      type="date"
      isReadable={(text) => parseCalendarDate(text) !== null}
      example="2021-01-05"
    />
  )
}

/** A month. */
export function MonthField(props: DateFieldProps) {
  return (
    <CalendarField
      {...props}
      type="month"
      isReadable={(text) => parseCalendarDate(`${text}-01`) !== null}
      example="2021-03"
    />
  )
}

function CalendarField(
  props: DateFieldProps & { type: 'date' | 'month'; isReadable: (text: string) => boolean; example: string },
) {
  const words = useWords()
  const value = props.value ?? ''
  const readable = value === '' || props.isReadable(value)
  // Preact's types want one literal per element.
  const type = (readable ? props.type : 'text') as 'date'
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        class="input input-date"
        type={type}
        value={value}
        min={props.min}
        max={props.max}
        placeholder={words.example(props.example)}
      />
    </FieldFrame>
  )
}
