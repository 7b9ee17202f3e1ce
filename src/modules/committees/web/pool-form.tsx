import { z } from 'zod'
import {
  Button,
  ButtonRow,
  CheckboxField,
  DateField,
  Form,
  formFields,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import { type Reply, trouble } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { ageBands, sexes } from '../domain/committee.ts'
import { type Dimension, dimensions, type Quota, type Quotas } from '../domain/lottery/lottery.ts'
import { shareOut } from '../domain/lottery/share-out.ts'
import type { Applicant, OpenCall } from '../domain/open-call.ts'
import { publishPool } from '../use-cases/run-lottery.ts'
import { countField, dayField, textField } from './form-fields.ts'
import { callHref, callIn } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { peopleName, placesName } from './quota-names.ts'
import { QuotaTable } from './quota-table.tsx'
import type { TownNames } from './say.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

/** The keys of each dimension in the order in which they are published. */
function keysOf(towns: TownNames): Readonly<Record<Dimension, readonly string[]>> {
  return { sex: sexes, town: [...towns.keys()], age: ageBands }
}

interface PoolFormProps {
  readonly action: string
  readonly call: OpenCall
  readonly applied: readonly Applicant[]
  readonly towns: TownNames
  readonly refused: Refused | null
}

/** Quotas by population, the number that will be the seed: what is bound before the draw. */
export function PoolForm({ action, call, applied, towns, refused }: PoolFormProps) {
  const { office: words } = useWords()
  const { locale } = useReader()
  const own = refused?.form === 'pool' ? refused : null
  const errors = own?.errors ?? {}
  const field = formFields(own?.values ?? { subGroups: '5' }, errors)
  const keys = keysOf(towns)
  return (
    <Form action={action} label={words.lotteryTitle} narrow={false}>
      <p>{words.populationHint}</p>
      {dimensions.map((dimension) => (
        <QuotaTable
          key={dimension}
          {...{ dimension, towns, applied }}
          keys={keys[dimension]}
          values={own?.values ?? {}}
          places={call.seats}
        />
      ))}
      <CheckboxField
        name="everyTown"
        label={words.everyTown}
        checked={own === null || field.has('everyTown')}
      />
      <ButtonRow>
        <Button kind="secondary" name="do" value="share">
          {words.share}
        </Button>
      </ButtonRow>
      <Section title={words.seedWhat}>
        <TextField
          {...field('seedWhat')}
          label={words.seedWhat}
          hint={words.seedWhatHint}
          example={words.seedWhatExample}
          maxLength={300}
          required
        />
        <DateField {...field('seedDay')} label={words.seedDay} required />
        <TextField
          {...field('subGroups')}
          label={words.subGroups}
          inputMode="numeric"
          width="short"
          required
        />
        <p>{words.poolLead(formatCount(applied.length, locale), formatCount(call.seats, locale))}</p>
        <Button name="do" value="publish">
          {words.publishButton}
        </Button>
      </Section>
    </Form>
  )
}

const numberIn = (values: FormFields['values'], name: string): number => {
  const text = values[name]
  return typeof text === 'string' && /^[\d,]{1,12}$/.test(text.trim()) ? Number(text.replaceAll(',', '')) : 0
}

/** The places as they were typed; a dimension in which nothing was typed has no quotas. */
function quotasIn(values: FormFields['values'], towns: TownNames): Quotas {
  const keys = keysOf(towns)
  const of = (dimension: Dimension): readonly Quota[] => {
    const isTyped = keys[dimension].some((key) => {
      const text = values[placesName(dimension, key)]
      return typeof text === 'string' && text.trim() !== ''
    })
    if (!isTyped) return []
    return keys[dimension].map((key) => ({ key, places: numberIn(values, placesName(dimension, key)) }))
  }
  return { sex: of('sex'), town: of('town'), age: of('age') }
}

/** The form's values with places shared out by the population that was typed. */
function shared(values: FormFields['values'], call: OpenCall, towns: TownNames): FormFields['values'] {
  const keys = keysOf(towns)
  const places = dimensions.flatMap((dimension) => {
    const shares = keys[dimension].map((key) => ({
      key,
      people: numberIn(values, peopleName(dimension, key)),
    }))
    if (shares.every(({ people }) => people === 0)) return []
    const atLeast = dimension === 'town' && values['everyTown'] === 'yes' ? 1 : 0
    return shareOut(shares, call.seats, atLeast).map(
      (quota) => [placesName(dimension, quota.key), String(quota.places)] as const,
    )
  })
  return { ...values, ...Object.fromEntries(places) }
}

const poolForm = z.object({
  seedWhat: textField(300),
  seedDay: dayField,
  subGroups: countField(0, 50),
})

/** Shares places out and shows the form again, or publishes the pool. */
export async function publish(
  request: WebRequest,
  show: (request: WebRequest, refused: Refused | null) => Promise<Reply>,
): Promise<Reply> {
  const found = await callIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call } = found
  const { context } = request
  const { values } = await request.form()
  const towns = await townNames(context.database, context.today)
  if (values['do'] === 'share')
    return await show(request, { form: 'pool', values: shared(values, call, towns), errors: {} })
  return await post(request, {
    form: 'pool',
    schema: poolForm,
    run: ({ seedWhat: what, seedDay: day, subGroups }) =>
      publishPool(context, {
        ...{ callId: call.id, subGroups, seedSource: { what, day } },
        quotas: quotasIn(values, towns),
      }),
    again: (refused) => show(request, refused),
    done: () => [`${callHref(committee, call)}/lottery`, committeeTexts[request.locale].office.poolPublished],
  })
}
