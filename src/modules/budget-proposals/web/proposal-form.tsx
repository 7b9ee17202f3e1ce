import {
  Button,
  ButtonRow,
  CheckboxField,
  ErrorSummary,
  Form,
  formFields,
  Grid,
  Link,
  Notice,
  type Option,
  RadioField,
  type SaidErrors,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { ProposalType } from '#modules/participatory-budget/rules.ts'
import { LONGEST_BODY, LONGEST_NAME, LONGEST_PLACE, LONGEST_TITLE } from '../domain/check-proposal.ts'
import { type Belonging, proposalFields } from '../domain/proposal.ts'
import { PickPlace, type PlaceOnMap } from './pick-place.tsx'
import { useWords } from './words.ts'

export interface SimilarProposal {
  readonly year: number
  readonly number: number
  readonly title: string
}

export interface ProposalFieldsProps {
  readonly types: readonly ProposalType[]
  /** Who may propose in this round. */
  readonly proposers: readonly Belonging[]
  readonly towns: readonly Option[]
  readonly values: FormFields['values']
  readonly errors: SaidErrors
  /** Those that may say the same: the author looks at them before sending. */
  readonly similar: readonly SimilarProposal[]
  /** The city’s map with what is chosen on it, and whether a press hit nothing. */
  readonly place: PlaceOnMap
  readonly missed: boolean
  /** What its author agrees to; on paper with a signature. */
  readonly consent?: string
}

interface ProposalFormProps extends ProposalFieldsProps {
  readonly action: string
  readonly draftId: string | undefined
  /** Whether proposals are taken today; if not, only a draft is kept. */
  readonly isOpen: boolean
}

/** What a citizen writes. */
export function ProposalForm(props: ProposalFormProps) {
  const { action, errors, draftId, isOpen } = props
  const words = useWords()
  return (
    <>
      <ErrorSummary errors={errors} labels={proposalLabels(words)} />
      <Form action={action} label={words.propose} hidden={{ draft: draftId }}>
        <ProposalFields {...props} />
        <ButtonRow>
          {isOpen && (
            <Button name="act" value="send">
              {words.send}
            </Button>
          )}
          <Button name="act" value="draft" kind={isOpen ? 'secondary' : 'primary'}>
            {words.saveDraft}
          </Button>
        </ButtonRow>
        <PickPlace place={props.place} missed={props.missed} />
      </Form>
    </>
  )
}

/** What is asked of every proposal, sent on the portal or entered by the office. */
export function ProposalFields(props: ProposalFieldsProps) {
  return (
    <>
      <Idea {...props} />
      <Frame {...props} />
      <Author {...props} />
      <Similar {...props} />
    </>
  )
}

/** What it is, and why. */
function Idea({ values, errors }: ProposalFieldsProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <TextField
        {...field('title')}
        label={words.title}
        hint={words.titleHint}
        example={words.titleExample}
        maxLength={LONGEST_TITLE}
        required
      />
      <TextArea
        {...field('body')}
        label={words.body}
        hint={words.bodyHint}
        maxLength={LONGEST_BODY}
        rows={8}
        required
      />
    </>
  )
}

/** Of which type it is, where, and what it may cost. */
function Frame({ types, towns, values, errors, place }: ProposalFieldsProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <RadioField
        {...field('type')}
        label={words.type}
        hint={words.typeHint}
        options={types.map((value) => ({ value, label: words.types[value] }))}
        inline
        required
      />
      <SelectField
        {...field('field')}
        label={words.field}
        options={proposalFields.map((value) => ({ value, label: words.fields[value] }))}
        emptyLabel={words.choose}
        required
      />
      <SelectField {...field('town')} label={words.town} options={towns} emptyLabel="–" />
      <TextField
        {...field('place')}
        label={words.place}
        hint={words.placeHint}
        example={words.placeExample}
        maxLength={LONGEST_PLACE}
      />
      <p>
        <a href="#pick">{words.pick}</a>
      </p>
      {place.map.kind === 'areas' && (
        <Grid columns={4}>
          <TextField {...field('lat')} label={words.lat} inputMode="decimal" />
          <TextField {...field('lon')} label={words.lon} inputMode="decimal" />
        </Grid>
      )}
      <TextField
        {...field('estimate')}
        label={words.estimate}
        hint={words.estimateHint}
        width="medium"
        required
      />
    </>
  )
}

/** What the fields are called in a list of errors. */
export const proposalLabels = (words: ReturnType<typeof useWords>) => ({
  ...{ title: words.title, body: words.body, type: words.type, field: words.field, town: words.town },
  ...{
    place: words.place,
    lat: words.lat,
    lon: words.lon,
    estimate: words.estimate,
    proposerName: words.name,
  },
  belonging: words.belonging,
})

function Author({ proposers, values, errors, consent }: ProposalFieldsProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const asksToKeep = errors['keepPersonalData'] !== undefined || values['keepPersonalData'] !== undefined
  return (
    <>
      <TextField
        {...field('proposerName')}
        label={words.name}
        hint={words.nameHint}
        maxLength={LONGEST_NAME}
        autocomplete="nickname"
        width="medium"
      />
      <RadioField
        {...field('belonging')}
        label={words.belonging}
        options={proposers.map((value) => ({ value, label: words.belongs[value] }))}
        required
      />
      {asksToKeep && (
        <CheckboxField
          name="keepPersonalData"
          label={words.keepPersonalData}
          error={errors['keepPersonalData']}
          checked={field.has('keepPersonalData')}
        />
      )}
      <CheckboxField
        name="consent"
        label={consent ?? words.consent}
        error={errors['consent']}
        checked={field.has('consent')}
        required
      />
    </>
  )
}

function Similar({ similar, values, errors }: ProposalFieldsProps) {
  const words = useWords()
  if (similar.length === 0) return null
  return (
    <>
      <Notice tone="warning" title={words.similarTitle}>
        <p>{words.similarBody}</p>
        <ul>
          {similar.map(({ year, number, title }) => (
            <li key={number}>
              <Link href={`/budget/proposals/${year}/${number}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </Notice>
      <CheckboxField
        name="seenSimilar"
        label={words.seenSimilar}
        error={errors['seenSimilar']}
        checked={formFields(values, errors).has('seenSimilar')}
      />
    </>
  )
}
