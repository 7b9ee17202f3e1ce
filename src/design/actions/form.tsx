import type { ComponentChildren } from 'preact'
import { keptParameters, localHref } from '../address.ts'
import { useReader } from '../reader.ts'

export interface FormProps {
  readonly action: string
  readonly method?: 'post' | 'get' | undefined
  readonly multipart?: boolean | undefined
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly hidden?: Readonly<Record<string, string | undefined>> | undefined
  /** One column of a readable width: as people fill forms. Default for post. */
  readonly narrow?: boolean | undefined
  readonly children?: ComponentChildren
}

/** A form in the reader's language. The server checks it and speaks; the browser's own bubbles stay quiet. */
export function Form(props: FormProps) {
  const { locale } = useReader()
  const method = props.method ?? 'post'
  const narrow = props.narrow ?? method === 'post'
  return (
    <form
      id={props.id}
      class={[narrow ? 'form form-narrow' : 'form', props.class].filter(Boolean).join(' ')}
      action={localHref(props.action, locale) ?? undefined}
      method={method}
      encType={props.multipart === true ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      noValidate
    >
      <HiddenFields fields={props.hidden ?? {}} />
      {props.children}
    </form>
  )
}

export function HiddenFields({ fields }: { fields: Readonly<Record<string, string | undefined>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  )
}

/** What a GET form must send along so that it does not undo the rest of the address. */
export function KeptQuery({ except }: { except: readonly string[] }) {
  const { path } = useReader()
  return (
    <>
      {keptParameters(path, [...except, 'page']).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
