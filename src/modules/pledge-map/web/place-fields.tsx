import {
  CheckboxGroup,
  formFields,
  type FormFieldsView,
  RadioField,
  type SaidErrors,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import { placeKinds } from '../domain/pledge-place.ts'
import type { TypedPlace } from './place-form.ts'
import { useWords } from './words.ts'

interface PlaceFieldsProps {
  readonly towns: readonly DepartmentAsOf[]
  readonly mapKind: 'tiles' | 'areas'
  readonly values: TypedPlace
  readonly errors: SaidErrors
}

/** Everything that a place can be told by; what its kind does not use is passed over. */
export function PlaceFields({ towns, mapKind, values, errors }: PlaceFieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const options = towns.map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))
  const kind = field('kind')
  return (
    <>
      <RadioField
        {...kind}
        label={words.kind}
        options={placeKinds.map((value) => ({ value, label: words.kinds[value] }))}
        inline
        required
      />
      <TextField
        {...field('nameKo')}
        label={words.name}
        hint={words.nameHint}
        example={words.nameExample}
        maxLength={100}
      />
      <TextField {...field('nameEn')} label={words.nameEn} maxLength={100} />
      <SelectField
        {...field('town')}
        label={words.town}
        hint={mapKind === 'tiles' ? words.townHintTiles : words.townHintAreas}
        options={options}
        emptyLabel="–"
      />
      <SpotFields field={field} />
      {mapKind === 'tiles' && (
        <CheckboxGroup
          name="towns"
          label={words.lineTowns}
          hint={words.lineTownsHint}
          values={field.all('towns')}
          error={errors['towns']}
          options={options}
          inline
        />
      )}
    </>
  )
}

function SpotFields({ field }: { readonly field: FormFieldsView }) {
  const words = useWords()
  return (
    <>
      <TextField
        {...field('lat')}
        label={words.latitude}
        hint={words.latitudeHint}
        inputMode="decimal"
        width="medium"
      />
      <TextField
        {...field('lon')}
        label={words.longitude}
        hint={words.longitudeHint}
        inputMode="decimal"
        width="medium"
      />
      <TextArea
        {...field('spots')}
        label={words.spots}
        hint={words.spotsHint}
        example={words.spotsExample}
        rows={4}
      />
    </>
  )
}

/** What the fields are called, for the list of what is wrong. */
export function usePlaceLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  return {
    kind: words.kind,
    nameKo: words.name,
    nameEn: words.nameEn,
    town: words.town,
    towns: words.lineTowns,
    lat: words.latitude,
    lon: words.longitude,
    spots: words.spots,
  }
}
