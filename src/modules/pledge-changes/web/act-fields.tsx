import {
  DateField,
  type FormFieldsView,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { ChangeAct } from '../domain/take-step.ts'
import type { ComingSession } from '../use-cases/coming-sessions.ts'
import { useWords } from './words.ts'

interface ActFieldsProps {
  readonly act: ChangeAct
  readonly field: FormFieldsView
  readonly sessions: readonly ComingSession[]
}

/** What must be said for a step to be taken. */
export function ActFields({ act, field, sessions }: ActFieldsProps) {
  const words = useWords()
  switch (act) {
    case 'submit':
    case 'publish':
    case 'note-opinion':
      return null
    case 'send-to-panel':
      return <PanelFields field={field} sessions={sessions} />
    case 'answer-panel':
      return <AnswerFields field={field} />
    case 'approve':
      return (
        <>
          <DateField {...field('on')} label={words.approvedOn} required />
          <TextField
            {...field('documentNumber')}
            label={words.documentNumber}
            example={words.documentExample}
            maxLength={100}
            width="medium"
            required
          />
        </>
      )
    case 'return':
    case 'withdraw':
    case 'refuse':
      return <TextArea {...field('reason')} label={words.actReason} rows={3} maxLength={2000} required />
  }
}

function PanelFields({ field, sessions }: Pick<ActFieldsProps, 'field' | 'sessions'>) {
  const words = useWords()
  const { locale } = useReader()
  const options = sessions.map(({ id, number, day, committee }) => ({
    value: id,
    label: words.sessionOf(committee.name[locale], number, formatDay(day, locale)),
  }))
  return (
    <>
      <SelectField
        {...field('session')}
        label={words.session}
        hint={options.length === 0 ? words.noSessions : undefined}
        options={options}
        emptyLabel={words.choose}
        required
      />
      <TextArea
        {...field('note')}
        label={words.planningOpinion}
        hint={words.planningOpinionHint}
        rows={3}
        maxLength={2000}
        required
      />
    </>
  )
}

function AnswerFields({ field }: Pick<ActFieldsProps, 'field'>) {
  const words = useWords()
  return (
    <>
      <RadioField
        {...field('accepted')}
        label={words.answer}
        options={[
          { value: 'yes', label: words.accepted },
          { value: 'no', label: words.notAccepted },
        ]}
        required
      />
      <TextArea
        {...field('words')}
        label={words.answerWords}
        hint={words.answerWordsHint}
        rows={4}
        maxLength={2000}
      />
    </>
  )
}
