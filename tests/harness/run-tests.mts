/**
 * `npm test`: format, lint, types, dependencies, unit tests, builds, packages, size budgets, end-to-end in both browsers.
 * Every step counts as one check; test runners count each test. What failed is named once more at the end, because a
 * long output is often read from there; the last line is `N passed, N failed`.
 * `npm test -- unit e2e` runs the named steps only.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { checkBudgets } from './check-budgets.mts'
import { checkDependencies } from './check-dependencies.mts'
import { checkPackages } from './check-packages.mts'
import { checkReproducible } from './check-reproducible.mts'
import { ensureBrowser, installHint } from './find-browser.mts'

const BIN = join(ROOT, 'node_modules', '.bin')
const REPORTS = join(ROOT, '.e2e', 'reports')

let passed = 0
/** A line for each failure, for the end of the output. */
const failures: string[] = []

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(BIN, command), args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('close', (code) => resolve(code === 0))
    child.on('error', () => resolve(false))
  })
}

function count(name: string, ok: boolean): void {
  if (ok) passed += 1
  else failures.push(name)
}

interface VitestReport {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[]
  }[]
}

const firstLine = (text = ''): string => text.slice(0, 300).replace(/\n[^]*/, '')

/** A line for each test that failed, and one for a file that could not be loaded or set up. */
function failuresOf({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name)
    const failed = assertionResults.filter((each) => each.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`]
    return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0])}`)
  })
}

/** Counts each test. */
async function runVitest(name: string, args: string[]): Promise<void> {
  const report = join(REPORTS, `${name}.json`)
  rmSync(report, { force: true })
  const ok = await run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  try {
    const told = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
    const failed = failuresOf(told)
    passed += told.numPassedTests
    failures.push(...failed)
    if (!ok && failed.length === 0) failures.push(`${name}: the test runner failed`)
  } catch (error) {
    failures.push(`${name}: there is no report of the test runner (${String(error)})`)
  }
}

function checked(name: string, problems: string[]): void {
  for (const problem of problems) console.log(`  ${problem}`)
  count(`${name}: ${problems.join('; ')}`, problems.length === 0)
}

const STEPS: { name: string; run: () => Promise<unknown> }[] = [
  { name: 'format', run: async () => count('format', await run('biome', ['check', '.'])) },
  { name: 'types', run: async () => count('types', (await run('wxt', ['prepare'])) && (await run('tsc', ['--noEmit']))) },
  { name: 'lint', run: async () => count('lint', await run('oxlint', ['--type-aware', '--deny-warnings'])) },
  { name: 'dependencies', run: async () => checked('dependencies', checkDependencies(ROOT)) },
  { name: 'unit', run: () => runVitest('unit', []) },
  { name: 'build', run: async () => [count('build', await run('wxt', ['zip'])), count('build for Firefox', await run('wxt', ['zip', '-b', 'firefox']))] },
  { name: 'reproducible', run: async () => checked('reproducible', checkReproducible(ROOT)) },
  { name: 'packages', run: async () => checked('packages', checkPackages(ROOT)) },
  { name: 'budgets', run: async () => checked('budgets', checkBudgets(ROOT)) },
  {
    name: 'e2e',
    run: async () => {
      for (const kind of ['chromium', 'firefox'] as const) {
        if (ensureBrowser(kind)) continue
        console.log(installHint(kind))
        count(installHint(kind), false)
      }
      await runVitest('e2e', ['--config', 'vitest.e2e.config.ts'])
    },
  },
]

mkdirSync(REPORTS, { recursive: true })
const wanted = process.argv.slice(2)
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue
  const startedAt = Date.now()
  console.log(`\n== ${step.name}`)
  await step.run()
  console.log(`== ${step.name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s, so far ${passed} passed, ${failures.length} failed`)
}
for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 && passed > 0 ? 0 : 1)
