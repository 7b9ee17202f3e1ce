import { Command, CommanderError } from 'commander'
import { backupCommand, restoreCommand } from './commands/backup-command.ts'
import { type BoundariesOptions, importBoundariesCommand } from './commands/boundaries-command.ts'
import { countBudgetCommand } from './commands/budget-command.ts'
import type { CountOptions } from './commands/budget-rule.ts'
import { evaluateScoreCommand } from './commands/evaluate-command.ts'
import { doctorCommand } from './commands/doctor-command.ts'
import { readPlanCommand } from './commands/plan-commands.ts'
import { readPledgesCommand } from './commands/pledge-commands.ts'
import { planWriteCommand, type PlanWriteOptions } from './commands/plan-write-command.ts'
import { verifyLotteryCommand } from './commands/lottery-command.ts'
import { verifyPointsCommand } from './commands/points-command.ts'
import { runJobCommand } from './commands/job-command.ts'
import { loadSampleCommand, moveClockCommand } from './commands/sample-commands.ts'
import { CommandFault, teller } from './commands/terminal.ts'
import { exportLogCommand, verifyLogCommand } from './commands/transparency-commands.ts'
import { addUserCommand } from './commands/user-command.ts'
import { readConfig } from './config.ts'
import { openInstallation } from './installation.ts'
import { serveCity } from './serve-city.ts'

const collect = (value: string, before: readonly string[]) => [...before, value]
const program = new Command('dure')
  .description(
    "A city hall's planning office. Settings come from the environment: see docs/guides/run-for-your-city.md",
  )
  .option('--json', 'one object of JSON instead of lines', false)
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
const tell = () => teller(program.opts<{ json: boolean }>().json)
const config = () => readConfig(process.env)

program
  .command('serve')
  .description('serve the city')
  .action(() => serveCity(process.env))
program
  .command('migrate')
  .description('bring the schema up to date')
  .action(async () => {
    const installation = await openInstallation(config())
    await installation.close()
    tell().result({ city: installation.config.schema }, `${installation.config.schema} is up to date.`)
  })
program
  .command('backup <file>')
  .option('--force', 'write over the file', false)
  .description('write the city into one file')
  .action((file: string, options: { force: boolean }) => backupCommand(config(), file, options, tell()))
program
  .command('restore <file>')
  .option('--force', 'take away the city that is there', false)
  .description('bring a city back from its file')
  .action((file: string, options: { force: boolean }) => restoreCommand(config(), file, options, tell()))
program
  .command('doctor')
  .description('say what is wrong with this installation and how to mend it')
  .action(() => doctorCommand(config(), tell()))

program
  .command('job')
  .description('the work that the clock starts')
  .command('run <name>')
  .description('do it once, now')
  .action((name: string) => runJobCommand(config(), name, tell()))

const sample = program.command('sample').description('the sample city')
sample
  .command('load')
  .option('--day <day>', 'live it up to this day')
  .option('--force', 'take away the sample city that is there', false)
  .action((options: { day?: string; force: boolean }) => loadSampleCommand(config(), options, tell()))
sample
  .command('clock')
  .requiredOption('--day <day>', 'the day it stands on')
  .action((options: { day: string }) => moveClockCommand(config(), options.day, tell()))

const plan = program.command('plan').description('yearly plans (주요업무계획)')
plan
  .command('read <file>')
  .option('--names', "with officers' names", false)
  .description('read a plan from HWP, HWPX, PDF, DOCX, text or Markdown and say what does not add up')
  .action((file: string, options: { names: boolean }) => readPlanCommand(file, options, tell()))
plan
  .command('write')
  .description('write a year’s plan or results as a document')
  .requiredOption('--year <year>', 'which year')
  .requiredOption('--book <book>', 'plan or results')
  .requiredOption('--format <format>', 'hwpx, pdf, md or html')
  .requiredOption('-o, --output <file>', 'where to')
  .option('--programme <number>', 'only this programme')
  .option('--department <code>', 'only programmes that this department leads')
  .option('--language <language>', 'ko or en', 'ko')
  .option('--marks <marks>', 'inline: sources behind each line; list: only at the end')
  .option('--for <reader>', 'office, or citizens: without reports and drafts', 'office')
  .option('--force', 'write over the file', false)
  .action((options: PlanWriteOptions) => planWriteCommand(config(), options, tell()))

program
  .command('pledges')
  .description('the mayor’s pledges (공약)')
  .command('read <file>')
  .description(
    'read a city’s pledge page or book (saved web page, XLSX, CSV, HWPX, HWP, DOCX, PDF) and say what does not add up',
  )
  .action((file: string) => readPledgesCommand(file, tell()))

program
  .command('boundaries')
  .description('the borders of the towns, for the map of the pledges')
  .command('import <file>')
  .description('bring in borders from a GeoJSON file (WGS84), or say what is wrong with it')
  .option('--credit <text>', 'whose data they are and under which licence; stands under each map', '')
  .option('--day <day>', 'in use from this day; today unless told')
  .option('--name-property <name>', 'the property that names the town; the usual ones are looked for')
  .option('--dry-run', 'read and check, keep nothing', false)
  .action((file: string, options: BoundariesOptions) =>
    importBoundariesCommand(config(), file, options, tell()),
  )
program
  .command('lottery')
  .description('draws of committee members (위원 추첨)')
  .command('verify <file>')
  .description('draw again from the file that a city publishes, and say whether it is the same draw')
  .action((file: string) => verifyLotteryCommand(file, tell()))

const collected = (one: string, before: readonly string[]) => [...before, one]
program
  .command('budget')
  .description('participatory budgeting (주민참여예산)')
  .command('count <file...>')
  .description('count elections in Pabulib’s format (.pb), exactly, and say what wins')
  .option('--rule <rule>', 'greedy, equal-shares or phragmen', 'equal-shares')
  .option('--utility <utility>', 'what a project is worth: cost, cardinality, points or borda', 'cost')
  .option('--completion <way>', 'of Equal Shares: none, add1, add1u, percent, greedy or phragmen', 'none')
  .option('--step <units>', 'by so much each voter’s share grows in Add1', '1')
  .option('--ties <order>', 'id, cost-votes-id or cost-votes-lot', 'id')
  .option('--seed <text>', 'the published seed of the lot that breaks ties')
  .option('--stop-at-first', 'greedy ends at the first project that does not fit', false)
  .option('--least-votes <number>', 'greedy leaves out what has fewer votes')
  .option('--vote-percent <percent>', 'greedy by scores: the vote weighs so much, committee_score the rest')
  .option('--category-percent <percent>', 'greedy spends no more of the budget on one category')
  .option('--area-percent <percent>', 'greedy spends no more of the budget in one area')
  .option('--conflict <ids>', 'greedy takes at most one of these; may be given again', collected, [])
  .option('--explain', 'say of every project why it won or lost, however long that takes', false)
  .action((files: string[], options: CountOptions) => countBudgetCommand(files, options, tell()))

program
  .command('evaluate')
  .description('evaluations by indicators (평가)')
  .command('score <file>')
  .description('score and rank units by weighted indicators, from a JSON file')
  .action((file: string) => evaluateScoreCommand(file, tell()))

program
  .command('points')
  .description('the collaboration points (협업포인트)')
  .command('verify')
  .description('add up the whole ledger, draw every settled ranking again, and say what does not hold')
  .action(() => verifyPointsCommand(config(), tell()))

const transparency = program.command('transparency').description('the audit log that anyone can check')
transparency
  .command('export <file>')
  .option('--entries', 'with the entries themselves: personal data, for auditors', false)
  .action((file: string, options: { entries: boolean }) => exportLogCommand(config(), file, options, tell()))
transparency
  .command('verify <file>')
  .option('--key <line>', 'a public key you kept, as the transparency page shows it', collect, [])
  .action((file: string, options: { key: string[] }) => verifyLogCommand(file, options, tell()))

program
  .command('user')
  .description('accounts')
  .command('add')
  .requiredOption('--login <login>', 'what is typed at sign-in')
  .requiredOption('--name <name>', 'the full name')
  .option('--email <address>', 'for mails')
  .option('--role <role>', 'may be given several times', collect, [])
  .action((user: { login: string; name: string; email?: string; role: string[] }) =>
    addUserCommand(config(), user, tell()),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const known = error instanceof CommandFault
    const message = error instanceof Error ? error.message : String(error)
    if (message !== '') process.stderr.write(`dure: ${message}\n`)
    process.exitCode = known ? error.exitCode : 1
  }
}
