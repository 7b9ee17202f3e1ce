import { z } from 'zod'
import { specimenStates } from './specimen-state.tsx'

/** What a specimen is asked for by its address. */
export const galleryQuery = z.object({
  state: z.enum(specimenStates).catch('usual'),
  sort: z.string().optional().catch(undefined),
  columns: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(5).catch(1),
  q: z.string().optional().catch(undefined),
  stage: z.string().optional().catch(undefined),
})
export type GalleryQuery = z.output<typeof galleryQuery>
