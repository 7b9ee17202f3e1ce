import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { readDocumentPayload, readDocumentRequest } from './use-cases/read-document-request.ts'
import { readHandedIn } from './use-cases/read-handed-in.ts'
import { sweepDocuments } from './use-cases/sweep-documents.ts'

/** Reads a document after it was handed in. */
export const readDocumentJob = defineJob({
  name: readDocumentRequest.name,
  payload: readDocumentPayload,
  run: (context, { documentId }) => readHandedIn(context, documentId),
})

/** Every night: documents whose time is over go. */
export const sweepDocumentsJob = defineJob({
  name: 'plan-document.sweep-documents',
  payload: z.object({}),
  cron: '40 3 * * *',
  run: async (context) => {
    await sweepDocuments(context)
  },
})
