import {
  Button,
  ButtonRow,
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
import { reportStates } from '#modules/workplan/index.ts'
import { type AskedLine, digestOf, fieldOf, offeredOf } from './answer-form.ts'
import { saidIn } from './say.tsx'
import { useWords } from './words.ts'

interface AnswerFieldsProps {
  readonly line: AskedLine
  readonly problems: ReadonlyMap<string, string>
  /** What was typed, when something was wrong. */
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
  readonly links: boolean
}

/** One task's fields: how it goes, what was done, what is in the way, evidence. */
export function AnswerFields({ line, problems, values, errors, links }: AnswerFieldsProps) {
  const { id, version } = line.answer
  const offered = offeredOf(line, problems)
  const fresh = {
    ...Object.fromEntries(Object.entries(offered).map(([field, value]) => [`${field}_${id}`, value])),
    [fieldOf('offered', id)]: digestOf(offered),
  }
  // Only rows that the refused form had keep what was typed.
  const typed = values !== null && fieldOf('offered', id) in values ? values : fresh
  const field = formFields(typed, errors)
  return (
    <div class="answer-fields">
      <input type="hidden" name={fieldOf('version', id)} value={String(version)} />
      <input type="hidden" name={fieldOf('offered', id)} value={field(fieldOf('offered', id)).value} />
      <HowItGoes line={line} field={field} />
      <WhatWasDone line={line} field={field} />
      <Besides line={line} field={field} links={links} />
    </div>
  )
}

interface PartProps {
  readonly line: AskedLine
  readonly field: FormFieldsView
}

function HowItGoes({ line, field }: PartProps) {
  const words = useWords()
  const { locale } = useReader()
  const { id } = line.answer
  return (
    <div class="answer-fields-short">
      <SelectField
        {...field(fieldOf('state', id))}
        label={words.reportState}
        emptyLabel={words.chooseState}
        options={reportStates.map((state) => ({ value: state, label: words.reportStates[state] }))}
      />
      <TextField
        {...field(fieldOf('percent', id))}
        label={words.percent}
        inputMode="numeric"
        width="short"
        suffix="%"
      />
      {line.reportedOn !== null && (
        <ButtonRow>
          <Button
            name="do"
            value={`unchanged:${id}`}
            kind="secondary"
            size="small"
            description={saidIn(line.text, locale)}
          >
            {words.unchanged}
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
      hint={line.reportedOn === null ? words.noteFirst : words.noteHint}
      rows={4}
      maxLength={4000}
    />
  )
}

function Besides({ line, field, links }: PartProps & { readonly links: boolean }) {
  const words = useWords()
  const { id } = line.answer
  const evidence = line.task?.lastReport?.evidenceFileId ?? null
  return (
    <div>
      <TextArea {...field(fieldOf('problem', id))} label={words.problem} rows={2} maxLength={2000} />
      <FileField
        name={fieldOf('evidence', id)}
        label={words.evidence}
        maxMegabytes={20}
        error={field.errorOf(fieldOf('evidence', id))}
      />
      {links && evidence !== null && (
        <p>
          <Link href={`/office/tasks/${line.id}/evidence/${evidence}`}>{words.evidenceNow}</Link>
        </p>
      )}
    </div>
  )
}
