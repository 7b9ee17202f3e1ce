import {
  CheckboxField,
  FieldGroup,
  type FormFieldsView,
  Grid,
  type Option,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { HeadDraft } from '../domain/intake/document-draft.ts'
import { useWords } from './words.ts'

interface HeadFieldsProps {
  readonly draft: HeadDraft
  readonly field: FormFieldsView
  readonly departments: readonly Option[]
}

/** The plan's head: whose, of which year, with what vision; then last year's results. */
export function HeadFields({ draft, field, departments }: HeadFieldsProps) {
  const words = useWords()
  return (
    <>
      <TextField {...field('titleKo')} label={words.titleKo} maxLength={200} required />
      <TextField {...field('titleEn')} label={words.titleEn} hint={words.titleEnHint} maxLength={200} />
      <FieldGroup legend={words.yearAndDepartment} name="office">
        <Grid columns={2}>
          <TextField {...field('year')} label={words.year} inputMode="numeric" maxLength={4} />
          <SelectField
            {...field('department')}
            label={words.department}
            hint={draft.readOffice === '' ? words.departmentUnread : words.departmentRead(draft.readOffice)}
            options={departments}
            emptyLabel={words.chooseDepartment}
          />
        </Grid>
      </FieldGroup>
      <TextField {...field('vision')} label={words.vision} hint={words.visionHint} maxLength={2000} />
      <TextArea {...field('aims')} label={words.planAims} hint={words.aimsHint} rows={6} />
      <TextArea {...field('coreTasks')} label={words.coreTasks} hint={words.aimsHint} rows={8} />
      <ResultFields draft={draft} field={field} />
      <AwardFields draft={draft} field={field} />
      <ContestFields draft={draft} field={field} />
    </>
  )
}

type ListProps = Omit<HeadFieldsProps, 'departments'>

function ResultFields({ draft, field }: ListProps) {
  const words = useWords()
  if (draft.results.length === 0) return null
  return (
    <Section title={words.results} level={3} id="results">
      {draft.results.map(({ number }, index) => {
        const at = `results.${index}.`
        return (
          <FieldGroup key={index} legend={words.result(number)} name={`results.${index}`}>
            <CheckboxField name={`${at}keep`} label={words.keepResult} checked={field.has(`${at}keep`)} />
            <TextField {...field(`${at}title`)} label={words.resultTitle} maxLength={200} required />
            <TextArea {...field(`${at}body`)} label={words.resultBody} hint={words.bodyHint} rows={8} />
          </FieldGroup>
        )
      })}
    </Section>
  )
}

function AwardFields({ draft, field }: ListProps) {
  const words = useWords()
  if (draft.awards.length === 0) return null
  return (
    <Section title={words.awards} level={3} id="awards">
      {draft.awards.map((_, index) => {
        const at = `awards.${index}.`
        return (
          <FieldGroup key={index} legend={words.award(index + 1)} name={`awards.${index}`}>
            <CheckboxField name={`${at}keep`} label={words.keepAward} checked={field.has(`${at}keep`)} />
            <TextField {...field(`${at}title`)} label={words.awardTitle} maxLength={200} />
            <Grid columns={3}>
              <TextField {...field(`${at}grade`)} label={words.grade} maxLength={100} />
              <TextField {...field(`${at}by`)} label={words.giver} maxLength={100} />
              <TextField {...field(`${at}day`)} label={words.awardDay} example="2020-06-16" maxLength={20} />
            </Grid>
          </FieldGroup>
        )
      })}
    </Section>
  )
}

function ContestFields({ draft, field }: ListProps) {
  const words = useWords()
  if (draft.contests.length === 0) return null
  return (
    <Section title={words.contests} level={3} id="contests">
      {draft.contests.map((_, index) => {
        const at = `contests.${index}.`
        return (
          <FieldGroup key={index} legend={words.contest(index + 1)} name={`contests.${index}`}>
            <CheckboxField name={`${at}keep`} label={words.keepContest} checked={field.has(`${at}keep`)} />
            <TextField {...field(`${at}title`)} label={words.contestTitle} maxLength={200} />
            <Grid columns={2}>
              <TextField {...field(`${at}by`)} label={words.contestBy} maxLength={100} />
              <TextField
                {...field(`${at}month`)}
                label={words.contestMonth}
                example="2020-09"
                maxLength={20}
              />
            </Grid>
          </FieldGroup>
        )
      })}
    </Section>
  )
}
