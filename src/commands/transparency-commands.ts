import { createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportLog } from '#platform/audit/export-log.ts'
import { logProblemTexts } from '#platform/audit/log-problem-texts.ts'
import { verifyLogFile } from '#platform/audit/verify-log-file.ts'
import type { Config } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

/** `dure transparency export FILE`: the whole log up to its latest signed head. */
export async function exportLogCommand(
  config: Config,
  file: string,
  options: { readonly entries: boolean },
  tell: Teller,
): Promise<void> {
  if (existsSync(file)) throw new CommandFault(`${file} is there already`, 2)
  const installation = await openInstallation(config)
  try {
    const lines = exportLog(installation.session, { withEntries: options.entries })
    await pipeline(Readable.from(lines), createWriteStream(file, { mode: 0o600 }))
  } finally {
    await installation.close()
  }
  tell.result({ file }, `${file} is written. Check it anywhere with: dure transparency verify ${file}`)
}

/** `dure transparency verify FILE`: checks a log without any server; exit code 1 when it does not hold. */
export async function verifyLogCommand(
  file: string,
  options: { readonly key: readonly string[] },
  tell: Teller,
): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  const checked = await verifyLogFile(file, options.key.length > 0 ? { verifiers: options.key } : {})
  if (!checked.ok) {
    tell.result(
      { ok: false, ...checked.refusal },
      `The log does not hold, line ${checked.refusal.line}: ${logProblemTexts.en[checked.refusal.problem]}`,
    )
    throw new CommandFault('', 1)
  }
  const summary = checked.value
  tell.result(
    { ok: true, ...summary },
    `The log holds: ${summary.size} entries, ${summary.heads} signed heads.`,
  )
}
