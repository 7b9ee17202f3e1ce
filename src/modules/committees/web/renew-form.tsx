import {
  Button,
  CheckboxGroup,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  formFields,
  Section,
} from '#design/index.ts'
import type { Committee, CommitteeMember } from '../domain/committee.ts'
import type { Refused } from './post.ts'
import { committeeHref } from './say.tsx'
import { useWords } from './words.ts'

interface RenewFormProps {
  readonly committee: Committee
  readonly members: readonly CommitteeMember[]
  readonly refused: Refused | null
}

/** A longer term with the members who stay. */
export function RenewForm({ committee, members, refused }: RenewFormProps) {
  const words = useWords()
  const own = refused?.form === 'renew' ? refused : null
  const field = formFields(own?.values ?? {}, own?.errors ?? {})
  return (
    <Section title={words.office.renew} id="renew">
      <ErrorSummary
        errors={own?.errors ?? {}}
        labels={{ until: words.office.newUntil, members: words.office.renewWho }}
      />
      <Disclosure summary={words.office.renew} open={own !== null}>
        <p>{words.office.renewLead}</p>
        <Form
          action={`${committeeHref('/office/committees', committee.id)}/renew`}
          label={words.office.renew}
        >
          <DateField {...field('until')} label={words.office.newUntil} required />
          <CheckboxGroup
            name="members"
            label={words.office.renewWho}
            values={own === null ? members.map(({ id }) => id) : field.all('members')}
            options={members.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))}
          />
          <Button>{words.office.renewButton}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
