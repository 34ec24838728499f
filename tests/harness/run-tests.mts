/**
 * `npm test`: format, lint, types, dependencies, unit tests, builds, size budgets, end-to-end in both browsers.
 * Every step counts as one check; test runners count each test. The last line is `N passed, N failed`.
 * `npm test -- unit e2e` runs the named steps only.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { checkBudgets } from './check-budgets.mts'
import { checkDependencies } from './check-dependencies.mts'
import { checkReproducible } from './check-reproducible.mts'
import { ensureBrowser, installHint } from './find-browser.mts'

const BIN = join(ROOT, 'node_modules', '.bin')
const REPORTS = join(ROOT, '.e2e', 'reports')

let passed = 0
let failed = 0

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(BIN, command), args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('close', (code) => resolve(code === 0))
    child.on('error', () => resolve(false))
  })
}

function count(ok: boolean): boolean {
  if (ok) passed += 1
  else failed += 1
  return ok
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Counts each test; a file that could not even be loaded counts as a failure. */
async function runVitest(name: string, args: string[]): Promise<void> {
  const report = join(REPORTS, `${name}.json`)
  rmSync(report, { force: true })
  const ok = await run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
    const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    passed += numPassedTests
    failed += numFailedTests + broken.length
    if (!ok && numFailedTests + broken.length === 0) failed += 1
  } catch {
    failed += 1
  }
}

function checked(problems: string[]): boolean {
  for (const problem of problems) console.log(`  ${problem}`)
  return count(problems.length === 0)
}

const STEPS: { name: string; run: () => Promise<unknown> }[] = [
  { name: 'format', run: async () => count(await run('biome', ['check', '.'])) },
  { name: 'types', run: async () => count((await run('wxt', ['prepare'])) && (await run('tsc', ['--noEmit']))) },
  { name: 'lint', run: async () => count(await run('oxlint', ['--type-aware', '--deny-warnings'])) },
  { name: 'dependencies', run: async () => checked(checkDependencies(ROOT)) },
  { name: 'unit', run: () => runVitest('unit', []) },
  { name: 'build', run: async () => [count(await run('wxt', ['zip'])), count(await run('wxt', ['zip', '-b', 'firefox']))] },
  { name: 'reproducible', run: async () => checked(checkReproducible(ROOT)) },
  { name: 'budgets', run: async () => checked(checkBudgets(ROOT)) },
  {
    name: 'e2e',
    run: async () => {
      for (const kind of ['chromium', 'firefox'] as const) {
        if (ensureBrowser(kind)) continue
        console.log(installHint(kind))
        count(false)
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
  console.log(`== ${step.name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s, so far ${passed} passed, ${failed} failed`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
