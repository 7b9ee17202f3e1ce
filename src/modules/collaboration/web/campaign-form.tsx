import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  RadioField,
  type SaidErrors,
  Section,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { campaignKinds } from '../domain/campaign.ts'
import { HOME } from './rooms.ts'
import { useWords } from './words.ts'

interface CampaignFormProps {
  readonly today: CalendarDate
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** The third week, Monday to Friday from nine to six, twice: what most campaigns are. */
const usual = { firstMonth: '1', lastMonth: '12', firstHour: '9', lastHour: '18', multiplier: '200' }

/** Sets a campaign up. */
export function CampaignForm({ today, values, errors }: CampaignFormProps) {
  const words = useWords()
  const field = formFields({ ...usual, kind: 'double-week', fromDay: today, ...values }, errors)
  const number = (name: keyof typeof usual | 'dayOfMonth') => (
    <TextField {...field(name)} label={words[name]} inputMode="numeric" width="short" />
  )
  return (
    <Section title={words.newCampaign} id="new-campaign">
      <ErrorSummary errors={errors} />
      <Form action={`${HOME}/run/campaigns`} label={words.newCampaign}>
        <RadioField
          name="kind"
          label={words.campaignKind}
          value={field('kind').value}
          options={campaignKinds.map((value) => ({ value, label: words.kindsOfCampaign[value] }))}
          inline
        />
        <TextField {...field('nameKo')} label={words.nameKo} maxLength={200} required />
        <TextField {...field('nameEn')} label={words.nameEn} maxLength={200} required />
        <TextField {...field('bannerKo')} label={words.bannerKo} maxLength={200} />
        <TextField {...field('bannerEn')} label={words.bannerEn} maxLength={200} />
        <DateField {...field('fromDay')} label={words.fromDay} required />
        <DateField {...field('untilDay')} label={words.untilDay} />
        {number('firstMonth')}
        {number('lastMonth')}
        {number('firstHour')}
        {number('lastHour')}
        {number('dayOfMonth')}
        {number('multiplier')}
        <TextField {...field('source')} label={words.source} maxLength={200} required />
        <Button kind="secondary">{words.setUp}</Button>
      </Form>
    </Section>
  )
}
