import type { JointParts } from '#modules/joint-evaluation/index.ts'
import type { PrefillSource } from '../prefill-source.ts'
import { prefillsFor } from '../use-cases/prefills.ts'

/** What the house's own figures propose, for the fields in which values are entered. */
export const proposedInEntry =
  (sources: readonly PrefillSource[]): JointParts['proposalsOf'] =>
  async ({ context, locale }, ids, month) => {
    const prefills = await prefillsFor(context.database, sources, ids, month)
    return new Map(
      [...prefills].map(([id, { value, asOf, title, sourceKey }]) => [
        id,
        { value, asOf, from: title?.[locale] ?? sourceKey },
      ]),
    )
  }
