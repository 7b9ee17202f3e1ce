import { z } from 'zod'
import { type FormReading, readForm } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { departmentKinds } from '../domain/department.ts'
import { type PostCode, postCodes } from '../domain/post.ts'
import {
  type ActKind,
  actKinds,
  type NewDepartment,
  type Reorganization,
  type ReorganizationAct,
  type Transfer,
} from '../domain/reorganization.ts'

/** A field of one line; `required` when it may not be left empty. */
export const line = (most = 200) => z.string('required').trim().max(most, 'too-long').default('')
export const needed = (most = 200) => z.string('required').trim().min(1, 'required').max(most, 'too-long')

/** A day as its field gives it. */
export const dayField = needed(10).transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text)
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: 'not-a-day' })
  return z.NEVER
})

/** A day that may be left open. */
export const openDayField = line(10).transform((text, check): CalendarDate | null => {
  if (text === '') return null
  const day = parseCalendarDate(text)
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: 'not-a-day' })
  return z.NEVER
})

/** A post by its code; empty stands for none. */
export const postField = line().transform((text, check): PostCode | null => {
  if (text === '') return null
  const code = postCodes.find((each) => each === text)
  if (code !== undefined) return code
  check.addIssue({ code: 'custom', message: 'not-a-choice' })
  return z.NEVER
})

const orderField = line(6).transform((text, check): number | null => {
  if (text === '') return null
  if (/^\d{1,6}$/.test(text)) return Number(text)
  check.addIssue({ code: 'custom', message: 'not-a-number' })
  return z.NEVER
})

const head = { day: dayField, titleKo: needed(), titleEn: line(), basis: needed(500) }

const facts = {
  newCode: needed(40),
  newKind: z.enum(departmentKinds, 'not-a-choice'),
  newParent: line(40),
  newNameKo: needed(),
  newNameEn: needed(),
  newDutiesKo: line(1000),
  newDutiesEn: line(1000),
  newExtension: line(20),
  newOrder: orderField,
  newHeadPost: postField,
}

/** The second department of a split; the place and kind are those of the first. */
const secondFacts = {
  secondCode: needed(40),
  secondNameKo: needed(),
  secondNameEn: needed(),
  secondDutiesKo: line(1000),
  secondDutiesEn: line(1000),
  secondExtension: line(20),
  transfers: line(2000),
}

const revised = {
  newDutiesKo: line(1000),
  newDutiesEn: line(1000),
  newExtension: line(20),
  newOrder: orderField,
  newHeadPost: postField,
}

const forms = {
  create: z.object({ ...head, ...facts, from: line(40) }),
  rename: z.object({ ...head, code: needed(40), newNameKo: needed(), newNameEn: needed() }),
  move: z.object({ ...head, code: needed(40), newParent: line(40), newOrder: orderField }),
  revise: z.object({ ...head, code: needed(40), ...revised }),
  split: z.object({ ...head, code: needed(40), ...facts, ...secondFacts }),
  merge: z.object({ ...head, code: needed(40), into: needed(40) }),
  abolish: z.object({ ...head, code: needed(40), into: line(40) }),
} as const

type Values<K extends ActKind> = z.output<(typeof forms)[K]>

function newDepartment(values: Values<'create'> | Values<'split'>): NewDepartment {
  return {
    code: values.newCode,
    kind: values.newKind,
    parent: values.newParent === '' ? null : values.newParent,
    name: { ko: values.newNameKo, en: values.newNameEn },
    extension: values.newExtension,
    duties: { ko: values.newDutiesKo, en: values.newDutiesEn },
    ...(values.newOrder === null ? {} : { order: values.newOrder }),
    ...(values.newHeadPost === null ? {} : { headPost: values.newHeadPost }),
  }
}

function secondDepartment(values: Values<'split'>): NewDepartment {
  const { order: _, headPost: __, ...first } = newDepartment(values)
  return {
    ...first,
    code: values.secondCode,
    name: { ko: values.secondNameKo, en: values.secondNameEn },
    extension: values.secondExtension,
    duties: { ko: values.secondDutiesKo, en: values.secondDutiesEn },
  }
}

const acting: { readonly [K in ActKind]: (values: Values<K>) => ReorganizationAct } = {
  create: (values) => ({
    kind: 'create',
    department: newDepartment(values),
    from: values.from === '' ? [] : [values.from],
  }),
  rename: ({ code, newNameKo, newNameEn }) => ({
    kind: 'rename',
    code,
    name: { ko: newNameKo, en: newNameEn },
  }),
  move: ({ code, newParent, newOrder }) => ({
    kind: 'move',
    code,
    parent: newParent === '' ? null : newParent,
    ...(newOrder === null ? {} : { order: newOrder }),
  }),
  revise: ({ code, ...values }) => ({
    kind: 'revise',
    code,
    facts: {
      extension: values.newExtension,
      duties: { ko: values.newDutiesKo, en: values.newDutiesEn },
      ...(values.newOrder === null ? {} : { order: values.newOrder }),
      ...(values.newHeadPost === null ? {} : { headPost: values.newHeadPost }),
    },
  }),
  split: (values) => ({
    kind: 'split',
    code: values.code,
    into: [newDepartment(values), secondDepartment(values)],
  }),
  merge: ({ code, into }) => ({ kind: 'merge', codes: [code], into }),
  abolish: ({ code, into }) => ({ kind: 'abolish', code, successor: into === '' ? null : into }),
}

function transfersOf(text: string, to: string): readonly Transfer[] {
  const numbers = text.split(/[\s,]+/u).filter((number) => number !== '')
  return numbers.map((employeeNumber) => ({ employeeNumber, to }))
}

/** Which act a form is for; null for an unknown one. */
export function actNamed(text: string): ActKind | null {
  return actKinds.find((kind) => kind === text) ?? null
}

/** Reads the form of one act as a reorganisation. */
export function readReorganization(kind: ActKind, fields: FormFields): FormReading<Reorganization> {
  const reading = readForm<(typeof forms)[ActKind]>(forms[kind], fields)
  if (!reading.ok) return reading
  const values = reading.value
  const { day, titleKo, titleEn, basis } = values
  const transfers = 'transfers' in values ? transfersOf(values.transfers, values.secondCode) : []
  const title = { ko: titleKo, en: titleEn === '' ? titleKo : titleEn }
  // The form and what makes an act of it are looked up by the same kind.
  const actOf = acting[kind] as (values: unknown) => ReorganizationAct
  return { ok: true, value: { day, title, basis, acts: [actOf(values)], transfers } }
}
