import { useWords } from '../reader.ts'
import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined
  readonly inputMode?: 'numeric' | 'decimal' | undefined
  readonly maxLength?: number | undefined
  /** Shown in grey as an example, never as the label. */
  readonly example?: string | undefined
  /** The unit behind the field. */
  readonly suffix?: string | undefined
  readonly autocomplete?: string | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  readonly autofocus?: boolean | undefined
  readonly spellcheck?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const words = useWords()
  // Preact's types want one literal per element.
  const type = (props.type ?? 'text') as 'text'
  const input = (
    <input
      {...controlProps(props)}
      class={`input input-${props.width ?? 'full'}${props.inputMode === undefined ? '' : ' input-number'}`}
      type={type}
      value={props.value ?? ''}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      placeholder={props.example === undefined ? undefined : words.example(props.example)}
      autocomplete={props.autocomplete}
      autofocus={props.autofocus}
      spellcheck={props.spellcheck}
    />
  )
  return (
    <FieldFrame field={props}>
      {props.suffix === undefined ? (
        input
      ) : (
        <span class="input-with-unit">
          {input}
          <span class="input-unit">{props.suffix}</span>
        </span>
      )}
    </FieldFrame>
  )
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly example?: string | undefined
}

export function TextArea(props: TextAreaProps) {
  const words = useWords()
  const limit = props.maxLength === undefined ? undefined : words.atMost(props.maxLength)
  return (
    <FieldFrame field={props} extraHint={limit}>
      <textarea
        {...controlProps(props, limit !== undefined)}
        class="input input-full"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        placeholder={props.example === undefined ? undefined : words.example(props.example)}
      >
        {/* A line break first in a textarea is dropped by the parser: one more keeps the text as it was typed. */}
        {props.value?.startsWith('\n') === true ? `\n${props.value}` : (props.value ?? '')}
      </textarea>
    </FieldFrame>
  )
}

export interface PasswordFieldProps extends FieldProps {
  readonly autocomplete: 'current-password' | 'new-password'
}

/** A password is never sent back to the page, right or wrong. */
export function PasswordField(props: PasswordFieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        class="input input-full"
        type="password"
        autocomplete={props.autocomplete}
        spellcheck={false}
      />
    </FieldFrame>
  )
}

export interface SearchFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly example?: string | undefined
  readonly button?: string | undefined
}

/** A search field with its own button, for a form of its own. */
export function SearchField(props: SearchFieldProps) {
  const words = useWords()
  return (
    <FieldFrame field={props}>
      <span class="search">
        <input
          {...controlProps(props)}
          class="input input-full"
          type="search"
          value={props.value ?? ''}
          placeholder={props.example === undefined ? undefined : words.example(props.example)}
        />
        <button class="button button-secondary button-medium" type="submit">
          {props.button ?? words.find}
        </button>
      </span>
    </FieldFrame>
  )
}
