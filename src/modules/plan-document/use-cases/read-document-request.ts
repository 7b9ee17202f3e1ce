import { z } from 'zod'
import { isId } from '#platform/kernel/ids.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'

export const readDocumentPayload = z.object({
  documentId: z
    .string()
    .refine(isId)
    .transform((id) => id as PlanDocumentId),
})

/** By what a document's reading is asked for; the job of this name does it. */
export const readDocumentRequest = {
  name: 'plan-document.read-document',
  stored: (payload: { readonly documentId: PlanDocumentId }) => readDocumentPayload.parse(payload),
}
