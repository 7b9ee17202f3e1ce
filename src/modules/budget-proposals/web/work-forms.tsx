import {
  Button,
  CheckboxField,
  DateField,
  type Option,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import { workSteps } from '../domain/execution.ts'
import { findings, LONGEST_MONITOR } from '../domain/monitoring.ts'
import { fieldsOf, Frame, type OfficeFormProps } from './office-forms.tsx'
import { useWords } from './words.ts'

/** What has become of a selected proposal. */
export function StepForm(props: OfficeFormProps & { readonly today: string }) {
  const { office, execution } = useWords()
  const field = fieldsOf('step', props.again, { day: props.today })
  const again = props.again?.form === 'step' ? props.again : null
  // Asked only of whoever was told that it is early.
  const asksEarly =
    again !== null && (again.errors['early'] !== undefined || again.values['early'] !== undefined)
  return (
    <Frame {...props} name="step" title={office.step}>
      <SelectField
        {...field('kind')}
        label={office.stepKind}
        options={workSteps.map((value) => ({ value, label: execution.steps[value] }))}
        emptyLabel="–"
        required
      />
      <DateField {...field('day')} label={office.stepDay} max={props.today} required />
      <TextField {...field('won')} label={office.stepWon} hint={office.stepWonHint} width="medium" />
      <TextArea {...field('text')} label={office.stepText} maxLength={1_000} rows={3} required />
      {asksEarly && (
        <CheckboxField
          name="early"
          label={office.early}
          error={again.errors['early']}
          checked={field.has('early')}
        />
      )}
      <Button>{office.record2}</Button>
    </Frame>
  )
}

/** Taking back what was noted wrongly. */
export function UndoStepForm(props: OfficeFormProps & { readonly steps: readonly Option[] }) {
  const { office } = useWords()
  const field = fieldsOf('undo-step', props.again)
  return (
    <Frame {...props} name="undo-step" title={office.undoStep} hint={office.undoStepHint}>
      <SelectField
        {...field('step')}
        label={office.undoWhich}
        options={props.steps}
        emptyLabel="–"
        required
      />
      <TextField {...field('undoReason')} label={office.reason} maxLength={1_000} required />
      <Button kind="secondary">{office.undoStep}</Button>
    </Frame>
  )
}

/** What a member of the monitoring body found. */
export function MonitorForm(props: OfficeFormProps & { readonly today: string }) {
  const { office, execution } = useWords()
  const field = fieldsOf('monitor', props.again, { monitorDay: props.today })
  return (
    <Frame {...props} name="monitor" title={office.monitor} hint={office.monitorHint}>
      <DateField {...field('monitorDay')} label={office.monitorDay} max={props.today} required />
      <TextField
        {...field('monitor')}
        label={office.monitorName}
        maxLength={LONGEST_MONITOR}
        width="medium"
        required
      />
      <RadioField
        {...field('finding')}
        label={office.finding}
        options={findings.map((value) => ({ value, label: execution.findings[value] }))}
        inline
        required
      />
      <TextArea {...field('monitorText')} label={office.monitorText} maxLength={1_000} rows={4} required />
      <Button>{office.monitor}</Button>
    </Frame>
  )
}

/** What the department does about it. */
export function AnswerForm(props: OfficeFormProps & { readonly reports: readonly Option[] }) {
  const { office } = useWords()
  const field = fieldsOf('answer', props.again, { report: props.reports[0]?.value ?? '' })
  return (
    <Frame {...props} name="answer" title={office.answer} hint={office.answerHint}>
      <SelectField {...field('report')} label={office.answerWhich} options={props.reports} required />
      <TextArea {...field('answerText')} label={office.answerText} maxLength={1_000} rows={4} required />
      <Button>{office.giveAnswer}</Button>
    </Frame>
  )
}
