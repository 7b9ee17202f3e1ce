import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, ButtonRow } from '../actions/button.tsx'
import { Form } from '../actions/form.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useWords } from '../reader.ts'
import { Notice } from '../states/states.tsx'

interface ConfirmPageProps {
  readonly title: string
  readonly action: string
  /** The verb on the button. */
  readonly confirm: string
  readonly cancelHref: string
  readonly consequences: readonly string[]
  readonly hidden?: Readonly<Record<string, string | undefined>> | undefined
  readonly danger?: boolean | undefined
  readonly children?: ComponentChildren
}

/** Asked before what cannot be taken back: what will happen, then the verb. */
export function ConfirmPage(props: ConfirmPageProps) {
  const words = useWords()
  const danger = props.danger !== false
  return (
    <>
      <PageHeading title={props.title} />
      <Notice tone={danger ? 'danger' : 'info'} title={words.confirm}>
        <ul class="plain-list">
          {props.consequences.map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
      </Notice>
      <Form action={props.action} hidden={props.hidden}>
        {props.children}
        <ButtonRow>
          <Button kind={danger ? 'danger' : 'primary'}>{props.confirm}</Button>
          <ButtonLink href={props.cancelHref} kind="tertiary">
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
