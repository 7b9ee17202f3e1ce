import {
  Button,
  CheckboxGroup,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { IndicatorLine, JointYear } from '#modules/joint-evaluation/index.ts'
import { meetingKinds } from '../domain/meeting.ts'
import { isWeak } from './overview-page.tsx'
import type { Refused } from './post.ts'
import { nameOf, workHref } from './work-in.tsx'
import { useWords, type WorkWords } from './words.ts'

interface MeetingFormProps extends Refused {
  readonly year: JointYear
  readonly lines: readonly IndicatorLine[]
}

/** Calling a meeting: weak and silent indicators are ticked already, all others are at hand. */
export function MeetingForm({ year, lines, values, errors }: MeetingFormProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const [weak, others] = [lines.filter(isWeak), lines.filter((line) => !isWeak(line))]
  const chosen = field.all('indicators')
  const said = (count: number) => formatCount(count, locale)
  const labels = { title: words.meetingTitle, day: words.day, chair: words.chair, kind: words.kind, indicators: words.agenda }
  const groupId = weak.length > 0 ? 'indicators' : 'indicators-others'
  return (
    <>
      <PageHeading title={words.planMeeting} kicker={words.kicker(String(year.evaluationYear))} lead={words.planLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={workHref(year, '/meetings/new')} label={words.planMeeting}>
        <SelectField {...field('kind')} label={words.kind} options={meetingKinds.map((value) => ({ value, label: words.kinds[value] }))} required />
        <TextField {...field('title')} label={words.meetingTitle} example={words.meetingExample} maxLength={200} required />
        <DateField {...field('day')} label={words.day} required />
        <TextField {...field('chair')} label={words.chair} example={words.chairExample} maxLength={100} required />
        {weak.length > 0 && (
          <CheckboxGroup
            name="indicators"
            label={words.suggested(said(weak.length))}
            hint={words.suggestedHint}
            error={field.errorOf('indicators')}
            values={chosen}
            options={weak.map((line) => ({ value: line.indicator.id, label: nameOf(line.indicator), hint: reasonOf(line, words) }))}
          />
        )}
        <Disclosure summary={words.others(said(others.length))} open={weak.length === 0 || others.some(({ indicator }) => chosen.includes(indicator.id))}>
          <CheckboxGroup
            id={groupId === 'indicators' ? 'indicators-others' : 'indicators'}
            name="indicators"
            label={words.othersLabel}
            {...(weak.length === 0 ? { error: field.errorOf('indicators') } : {})}
            values={chosen}
            options={others.map(({ indicator }) => ({ value: indicator.id, label: nameOf(indicator) }))}
          />
        </Disclosure>
        <Button>{words.planButton}</Button>
      </Form>
    </>
  )
} // prettier-ignore

function reasonOf({ signal, isStale }: IndicatorLine, words: WorkWords): string {
  const reasons = [
    ...(signal === 'weak' || signal === 'watch' ? [words.signals[signal]] : []),
    ...(isStale ? [words.stale] : []),
  ]
  return reasons.join(' · ')
}
