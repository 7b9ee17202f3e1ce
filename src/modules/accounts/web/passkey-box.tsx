import type { ComponentChildren } from 'preact'
import { Button, Notice, type ButtonKind } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { localPath } from './visit.ts'
import { words } from './words.ts'

interface PasskeyBoxProps {
  readonly locale: Locale
  readonly ceremony: 'use' | 'make'
  /** Where the options come from and the answer goes to, without the language prefix. */
  readonly options: string
  readonly answer: string
  readonly title?: string
  readonly label: string
  readonly hint: string
  readonly kind?: ButtonKind
  readonly children?: ComponentChildren
}

/** A passkey needs the browser's own dialogue: the box is hidden until the script `passkey` has found it. */
export function PasskeyBox(props: PasskeyBoxProps) {
  const { locale } = props
  return (
    <div
      class={props.title === undefined ? undefined : 'section'}
      data-passkey={props.ceremony}
      data-options={localPath(locale, props.options)}
      data-answer={localPath(locale, props.answer)}
      hidden
    >
      {props.title !== undefined && <h2>{props.title}</h2>}
      <p>{props.hint}</p>
      {props.children}
      <Button type="button" kind={props.kind ?? 'secondary'}>
        {props.label}
      </Button>
      <div data-passkey-failed hidden role="alert">
        <Notice tone="danger">{words[locale].signIn.passkeyFailed}</Notice>
      </div>
    </div>
  )
}
