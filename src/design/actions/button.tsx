import type { ComponentChildren } from 'preact'
import { localHref } from '../address.ts'
import { useReader } from '../reader.ts'
import { Link } from './link.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger' | 'text'
export type ButtonSize = 'small' | 'medium' | 'large'

interface Look {
  readonly kind?: ButtonKind | undefined
  readonly size?: ButtonSize | undefined
  /** Read out after the word where buttons repeat, e.g. the row's name. */
  readonly description?: string | undefined
  readonly children?: ComponentChildren
}

export interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly formAction?: string | undefined
  readonly form?: string | undefined
  readonly id?: string | undefined
  readonly pressed?: boolean | undefined
}

const classOf = (kind: ButtonKind = 'primary', size: ButtonSize = 'medium') =>
  `button button-${kind} button-${size}`

export function Button({
  kind,
  size,
  type,
  formAction,
  pressed,
  description,
  children,
  ...rest
}: ButtonProps) {
  const { locale } = useReader()
  return (
    <button
      {...rest}
      class={classOf(kind, size)}
      type={type ?? 'submit'}
      formAction={formAction === undefined ? undefined : (localHref(formAction, locale) ?? undefined)}
      aria-pressed={pressed}
    >
      {children}
      {description !== undefined && <span class="visually-hidden"> {description}</span>}
    </button>
  )
}

export interface ButtonLinkProps extends Look {
  readonly href: string
  readonly download?: boolean | undefined
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ kind, size, ...rest }: ButtonLinkProps) {
  return <Link {...rest} class={classOf(kind, size)} />
}

/** Buttons side by side, the main one first. */
export function ButtonRow({ children }: { children?: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
