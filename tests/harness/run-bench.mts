/**
 * `npm run bench`: builds the extension, connects 20 exchange accounts with 2,000 holdings in the sandbox, and measures
 * what a user waits for, each against a baseline of the same run. Prints a table and writes `.e2e/bench.json`.
 * `--quick` takes fewer rounds, `--no-build` measures the build that is there, `--only popup,worker` some parts.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { benchAlerts } from '../bench/bench-alerts'
import { benchAnalytics } from '../bench/bench-analytics'
import { benchApprovals } from '../bench/bench-approvals'
import { benchBalances } from '../bench/bench-balances'
import { benchCharts } from '../bench/bench-charts'
import { benchDesk } from '../bench/bench-desk'
import { benchLedger } from '../bench/bench-ledger'
import { benchMemory } from '../bench/bench-memory'
import { benchNotes } from '../bench/bench-notes'
import { benchPageCost, emptyScripts, pageCostServer } from '../bench/bench-page-cost'
import { benchPopup } from '../bench/bench-popup'
import { benchQuotes } from '../bench/bench-quotes'
import { benchRebalance } from '../bench/bench-rebalance'
import { benchRows } from '../bench/bench-rows'
import { benchSync } from '../bench/bench-sync'
import { benchWorker } from '../bench/bench-worker'
import { connectAccounts } from '../bench/connect-accounts'
import { isMet, type Line, printTable, ratioOf } from '../bench/figures'
import { prepareEmptyWorker, prepareExtension } from '../bench/prepare-extension'
import { startWorld } from '../bench/world'
import { startFront } from '../sandbox/front'
import { startSandbox } from '../sandbox/sandbox'
import { ROOT } from './bootstrap.mjs'
import { BUDGETS, staticClosure } from './check-budgets.mts'
import { ensureBrowser, installHint } from './find-browser.mts'
import { launchChromium } from './launch-chromium.mts'

/** Measured with accounts connected in the sandbox. */
const CONNECTED = ['popup', 'memory', 'worker', 'rows', 'sync'] as const
type Part = (typeof CONNECTED)[number] | 'ledger' | 'analytics' | 'rebalance' | 'charts' | 'desk' | 'pages' | 'quotes' | 'balances' | 'approvals' | 'notes' | 'alerts'

const argument = (name: string) => process.argv.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1)
const quick = process.argv.includes('--quick')
const only = argument('--only')?.split(',')
const isWanted = (part: Part) => only === undefined || only.includes(part)
const rounds = quick ? { pages: 15, popup: 8, worker: 8, rows: 3, sync: 2, memory: 1, ledger: 1, analytics: 3, rebalance: 3, charts: 1, chain: 5, deskMs: 10_000 } : { pages: 60, popup: 30, worker: 30, rows: 7, sync: 3, memory: 2, ledger: 3, analytics: 9, rebalance: 9, charts: 3, chain: 25, deskMs: 60_000 }

function buildExtension(): void {
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'wxt'), ['zip'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('the build failed')
}

/** Sizes need no browser: scripts that the popup and the worker load at once, and the package. */
function sizes(): Line[] {
  const output = join(ROOT, '.output')
  const folder = join(output, 'chrome-mv3')
  const scripts = [...readFileSync(join(folder, 'popup.html'), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const kilobytes = (entries: string[]) =>
    staticClosure(folder, entries).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024
  const zip = readdirSync(output).find((name) => name.endsWith('-chrome.zip'))
  return [
    { name: 'popup JS, gzip', value: kilobytes(scripts), unit: 'kB', target: BUDGETS.popupGzip / 1024 },
    { name: 'worker start path, gzip', value: kilobytes(['background.js']), unit: 'kB', target: BUDGETS.workerGzip / 1024 },
    ...(zip ? [{ name: 'zip', value: statSync(join(output, zip)).size / 1024, unit: 'kB' as const, target: BUDGETS.zip / 1024 }] : []),
  ]
}

/** In a profile of its own: the bench writes the database of a vault that nobody has set up. */
async function measureLedger(executable: string, extension: string, folder: string): Promise<Line[]> {
  console.log('Measuring: ledger ...')
  const entries = Number(argument('--entries') ?? (quick ? 200_000 : 1_000_000))
  const chromium = await launchChromium({ folder: extension, profile: join(folder, 'ledger-profile'), headless: true, executable })
  try {
    return await benchLedger(chromium, entries, rounds.ledger)
  } finally {
    await chromium.close()
  }
}

/** In a profile of its own, as figures need no account. */
async function measureAnalytics(executable: string, extension: string, folder: string): Promise<Line[]> {
  console.log('Measuring: analytics ...')
  const chromium = await launchChromium({ folder: extension, profile: join(folder, 'analytics-profile'), headless: true, executable })
  try {
    return await benchAnalytics(chromium, rounds.analytics)
  } finally {
    await chromium.close()
  }
}

/** In a profile of its own, as plans and backtests are made of numbers. */
async function measureRebalance(executable: string, extension: string, folder: string): Promise<Line[]> {
  console.log('Measuring: rebalance ...')
  const chromium = await launchChromium({ folder: extension, profile: join(folder, 'rebalance-profile'), headless: true, executable })
  try {
    return await benchRebalance(chromium, rounds.rebalance)
  } finally {
    await chromium.close()
  }
}

/** In a profile of its own, as a chart needs no account. */
async function measureCharts(executable: string, extension: string, folder: string): Promise<Line[]> {
  console.log('Measuring: charts ...')
  const chromium = await launchChromium({ folder: extension, profile: join(folder, 'charts-profile'), headless: true, executable })
  try {
    return await benchCharts(chromium, rounds.charts)
  } finally {
    await chromium.close()
  }
}

/** In a profile of its own, with one exchange whose book does not rest. */
async function measureDesk(executable: string, extension: string, folder: string): Promise<Line[]> {
  console.log('Measuring: desk ...')
  const sandbox = await startSandbox({ seed: argument('--seed') ?? 'bench', chains: [], trades: 0, uncounted: true })
  const chromium = await launchChromium({ folder: extension, profile: join(folder, 'desk-profile'), headless: true, sandbox, executable })
  try {
    return await benchDesk(chromium, sandbox, rounds.deskMs)
  } finally {
    await chromium.close()
    await sandbox.close()
  }
}

/** In a profile of its own: no vault is needed for a page to be looked at. */
async function measurePages(executable: string, extension: string, folder: string): Promise<Line[]> {
  console.log('Measuring: pages ...')
  const front = await startFront({ servers: [pageCostServer] })
  const launch = (own: string, name: string) =>
    launchChromium({ folder: own, profile: join(folder, name), headless: true, sandbox: front, executable })
  const chromium = await launch(extension, 'pages-profile')
  const emptied = await launch(emptyScripts(extension, join(folder, 'pages-empty')), 'empty-profile')
  try {
    return await benchPageCost({ chromium, emptied, folder: extension, rounds: rounds.pages })
  } finally {
    await chromium.close()
    await emptied.close()
    await front.close()
  }
}

/** Without a browser: what is measured is a node and the questions put to it. */
async function measureChain(): Promise<Line[]> {
  const lines: Line[] = []
  for (const [part, bench] of [['quotes', benchQuotes], ['balances', benchBalances], ['approvals', benchApprovals], ['notes', benchNotes]] as const) {
    if (!isWanted(part)) continue
    console.log(`Measuring: ${part} ...`)
    lines.push(...(await bench(rounds.chain)))
  }
  return lines
}

async function measure(executable: string, folder: string): Promise<Line[]> {
  const extension = await prepareExtension(ROOT, folder)
  const lines = sizes()
  if (CONNECTED.some(isWanted)) lines.push(...(await measureConnected(executable, extension, folder)))
  if (isWanted('desk')) lines.push(...(await measureDesk(executable, extension, folder)))
  if (isWanted('pages')) lines.push(...(await measurePages(executable, extension, folder)))
  lines.push(...(await measureChain()))
  if (isWanted('alerts')) lines.push(...(await benchAlerts(rounds.chain)))
  if (isWanted('charts')) lines.push(...(await measureCharts(executable, extension, folder)))
  if (isWanted('analytics')) lines.push(...(await measureAnalytics(executable, extension, folder)))
  if (isWanted('rebalance')) lines.push(...(await measureRebalance(executable, extension, folder)))
  if (isWanted('ledger')) lines.push(...(await measureLedger(executable, extension, folder)))
  return lines
}

async function measureConnected(executable: string, extension: string, folder: string): Promise<Line[]> {
  const lines: Line[] = []
  const world = await startWorld(argument('--seed') ?? 'bench')
  const chromium = await launchChromium({ folder: extension, profile: join(folder, 'profile'), headless: true, sandbox: world, executable })
  try {
    console.log(`Connecting ${world.keys.length} exchange accounts with ${world.holdings} holdings ...`)
    const { netWorthText, accounts } = await connectAccounts(chromium, world)
    const parts: Record<(typeof CONNECTED)[number], () => Promise<Line[]>> = {
      popup: () => benchPopup(chromium, netWorthText, rounds.popup),
      memory: () => benchMemory(chromium, netWorthText, rounds.memory),
      worker: async () => benchWorker(chromium, await prepareEmptyWorker(folder), rounds.worker),
      rows: () => benchRows(chromium, rounds.rows),
      sync: () => benchSync(chromium, world, accounts, rounds.sync),
    }
    for (const part of CONNECTED) {
      if (!isWanted(part)) continue
      console.log(`Measuring: ${part} ...`)
      lines.push(...(await parts[part]()))
    }
  } finally {
    await chromium.close()
    await world.close()
  }
  return lines
}

const executable = ensureBrowser('chromium')
if (!executable) {
  console.error(installHint('chromium'))
  process.exit(1)
}
if (!process.argv.includes('--no-build') || !existsSync(join(ROOT, '.output', 'chrome-mv3'))) buildExtension()
const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
try {
  const lines = await measure(executable, folder)
  printTable(lines)
  const report = { at: new Date().toISOString(), rounds, cpus: cpus().length, load: loadavg(), lines: lines.map((line) => ({ ...line, ratio: ratioOf(line), met: isMet(line) })) }
  mkdirSync(join(ROOT, '.e2e'), { recursive: true })
  writeFileSync(join(ROOT, '.e2e', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`)
  const missed = lines.filter((line) => isMet(line) === false)
  console.log(missed.length === 0 ? 'All targets are met.' : `Missed: ${missed.map(({ name }) => name).join('; ')}.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
