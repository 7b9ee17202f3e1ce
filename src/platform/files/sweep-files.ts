import { z } from 'zod'
import type { Session } from '../database/session.ts'
import { defineJob } from '../jobs/job.ts'
import { fileFolder } from './current-folder.ts'
import { neededHashes } from './file-queries.ts'

const DAY_MS = 86_400_000

/**
 * Takes bytes away that no file needs: those of deleted files and of changes that failed after the bytes
 * were written. What is younger than a day may belong to a change that still runs.
 */
export async function sweepFiles(database: Session, machineNow: Date): Promise<number> {
  const folder = fileFolder()
  const since = new Date(machineNow.getTime() - DAY_MS)
  let removed = await folder.removeUnfinished(since)
  for await (const hashes of folder.hashes()) {
    const needed = await neededHashes(database, hashes)
    for (const hash of hashes.filter((one) => !needed.has(one))) {
      const isNeeded = async () => (await neededHashes(database, [hash])).size > 0
      if (await folder.removeOld(hash, since, isNeeded)) removed += 1
    }
  }
  return removed
}

/** Sweeps every night. */
export const sweepFilesJob = defineJob({
  name: 'files.sweep-files',
  payload: z.object({}),
  cron: '20 3 * * *',
  run: async (context) => {
    await sweepFiles(context.database, context.machineNow)
  },
})
