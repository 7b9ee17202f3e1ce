import { z } from 'zod'

/** A year in an address; left out when it is none. */
export const yearQuery = z.coerce.number().int().min(2018).max(9998).optional().catch(undefined)
