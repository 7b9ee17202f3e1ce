import type { FormFields } from '#platform/http/web-request.ts'
import { typed } from '#platform/http/form.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { type Criterion, isVerdict, recusalKinds, type Verdict, type Word } from '../domain/evaluation.ts'

/** The fields of one line of a sheet; `recused-…` among the verdicts stands for stepping aside. */
export type SheetField = 'verdict' | Criterion | 'comment' | 'reason'

export const sheetField = (field: SheetField, pledge: number) => `${field}_${pledge}`

/** The choice that a line's first field offers besides the verdicts. */
export const recusalChoice = (kind: (typeof recusalKinds)[number]) => `recused-${kind}`

/** Reads the lines that were filled in; those left open are not part of the sheet. */
export function readSheet(
  values: FormFields['values'],
  pledges: readonly { readonly id: PledgeId; readonly number: number }[],
): readonly { readonly pledgeId: PledgeId; readonly word: Word }[] {
  return pledges.flatMap(({ id, number }) => {
    const of = (field: SheetField) => typed(values, sheetField(field, number)).trim()
    const choice = of('verdict')
    if (choice === '') return []
    const kind = recusalKinds.find((each) => recusalChoice(each) === choice)
    const word: Word =
      kind === undefined
        ? {
            judged: {
              // What is no verdict is refused by the rule, at its line.
              verdict: choice as Verdict,
              criteria: {
                progress: grade(of('progress')),
                secured: grade(of('secured')),
                spent: grade(of('spent')),
              },
              comment: of('comment'),
            },
          }
        : { recused: { kind, reason: of('reason') } }
    return [{ pledgeId: id, word }]
  })
}

const grade = (text: string): Verdict | null => (isVerdict(text) ? text : null)
