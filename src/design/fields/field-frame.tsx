import type { ComponentChildren } from 'preact'
import { useWords } from '../reader.ts'

/** What every field takes. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: ComponentChildren
  /** The sentence that says what is wrong and what to do. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly id?: string | undefined
  readonly labelHidden?: boolean | undefined
}

/** Attributes that tie a control to its label, hint and error. */
export function controlProps(field: FieldProps, extraHint = false) {
  const id = field.id ?? field.name
  const described = [
    ...(field.hint !== undefined || extraHint ? [`${id}-hint`] : []),
    ...(field.error === undefined ? [] : [`${id}-error`]),
  ]
  return {
    id,
    name: field.name,
    disabled: field.disabled,
    required: field.required,
    'aria-invalid': field.error === undefined ? undefined : true,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  }
}

export function RequiredMark({ required }: { required: boolean | undefined }) {
  const words = useWords()
  return required === true ? <span class="field-required">({words.required})</span> : null
}

interface FieldFrameProps {
  readonly field: FieldProps
  /** Said after the page's own hint, e.g. a limit. */
  readonly extraHint?: string | undefined
  readonly children: ComponentChildren
}

/** Label above, hint under it, the error next, then the control. */
export function FieldFrame({ field, extraHint, children }: FieldFrameProps) {
  const id = field.id ?? field.name
  return (
    <div class={field.error === undefined ? 'field' : 'field field-wrong'}>
      <label for={id} class={field.labelHidden === true ? 'visually-hidden' : 'field-label'}>
        {field.label} <RequiredMark required={field.required} />
      </label>
      <FieldNotes field={field} extraHint={extraHint} />
      {children}
    </div>
  )
}

export function FieldNotes({ field, extraHint }: Omit<FieldFrameProps, 'children'>) {
  const id = field.id ?? field.name
  return (
    <>
      {(field.hint !== undefined || extraHint !== undefined) && (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
          {field.hint !== undefined && extraHint !== undefined && ' '}
          {extraHint}
        </p>
      )}
      {field.error !== undefined && <FieldError id={`${id}-error`}>{field.error}</FieldError>}
    </>
  )
}

/** What is wrong with one field; the field names it in aria-describedby. */
export function FieldError({ id, children }: { id: string; children?: ComponentChildren }) {
  const words = useWords()
  return (
    <p class="field-error" id={id}>
      <span class="visually-hidden">{words.error}: </span>
      {children}
    </p>
  )
}

interface FieldGroupProps {
  readonly legend: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly name?: string | undefined
  readonly required?: boolean | undefined
  readonly children?: ComponentChildren
}

/** Fields that belong together, under one legend. */
export function FieldGroup({ legend, hint, error, name, required, children }: FieldGroupProps) {
  const id = name ?? legend.replace(/\s+/g, '-')
  const field = { name: id, label: legend, hint, error }
  const described = controlProps(field)['aria-describedby']
  return (
    <fieldset
      class={error === undefined ? 'field field-group' : 'field field-group field-wrong'}
      aria-describedby={described}
    >
      <legend class="field-label">
        {legend} <RequiredMark required={required} />
      </legend>
      <FieldNotes field={field} />
      {children}
    </fieldset>
  )
}
