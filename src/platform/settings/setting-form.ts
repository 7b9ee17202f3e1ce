import { z } from 'zod'
import type { Localized } from '../kernel/locale.ts'
import { readValue, writeValue } from './written-value.ts'

/** One field of the form by which a setting is changed, found from the setting's schema. */
export interface SettingField {
  /** The member of the value; empty when the value has no members. */
  readonly key: string
  readonly kind: 'number' | 'amount' | 'text' | 'yes-no' | 'choice' | 'choices' | 'json'
  readonly options: readonly string[]
  /** From the schema's `.meta({ ko, en })`; null when it says none. */
  readonly label: Localized | null
  /** What an option is called, from the schema's `.meta({ options })`; those it does not say have no words. */
  readonly optionLabels: Readonly<Record<string, Localized>>
}

/** The fields of a setting's form: one for each member of an object, else one for the whole value. */
export function settingFields(schema: z.ZodType): readonly SettingField[] {
  const { def } = inner(schema)
  if (def.type !== 'object') return [fieldOf('', schema)]
  return Object.entries(def.shape as Record<string, z.ZodType>).map(([key, member]) => fieldOf(key, member))
}

/** Looks through what does not change the form: defaults, read-only marks. */
function inner(schema: z.ZodType): Known {
  const known = schema as unknown as Known
  return wrappers.has(known.def.type) && known.def.innerType !== undefined
    ? inner(known.def.innerType)
    : known
}

const wrappers: ReadonlySet<string> = new Set(['default', 'prefault', 'readonly'])

interface Known {
  readonly def: {
    readonly type: string
    readonly innerType?: z.ZodType
    readonly element?: z.ZodType
    readonly entries?: Readonly<Record<string, string | number>>
    readonly shape?: unknown
  }
}

const kinds: Readonly<Record<string, SettingField['kind']>> = {
  number: 'number',
  int: 'number',
  bigint: 'amount',
  string: 'text',
  boolean: 'yes-no',
  enum: 'choice',
}

function fieldOf(key: string, schema: z.ZodType): SettingField {
  const { def } = inner(schema)
  const options = (from: Known['def']) => Object.values(from.entries ?? {}).map(String)
  const named = { label: labelOf(schema), optionLabels: optionLabelsOf(schema) }
  if (def.type === 'array' && def.element !== undefined) {
    const element = inner(def.element).def
    if (element.type === 'enum') return { key, kind: 'choices', options: options(element), ...named }
  }
  return { key, kind: kinds[def.type] ?? 'json', options: def.type === 'enum' ? options(def) : [], ...named }
}

const localized = z.object({ ko: z.string(), en: z.string() })

function labelOf(schema: z.ZodType): Localized | null {
  const read = localized.safeParse(schema.meta())
  return read.success ? read.data : null
}

function optionLabelsOf(schema: z.ZodType): Readonly<Record<string, Localized>> {
  const read = z.object({ options: z.record(z.string(), localized) }).safeParse(schema.meta())
  return read.success ? read.data.options : {}
}

/** What stands in a field for a value: a text, or the chosen options. */
export function typedSetting(field: SettingField, value: unknown): string | readonly string[] {
  const part = field.key === '' ? value : (value as Readonly<Record<string, unknown>>)[field.key]
  if (field.kind === 'choices') return Array.isArray(part) ? part.map(String) : []
  if (field.kind === 'json') return JSON.stringify(JSON.parse(writeValue(part ?? null)), null, 2)
  if (field.kind === 'yes-no') return part === true ? 'yes' : ''
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'bigint'
    ? part.toString()
    : ''
}

/** The value that was typed; what cannot be read stays a text, which the setting's schema then refuses. */
export function settingFromTyped(
  fields: readonly SettingField[],
  typed: (key: string) => readonly string[],
): unknown {
  const [first] = fields
  if (first?.key === '') return partFromTyped(first, typed(''))
  return Object.fromEntries(fields.map((field) => [field.key, partFromTyped(field, typed(field.key))]))
}

function partFromTyped(field: SettingField, all: readonly string[]): unknown {
  const text = (all[0] ?? '').trim()
  const plain = text.replaceAll(',', '')
  switch (field.kind) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
    case 'amount':
      return /^-?\d{1,30}$/.test(plain) ? BigInt(plain) : text
    case 'yes-no':
      return text === 'yes'
    case 'choices':
      return all.filter((each) => each !== '')
    case 'json':
      return jsonOr(text)
    case 'choice':
    case 'text':
      return text
  }
}

function jsonOr(text: string): unknown {
  try {
    return readValue(text)
  } catch {
    return text
  }
}
