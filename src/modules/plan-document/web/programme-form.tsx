import {
  CheckboxField,
  FieldGroup,
  type FormFieldsView,
  Grid,
  type Option,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { ProgrammeDraft } from '../domain/intake/document-draft.ts'
import { FigureFields, TableFields } from './figure-fields.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import { useWords } from './words.ts'

interface ProgrammeFieldsProps {
  readonly draft: ProgrammeDraft
  readonly field: FormFieldsView
  readonly departments: readonly Option[]
  readonly lines: ReadonlySet<number>
}

/** What was read of one programme, to be corrected. */
export function ProgrammeFields({ draft, field, departments, lines }: ProgrammeFieldsProps) {
  const words = useWords()
  const office = draft.readOffice === '' ? words.departmentUnread : words.departmentRead(draft.readOffice)
  const rows = Math.min(40, Math.max(8, draft.body.split('\n').length + 2))
  return (
    <>
      <TextField {...field('titleKo')} label={words.titleKo} maxLength={200} required />
      <TextField {...field('titleEn')} label={words.titleEn} hint={words.titleEnHint} maxLength={200} />
      <FieldGroup legend={words.numberAndDepartment} name="office">
        <Grid columns={2}>
          <TextField {...field('number')} label={words.number} inputMode="numeric" maxLength={2} required />
          <SelectField
            {...field('department')}
            label={words.department}
            hint={office}
            options={departments}
            emptyLabel={words.chooseDepartment}
          />
          <TextField {...field('team')} label={words.team} maxLength={200} />
          <TextField
            {...field('phone')}
            label={words.phone}
            hint={words.phoneHint}
            type="tel"
            maxLength={40}
          />
        </Grid>
      </FieldGroup>
      <TextArea {...field('aims')} label={words.aims} hint={words.aimsHint} rows={4} />
      <TextField {...field('purpose')} label={words.purpose} hint={words.purposeHint} maxLength={2000} />
      <TextArea {...field('body')} label={words.body} hint={words.bodyHint} rows={rows} />
      <ScheduleFields draft={draft} field={field} departments={departments} lines={lines} />
      <FigureFields draft={draft} field={field} />
      <TableFields draft={draft} field={field} />
      <TextField {...field('basisDay')} label={words.basisDay} hint={words.basisDayHint} maxLength={20} />
      <CheckboxField name="leaveOut" label={words.leaveOutProgramme} checked={field.has('leaveOut')} />
    </>
  )
}
