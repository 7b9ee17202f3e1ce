import type { ComponentChildren } from 'preact'
import {
  Button,
  Disclosure,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { AgendaItem } from '../data/session-queries.ts'
import { outcomes, recusalKinds } from '../domain/committee-session.ts'
import { sessionHref } from './say.tsx'
import { called, fieldsOf, type SessionFormsProps } from './session-forms.tsx'
import { useWords } from './words.ts'

type Shown = Pick<SessionFormsProps, 'session' | 'members' | 'present' | 'refused' | 'recusals'>

/** What can be done with an item that is not decided yet. */
export function itemForms(shown: Shown): (item: AgendaItem) => ComponentChildren {
  return (item) => <ItemForms item={item} {...shown} />
}

type ItemProps = Shown & { readonly item: AgendaItem }

function ItemForms(props: ItemProps) {
  const { today } = useReader()
  const { session, item } = props
  if (session.state !== 'called' || item.decision !== null || session.day > today) return null
  return (
    <>
      <DecideForm {...props} />
      <RecuseForm {...props} />
    </>
  )
}

function DecideForm({ session, item, present, refused, recusals }: ItemProps) {
  const words = useWords()
  const out = recusals.filter(({ itemId, memberId }) => itemId === item.id && present.includes(memberId))
  const usual = { recused: String(out.length), outcome: 'approved' }
  const { isOpen, field } = fieldsOf(refused, `decide-${item.id}`, usual)
  const counts = [
    ['for', words.votesFor],
    ['against', words.votesAgainst],
    ['abstained', words.votesAbstained],
    ['recused', words.votesRecused],
  ] as const
  return (
    <Disclosure summary={words.office.decide} open={isOpen}>
      <Form
        action={`${sessionHref('/office/committees', session)}/decide`}
        hidden={{ item: item.id }}
        label={`${words.office.decide} ${item.number}`}
      >
        {counts.map(([name, label]) => (
          <TextField
            key={name}
            {...field(name)}
            id={`${name}-${item.number}`}
            label={label}
            inputMode="numeric"
            width="short"
            required
          />
        ))}
        <RadioField
          {...field('outcome')}
          id={`outcome-${item.number}`}
          label={words.outcome}
          options={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        />
        <TextArea
          {...field('note')}
          id={`note-${item.number}`}
          label={words.conditions}
          rows={2}
          maxLength={2000}
        />
        <Button>{words.office.decideButton}</Button>
      </Form>
    </Disclosure>
  )
}

function RecuseForm({ session, item, members, refused }: ItemProps) {
  const words = useWords()
  const { isOpen, field } = fieldsOf(refused, `recuse-${item.id}`)
  return (
    <Disclosure summary={words.office.recuse} open={isOpen}>
      <Form
        action={`${sessionHref('/office/committees', session)}/recuse`}
        hidden={{ item: item.id }}
        label={`${words.office.recuse} ${item.number}`}
      >
        <SelectField
          {...field('member')}
          id={`member-${item.number}`}
          label={words.office.member}
          options={members.map((member) => ({ value: member.id, label: called(member) }))}
          required
        />
        <RadioField
          {...field('kind')}
          id={`kind-${item.number}`}
          label={words.kind}
          options={recusalKinds.map((value) => ({ value, label: words.recusals[value] }))}
          inline
        />
        <TextArea
          {...field('reason')}
          id={`reason-${item.number}`}
          label={words.office.reason}
          rows={2}
          maxLength={500}
          required
        />
        <Button kind="secondary">{words.office.recuseButton}</Button>
      </Form>
    </Disclosure>
  )
}
