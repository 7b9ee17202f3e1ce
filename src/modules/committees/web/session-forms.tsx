import {
  Button,
  CheckboxGroup,
  Disclosure,
  Form,
  formFields,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { AgendaItem } from '../data/session-queries.ts'
import type { Committee, CommitteeMember, CommitteeMemberId, SubGroup } from '../domain/committee.ts'
import type { CommitteeSession, Recusal } from '../domain/committee-session.ts'
import type { Refused } from './post.ts'
import { sessionHref } from './say.tsx'
import { useWords } from './words.ts'

export interface SessionFormsProps {
  readonly committee: Committee
  readonly session: CommitteeSession
  readonly members: readonly CommitteeMember[]
  readonly groups: readonly SubGroup[]
  readonly items: readonly AgendaItem[]
  readonly recusals: readonly Recusal[]
  readonly present: readonly CommitteeMemberId[]
  readonly refused: Refused | null
}

export const called = (member: CommitteeMember) => `${member.number}. ${member.name}`

/** What was typed into one of the page's forms, when it was that which was refused. */
export function fieldsOf(refused: Refused | null, form: string, otherwise: Refused['values'] = {}) {
  const own = refused?.form === form ? refused : null
  return { isOpen: own !== null, field: formFields(own?.values ?? otherwise, own?.errors ?? {}) }
}

/** The forms of whoever runs a session, each behind its verb. */
export function SessionForms(props: SessionFormsProps) {
  const { today } = useReader()
  const { session } = props
  const isCalled = session.state === 'called'
  const isHere = session.day <= today
  return (
    <>
      {isCalled && isHere && <Attendance {...props} />}
      {isCalled && <AddItem {...props} />}
      {session.state !== 'cancelled' && isHere && <AddNote {...props} />}
      {session.state !== 'cancelled' && session.present !== null && <WriteMinutes {...props} />}
      {isCalled && session.present === null && <Cancel {...props} />}
    </>
  )
}

function Attendance({ session, members, present, items, refused }: SessionFormsProps) {
  const words = useWords()
  const { isOpen, field } = fieldsOf(refused, 'attendance')
  if (items.some(({ decision }) => decision !== null)) return null
  const noted = session.present === null ? members.map(({ id }) => id) : present
  return (
    <Section title={words.office.attendance} id="attendance" lead={words.office.attendanceLead}>
      <Form
        action={`${sessionHref('/office/committees', session)}/attendance`}
        label={words.office.attendance}
      >
        <CheckboxGroup
          name="present"
          label={words.office.attendance}
          labelHidden
          values={isOpen ? field.all('present') : noted}
          options={members.map((member) => ({ value: member.id, label: called(member) }))}
          inline
        />
        <Button>{words.office.attendanceButton}</Button>
      </Form>
    </Section>
  )
}

function AddItem({ session, refused }: SessionFormsProps) {
  const { office: words } = useWords()
  const { isOpen, field } = fieldsOf(refused, 'item')
  return (
    <Section title={words.addItem} id="add-item">
      <Disclosure summary={words.addItem} open={isOpen}>
        <Form action={`${sessionHref('/office/committees', session)}/item`} label={words.addItem}>
          <TextField {...field('title')} label={words.itemKo} maxLength={300} required />
          <TextField {...field('titleEn')} label={words.itemEn} hint={words.enHint} maxLength={300} />
          <Button>{words.itemButton}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}

function AddNote({ session, groups, refused }: SessionFormsProps) {
  const words = useWords()
  const { locale } = useReader()
  const { isOpen, field } = fieldsOf(refused, 'note')
  return (
    <Section title={words.office.addNote} id="add-note">
      <Disclosure summary={words.office.addNote} open={isOpen}>
        <Form action={`${sessionHref('/office/committees', session)}/note`} label={words.office.addNote}>
          <SelectField
            {...field('group')}
            label={words.subGroup}
            emptyLabel={words.wholeCommittee}
            options={groups.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <TextArea {...field('text')} label={words.office.noteText} rows={4} maxLength={4000} required />
          <Button>{words.office.noteButton}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}

function WriteMinutes({ session, refused }: SessionFormsProps) {
  const { office: words } = useWords()
  const { isOpen, field } = fieldsOf(refused, 'minutes', { minutes: session.minutes ?? '' })
  return (
    <Section title={words.minutesButton} id="write-minutes" lead={words.minutesLead}>
      <Disclosure summary={words.minutesButton} open={isOpen}>
        <Form action={`${sessionHref('/office/committees', session)}/minutes`} label={words.minutesButton}>
          <TextArea {...field('minutes')} label={words.minutesText} rows={10} maxLength={20000} required />
          <Button>{words.minutesButton}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}

function Cancel({ session, refused }: SessionFormsProps) {
  const { office: words } = useWords()
  const { isOpen, field } = fieldsOf(refused, 'cancel')
  return (
    <Section title={words.cancel} id="cancel">
      <Disclosure summary={words.cancel} open={isOpen}>
        <Form action={`${sessionHref('/office/committees', session)}/cancel`} label={words.cancel}>
          <TextArea {...field('reason')} label={words.reason} rows={2} maxLength={500} required />
          <Button kind="danger">{words.cancelButton}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
