import {
  Button,
  DateField,
  ErrorSummary,
  FieldGroup,
  Form,
  formFields,
  Grid,
  HiddenFields,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import { MOST_LESSONS } from '../domain/check-course.ts'
import { type Course, courseWays } from '../domain/course.ts'
import { office } from './course-in.ts'
import type { Refused } from './post.ts'
import { useWords } from './words.ts'

interface CourseFormProps extends Refused {
  /** Null for a new one. */
  readonly course: Course | null
}

/** What the office says of a course, with its lessons. */
export function CourseForm({ course, values, errors }: CourseFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const isNew = course === null
  const title = isNew ? words.office.newCourse : words.office.change
  return (
    <>
      <PageHeading
        title={title}
        lead={isNew ? words.office.newLead : words.office.changeLead}
        {...(isNew ? {} : { kicker: course.title })}
      />
      <ErrorSummary errors={errors} labels={useLabels()} />
      <Form action={isNew ? `${office}/new` : `${office}/${course.id}/change`} label={title}>
        {!isNew && <HiddenFields fields={{ version: String(course.version) }} />}
        <TextField {...field('year')} label={words.year} inputMode="numeric" width="short" required />
        <TextField {...field('title')} label={words.office.titleField} maxLength={100} required />
        <TextArea {...field('content')} label={words.content} rows={4} maxLength={2000} required />
        <SelectField
          {...field('way')}
          label={words.way}
          options={courseWays.map((value) => ({ value, label: words.ways[value] }))}
          required
        />
        <TextField
          {...field('place')}
          label={words.place}
          hint={words.office.placeHint}
          maxLength={200}
          required
        />
        <TextField {...field('teacher')} label={words.teacher} maxLength={100} />
        <TextField {...field('seats')} label={words.seats} inputMode="numeric" width="short" required />
        <DateField {...field('opensOn')} label={words.office.opensOn} required />
        <DateField {...field('closesOn')} label={words.office.closesOn} required />
        <Lessons values={values} errors={errors} count={course?.lessons.length ?? 0} />
        <Button>{isNew ? words.office.save : words.office.saveChange}</Button>
      </Form>
    </>
  )
}

/** A few rows more than there are lessons. */
export const rowsFor = (lessons: number) => Math.min(MOST_LESSONS, Math.max(4, lessons + 2))

function Lessons({ values, errors, count }: Refused & { readonly count: number }) {
  const words = useWords()
  const field = formFields(values, errors)
  const typed = Object.keys(values).filter((name) => /^day-\d+$/.test(name)).length
  const rows = Array.from(
    { length: Math.max(rowsFor(count), Math.min(typed, MOST_LESSONS)) },
    (_, i) => i + 1,
  )
  return (
    <Section title={words.lessons} lead={words.office.lessonsHint}>
      {rows.map((row) => (
        <FieldGroup key={row} legend={words.lessonNumber(row)} name={`lesson-${row}`}>
          <Grid columns={2}>
            <DateField {...field(`day-${row}`)} label={words.day} />
            <TextField {...field(`topic-${row}`)} label={words.lessonTitle} maxLength={100} />
            <TextField
              {...field(`from-${row}`)}
              label={words.office.from}
              example={words.office.hourExample}
              maxLength={5}
            />
            <TextField {...field(`until-${row}`)} label={words.office.until} example="16:00" maxLength={5} />
          </Grid>
        </FieldGroup>
      ))}
    </Section>
  )
}

function useLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  const rows = Array.from({ length: MOST_LESSONS }, (_, index) => index + 1)
  return {
    ...{ year: words.year, title: words.office.titleField, content: words.content, way: words.way },
    ...{ place: words.place, seats: words.seats },
    ...{ opensOn: words.office.opensOn, closesOn: words.office.closesOn },
    ...Object.fromEntries(
      rows.flatMap((row) => [
        [`day-${row}`, `${words.lessonNumber(row)} ${words.day}`],
        [`from-${row}`, `${words.lessonNumber(row)} ${words.office.from}`],
        [`until-${row}`, `${words.lessonNumber(row)} ${words.office.until}`],
      ]),
    ),
  }
}
