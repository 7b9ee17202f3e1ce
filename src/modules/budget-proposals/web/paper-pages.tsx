import {
  Button,
  ButtonLink,
  DateField,
  Disclosure,
  ErrorSummary,
  type Fact,
  FactList,
  Form,
  formFields,
  PageHeading,
  Prose,
  RadioField,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatDay, formatWon } from '#platform/text/format.ts'
import { mayBecome } from '../domain/decide-proposal.ts'
import { LONGEST_CONTACT, LONGEST_SENDER, type Sender, senderWays } from '../domain/paper.ts'
import type { Proposal } from '../domain/proposal.ts'
import { PickPlace } from './pick-place.tsx'
import { ProposalFields, type ProposalFieldsProps, proposalLabels } from './proposal-form.tsx'
import { useWords } from './words.ts'

/** What somebody brought, as the office enters it. */
export function PaperForm(props: ProposalFieldsProps & { readonly action: string }) {
  const { action, values, errors } = props
  const words = useWords()
  const { paper } = words
  const { today } = useReader()
  const field = formFields(values, errors)
  const labels = { way: paper.way, receivedOn: paper.receivedOn, sender: paper.name, contact: paper.contact }
  return (
    <>
      <ErrorSummary errors={errors} labels={{ ...labels, ...proposalLabels(words) }} />
      <Form action={action} label={paper.title}>
        <Section title={paper.sender} id="who" lead={paper.senderLead}>
          <RadioField
            {...field('way')}
            label={paper.way}
            options={senderWays.map((value) => ({ value, label: paper.ways[value] }))}
            inline
            required
          />
          <DateField {...field('receivedOn')} label={paper.receivedOn} max={today} required />
          <TextField
            {...field('sender')}
            label={paper.name}
            maxLength={LONGEST_SENDER}
            width="medium"
            required
          />
          <TextField
            {...field('contact')}
            label={paper.contact}
            hint={paper.contactHint}
            maxLength={LONGEST_CONTACT}
            required
          />
        </Section>
        <Section title={paper.proposal} id="proposal">
          <ProposalFields {...props} consent={paper.consent} />
        </Section>
        <Button>{paper.enter}</Button>
        <PickPlace place={props.place} missed={props.missed} />
      </Form>
    </>
  )
}

interface ReceiptProps {
  readonly city: Localized
  readonly year: number
  readonly proposal: Proposal
  readonly sender: Sender
}

/** On one sheet of paper: that it was received, under which number, and what happens next. */
export function Receipt({ city, year, proposal, sender }: ReceiptProps) {
  const words = useWords()
  const { paper } = words
  const { locale } = useReader()
  const { number, title, type, field, estimate } = proposal
  const facts: Fact[] = [
    { term: paper.receiptNumber, value: words.proposalNumber(String(year), String(number)) },
    { term: words.title, value: <span lang="ko">{title}</span> },
    { term: words.type, value: words.types[type] },
    { term: words.field, value: words.fields[field] },
    { term: words.estimate, value: formatWon(estimate, 'won', locale) },
    { term: paper.name, value: <span lang="ko">{sender.name}</span> },
    { term: paper.way, value: paper.ways[sender.way] },
    { term: paper.receivedOn, value: formatDay(sender.receivedOn, locale) },
  ]
  return (
    <>
      {/* What stands there is not printed. */}
      <PageHeading
        title={paper.receipt}
        lead={paper.receiptLead(city[locale])}
        actions={<p>{paper.receiptPrint}</p>}
      />
      <FactList facts={facts} />
      <Section title={paper.receiptNext} id="next">
        <Prose>
          <ol>
            {paper.receiptSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{paper.receiptSee(`/budget/proposals/${year}/${number}`)}</p>
        </Prose>
      </Section>
    </>
  )
}

/** Who brought it, on the office's record; with the receipt, and taking it back for them while that may be. */
export function SenderPart({
  sender,
  proposal,
  action,
}: {
  readonly sender: Sender
  readonly proposal: Proposal
  readonly action: string
}) {
  const { paper, erase } = useWords()
  const { locale } = useReader()
  return (
    <Section title={paper.sender} id="sender" lead={paper.senderLead}>
      <FactList
        facts={[
          { term: paper.name, value: <span lang="ko">{sender.name}</span> },
          { term: paper.contact, value: <span lang="ko">{sender.contact}</span> },
          { term: paper.way, value: paper.ways[sender.way] },
          { term: paper.receivedOn, value: formatDay(sender.receivedOn, locale) },
        ]}
      />
      <ButtonLink href={`${action}/receipt`} kind="secondary">
        {paper.seeReceipt}
      </ButtonLink>
      {mayBecome(proposal, 'withdrawn') && (
        <Disclosure summary={paper.withdraw}>
          <Form action={`${action}/withdraw`} label={paper.withdraw}>
            <p>{paper.withdrawHint}</p>
            <Button kind="secondary">{erase}</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
