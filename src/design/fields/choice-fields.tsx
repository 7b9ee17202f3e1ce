import type { ComponentChildren } from 'preact'
import {
  controlProps,
  FieldFrame,
  FieldGroup,
  FieldNotes,
  type FieldProps,
  RequiredMark,
} from './field-frame.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface OptionWithHint extends Option {
  readonly hint?: string | undefined
}

export interface SelectFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly options?: readonly Option[] | undefined
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[] | undefined
  /** A first choice without a value. */
  readonly emptyLabel?: string | undefined
}

export function SelectField(props: SelectFieldProps) {
  const value = props.value ?? ''
  return (
    <FieldFrame field={props}>
      <select {...controlProps(props)} class="input select">
        {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
        <Options options={props.options ?? []} value={value} />
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} value={value} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

function Options({ options, value }: { options: readonly Option[]; value: string }) {
  return (
    <>
      {options.map((option) => (
        <option
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          selected={option.value === value}
        >
          {option.label}
        </option>
      ))}
    </>
  )
}

export interface RadioFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly options: readonly OptionWithHint[]
  readonly inline?: boolean | undefined
}

export function RadioField(props: RadioFieldProps) {
  return <ChoiceGroup {...props} type="radio" isChosen={(value) => value === props.value} />
}

export interface CheckboxGroupProps extends FieldProps {
  readonly values?: readonly string[] | undefined
  readonly options: readonly OptionWithHint[]
  readonly inline?: boolean | undefined
  /** Many options stand beside each other where there is room. */
  readonly columns?: boolean | undefined
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <ChoiceGroup {...props} type="checkbox" isChosen={(value) => props.values?.includes(value) === true} />
  )
}

interface ChoiceGroupProps extends FieldProps {
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly OptionWithHint[]
  readonly inline?: boolean | undefined
  readonly columns?: boolean | undefined
  readonly isChosen: (value: string) => boolean
}

/** The first choice bears the group's own id, so that the error summary's link lands on it. */
function ChoiceGroup(props: ChoiceGroupProps) {
  const id = props.id ?? props.name
  return (
    <FieldGroup
      legend={props.label}
      hint={props.hint}
      error={props.error}
      name={id}
      required={props.required}
    >
      <div class={classOf(props)}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? id : `${id}-${index + 1}`}
            hint={option.hint}
            control={{
              type: props.type,
              name: props.name,
              value: option.value,
              checked: props.isChosen(option.value),
              disabled: props.disabled === true || option.disabled,
            }}
          >
            {option.label}
          </Choice>
        ))}
      </div>
    </FieldGroup>
  )
}

const classOf = ({ inline, columns }: Pick<ChoiceGroupProps, 'inline' | 'columns'>) =>
  inline === true ? 'choices choices-inline' : columns === true ? 'choices choices-columns' : 'choices'

interface ChoiceProps {
  readonly id: string
  readonly hint?: string | undefined
  readonly control: {
    readonly type: 'radio' | 'checkbox'
    readonly name: string
    readonly value: string
    readonly checked: boolean | undefined
    readonly disabled?: boolean | undefined
  }
  readonly children?: ComponentChildren
}

function Choice({ id, hint, control, children }: ChoiceProps) {
  return (
    <div class="choice">
      <input
        {...control}
        id={id}
        class="choice-box"
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
      />
      <label for={id} class="choice-label">
        {children}
      </label>
      {hint !== undefined && (
        <span class="choice-hint" id={`${id}-note`}>
          {hint}
        </span>
      )}
    </div>
  )
}

export interface CheckboxFieldProps extends FieldProps {
  readonly checked?: boolean | undefined
  readonly value?: string | undefined
}

/** One box to tick, e.g. an agreement. */
export function CheckboxField(props: CheckboxFieldProps) {
  const control = controlProps(props)
  return (
    <div class={props.error === undefined ? 'field' : 'field field-wrong'}>
      <div class="choice">
        <input
          {...control}
          class="choice-box"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked}
        />
        <label for={control.id} class="choice-label">
          {props.label} <RequiredMark required={props.required} />
        </label>
      </div>
      <FieldNotes field={props} />
    </div>
  )
}
