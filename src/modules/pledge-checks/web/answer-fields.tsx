import {
  Button,
  ButtonRow,
  CheckboxField,
  FileField,
  formFields,
  type FormFieldsView,
  Link,
  type SaidErrors,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { pledgeStages } from '#modules/pledges/index.ts'
import { longestWords } from '../domain/check-answer.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import { digestOf, fieldOf, offeredGoal, offeredOf } from './answer-form.ts'
import { officeChecks } from './check-asked.ts'
import { GoalFields } from './goal-fields.tsx'
import { useWords } from './words.ts'

export interface AnswerFieldsProps {
  readonly line: CheckLine
  /** What was typed, when something was wrong. */
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
}

/** The fields of one pledge: how it stands, what was done, what is in the way, and what became of the year's goals. */
export function AnswerFields({ line, values, errors }: AnswerFieldsProps) {
  const { id, version } = line.answer
  const field = formFields(shownValues(line, values), errors)
  return (
    <>
      <div class="answer-fields">
        <input type="hidden" name={fieldOf('version', id)} value={String(version)} />
        <input type="hidden" name={fieldOf('offered', id)} value={field(fieldOf('offered', id)).value} />
        <HowItStands line={line} field={field} />
        <WhatWasDone line={line} field={field} />
        <Besides line={line} field={field} />
      </div>
      <Goals line={line} field={field} />
    </>
  )
}

/** Only rows that the refused form had keep what was typed. */
function shownValues(line: CheckLine, values: FormFields['values'] | null): FormFields['values'] {
  const { id } = line.answer
  if (values !== null && fieldOf('offered', id) in values) return values
  const named = (offered: Readonly<Record<string, string>>, of: string) => [
    ...Object.entries(offered).map(([field, value]) => [`${field}_${of}`, value] as const),
    [fieldOf('offered', of), digestOf(offered)] as const,
  ]
  return Object.fromEntries([
    ...named(offeredOf(line), id),
    ...line.goals.flatMap((goal) => named(offeredGoal(goal), goal.id)),
  ])
}

interface PartProps {
  readonly line: CheckLine
  readonly field: FormFieldsView
}

function HowItStands({ line, field }: PartProps) {
  const words = useWords()
  const { locale } = useReader()
  const { id } = line.answer
  return (
    <div class="answer-fields-short">
      <SelectField
        {...field(fieldOf('stage', id))}
        label={words.stage}
        emptyLabel={words.chooseStage}
        options={pledgeStages.map((stage) => ({ value: stage, label: words.stages[stage] }))}
      />
      <TextField
        {...field(fieldOf('progress', id))}
        label={words.progress}
        inputMode="numeric"
        width="short"
        suffix="%"
      />
      <TextField
        {...field(fieldOf('reason', id))}
        label={words.reason}
        hint={words.reasonHint}
        maxLength={500}
      />
      {line.before !== null && (
        <ButtonRow>
          <Button
            name="do"
            value={`before:${id}`}
            kind="secondary"
            size="small"
            description={line.pledge.title[locale]}
          >
            {words.useBefore}
          </Button>
        </ButtonRow>
      )}
    </div>
  )
}

function WhatWasDone({ line, field }: PartProps) {
  const words = useWords()
  return (
    <TextArea
      {...field(fieldOf('note', line.answer.id))}
      label={words.note}
      hint={words.noteHint}
      rows={5}
      maxLength={longestWords}
    />
  )
}

function Besides({ line, field }: PartProps) {
  const words = useWords()
  const { id } = line.answer
  return (
    <div>
      <TextArea
        {...field(fieldOf('problem', id))}
        label={words.problem}
        hint={words.problemHint}
        rows={2}
        maxLength={longestWords}
      />
      <FileField
        name={fieldOf('evidence', id)}
        label={words.evidence}
        maxMegabytes={20}
        error={field.errorOf(fieldOf('evidence', id))}
      />
      <CheckboxField
        name={fieldOf('public', id)}
        label={words.publicPictureBox}
        checked={field.has(fieldOf('public', id))}
      />
      <Evidence line={line} />
    </div>
  )
}

/** What was handed in with the answer. */
export function Evidence({ line }: { readonly line: CheckLine }) {
  const words = useWords()
  if (line.files.length === 0) return null
  return (
    <ul class="plain-list">
      {line.files.map(({ fileId, isPublic }, index) => (
        <li key={fileId}>
          <Link href={`${officeChecks}/files/${fileId}`}>{words.evidenceNumber(index + 1)}</Link>
          {isPublic && ` ${words.publicPicture}`}
        </li>
      ))}
    </ul>
  )
}

function Goals({ line, field }: PartProps) {
  const words = useWords()
  const year = line.goals[0]?.year
  if (year === undefined) return null
  return (
    <div>
      <h3>{words.goalsOfYear(year)}</h3>
      {line.goals.map((goal) => (
        <GoalFields key={goal.id} goal={goal} field={field} />
      ))}
    </div>
  )
}
