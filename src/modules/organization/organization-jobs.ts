import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { beginPosts } from './use-cases/begin-posts.ts'
import { closeDeparted } from './use-cases/depart-person.ts'
import { passOnEndedDepartments } from './use-cases/pass-on-departments.ts'

/** Every morning: whose post begins today works on what was recorded with it. */
export const beginPostsJob = defineJob({
  name: 'organization.begin-posts',
  payload: z.object({}),
  cron: '5 0 * * *',
  run: (context) => beginPosts(context),
})

/** Every morning: what departments that have ended had open goes to their heirs. */
export const passOnDepartmentsJob = defineJob({
  name: 'organization.pass-on-departments',
  payload: z.object({}),
  cron: '5 0 * * *',
  run: (context) => passOnEndedDepartments(context),
})

/** Every morning: whoever's service has ended has no access any more. */
export const closeDepartedJob = defineJob({
  name: 'organization.close-departed',
  payload: z.object({}),
  cron: '5 0 * * *',
  run: async (context) => {
    const { kept } = await closeDeparted(context)
    if (kept.length > 0)
      throw new Error(`${kept.length} departed people keep access: they are the last administrators`)
  },
})
