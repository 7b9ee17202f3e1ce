// Runs before anything is installed, on Node 20 or later: makes sure of node_modules, and of the Node that runs Dure.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.dure-installed')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const wanted = `${lock} ${process.platform} ${process.arch}`

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stdout.write('Installing packages (once, under a minute) …\n')
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock that lacks other platforms' binaries, and a mirror that holds only this
  // platform's cannot write one that has them. `--no-save` obeys the lock and leaves it as it is.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    process.stderr.write(
      'The packages could not be installed. Look at the lines above; without a network, see docs/guides/run-for-your-city.md.\n',
    )
    process.exit(done.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}

const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (!existsSync(pinned) && Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `No packaged Node 24 for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. Install Node 24 LTS and start again.\n`,
  )
  process.exit(1)
}
