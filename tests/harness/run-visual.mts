/**
 * `npm run visual`: every view in every state, light and dark, narrow and wide, of the working tree and of an earlier commit, held
 * against each other pixel by pixel on this machine. One profile, one seed, a clock that stands still. Ends with 1 when a picture
 * differs; `.e2e/visual/report.html` shows it. Not part of `npm test`: fonts are drawn otherwise on each machine.
 *   npm run visual                                  # against the last release, or the commit before
 *   npm run visual -- --against=main --views trading,popup --states full,empty --themes light --widths 390
 *   npm run visual -- --steady                      # the working tree against itself: nothing may differ
 *   npm run visual -- --quick                       # without the past, which takes the longest to read
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { ROOT } from './bootstrap.mjs'
import { buildExtension } from './build-extension.mts'
import { call } from './drive.mts'
import { ensureBrowser, installHint } from './find-browser.mts'
import { type Chromium, launchChromium } from './launch-chromium.mts'
import { createPictureVault, fillPictureVault, holdTime, PICTURE_PASSPHRASE, PICTURE_SANDBOX } from './picture-world.mts'
import { buildOf, usualBase } from './visual/build-of.mts'
import { comparePictures } from './visual/compare-pictures.mts'
import { freezeBuild } from './visual/freeze-build.mts'
import { forgetRequests } from './visual/in-page.mts'
import { takeViews } from './visual/take-views.mts'
import { STATES, THEMES, type View, VIEWS, type ViewState, WIDTHS } from './visual/views'
import { type Found, writeReport } from './visual/write-report.mts'

/** Pixels of a picture that may differ. */
const LET_THROUGH = 0
const LATER_MS = 4 * 3_600_000
/** So long (s) nothing was asked: the log is written a second late. */
const CALM_S = 5
const FOLDER = join(ROOT, '.e2e', 'visual')
/** Both builds are opened from one place: the extension's id follows from it, and with it the profile's databases. */
const PLACE = join(FOLDER, 'extension')

const told = (flag: string): string | undefined => {
  const at = process.argv.findIndex((word) => word === `--${flag}` || word.startsWith(`--${flag}=`))
  return at === -1 ? undefined : (process.argv[at]?.split('=')[1] ?? process.argv[at + 1])
}
const listOf = (flag: string, standard: readonly (string | number)[]): string[] => told(flag)?.split(',') ?? standard.map(String)

const names = listOf('views', VIEWS.map(({ name }) => name))
const unknown = names.find((name) => !VIEWS.some((view) => view.name === name))
if (unknown) throw new Error(`There is no view "${unknown}". ${VIEWS.map(({ name }) => name).join(', ')}`)
const LOOK = {
  views: VIEWS.filter(({ name }) => names.includes(name)),
  widths: listOf('widths', WIDTHS).map(Number),
  themes: listOf('themes', THEMES),
}
/** Pages that ask for what is computed late. */
const SETTLED = { views: VIEWS.filter(({ name }) => name === 'dashboard' || name === 'analytics'), widths: [1280], themes: ['light'] }
const isLog = ({ name }: View): boolean => name === 'requests'
const wantedStates = new Set(listOf('states', STATES))

const executable = ensureBrowser('chromium')
if (!executable) throw new Error(installHint('chromium'))
const temporary = mkdtempSync(join(tmpdir(), 'holdfast-visual-'))
const profileOf = (name: string) => join(temporary, name)

const launch = (sandbox: Sandbox, profile: string): Promise<Chromium> =>
  launchChromium({ folder: PLACE, profile, headless: true, sandbox, executable })

/** An empty vault and a full one, made by the earlier build: the later one opens what people have. @returns when that was (ms) */
async function makeProfiles(sandbox: Sandbox, build: string): Promise<number> {
  rmSync(PLACE, { recursive: true, force: true })
  cpSync(build, PLACE, { recursive: true })
  for (const name of ['empty', 'full']) {
    const extension = await launch(sandbox, profileOf(name))
    const desk = await createPictureVault(extension)
    if (name === 'full') await fillPictureVault(desk, sandbox, process.argv.includes('--quick'))
    await extension.close()
  }
  return Date.now() + 60_000
}

interface Sitting {
  profile: string
  at: number
  states: readonly ViewState[]
}

/** @returns names of pictures that did not stand still */
async function takeSide(sandbox: Sandbox, build: string, side: string, at: number): Promise<string[]> {
  const sittings: Sitting[] = [
    { profile: 'empty', at, states: ['empty'] },
    { profile: 'full', at, states: ['full', 'loading', 'error', 'locked'] },
    { profile: 'full', at: at + LATER_MS, states: ['stale'] },
  ]
  const restless: string[] = []
  for (const sitting of sittings) {
    const wanted = sitting.states.filter((state) => wantedStates.has(state))
    if (wanted.length === 0 || !LOOK.views.some((view) => view.states.some((state) => wanted.includes(state)))) continue
    const profile = profileOf(`${side}-${sitting.profile}-${sitting.at}`)
    cpSync(profileOf(sitting.profile), profile, { recursive: true })
    freezeBuild(build, PLACE, sitting.at)
    // As the engine's: what is signed by the one is not too late for the other.
    holdTime(sandbox, sitting.at)
    const extension = await launch(sandbox, profile)
    restless.push(...(await sit(extension, sandbox, { folder: join(FOLDER, side), at: sitting.at, states: wanted })))
    await extension.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return restless
}

/** Without what an engine asks that has just begun: how much, and whom, depends on how soon the streams speak. */
async function emptyLog(desk: Page, since: number): Promise<void> {
  for (let calm = 0; calm < CALM_S; calm += 1) {
    await new Promise((waited) => setTimeout(waited, 1_000))
    if ((await desk.evaluate(forgetRequests, since)) > 0) calm = 0
  }
}

interface Sight {
  /** Where the pictures go. */
  folder: string
  at: number
  states: readonly ViewState[]
}

async function sit(extension: Chromium, sandbox: Sandbox, { folder, at, states: wanted }: Sight): Promise<string[]> {
  await extension.grantHosts()
  const desk = await extension.open('options.html#/requests')
  // A PIN opens nothing in a browser that was started anew.
  await call(desk, 'vault.unlock', { slot: 'passphrase', passphrase: PICTURE_PASSPHRASE })
  if (wanted.includes('stale')) {
    sandbox.faults.add({ host: '*', fault: { kind: 'status', status: 503 } })
    // A refusal is what this state is about.
    await call(desk, 'sync.now').catch((error: unknown) => console.log(`  ${error instanceof Error ? error.message : String(error)}`))
  }
  const take = (views: readonly View[], states: readonly ViewState[]) => takeViews(extension, folder, { ...LOOK, views, states })
  // First of all: every other view asks for something, and how often it does so depends on how long it is looked at.
  await emptyLog(desk, at)
  const restless = await take(LOOK.views.filter(isLog), wanted)
  // The books and the value of each day are there before anything else is looked at.
  await call(desk, 'ledger.issues')
  await takeViews(extension, join(folder, '..', 'settled'), { ...SETTLED, states: [wanted.includes('empty') ? 'empty' : 'full'] })
  const others = LOOK.views.filter((view) => !isLog(view))
  for (const state of wanted) {
    if (state === 'locked') await call(desk, 'vault.lock')
    restless.push(...(await take(others, [state])))
    console.log(`  ${state}`)
  }
  sandbox.faults.clear()
  return restless
}

/** @returns what differs, the most first; pictures that mark it lie in `difference` */
function compareSides(): { taken: number; found: Found[] } {
  const folderOf = (side: string) => join(FOLDER, side)
  mkdirSync(folderOf('difference'), { recursive: true })
  const all = [...new Set(['before', 'after'].flatMap((side) => readdirSync(folderOf(side))))].sort()
  const found = all.flatMap((file): Found[] => {
    const name = file.replace(/\.png$/, '')
    const [before, after] = [join(folderOf('before'), file), join(folderOf('after'), file)]
    if (!existsSync(before)) return [{ name, pixels: Infinity, only: 'after' }]
    if (!existsSync(after)) return [{ name, pixels: Infinity, only: 'before' }]
    const { pixels, marked } = comparePictures(readFileSync(before), readFileSync(after))
    if (pixels <= LET_THROUGH || !marked) return []
    writeFileSync(join(folderOf('difference'), file), marked)
    return [{ name, pixels }]
  })
  return { taken: all.length, found: found.sort((a, b) => b.pixels - a.pixels) }
}

/** @returns the exit code */
async function run(): Promise<number> {
  for (const side of ['before', 'after', 'difference', 'settled']) rmSync(join(FOLDER, side), { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const after = process.env.HOLDFAST_BUILD ?? buildExtension('chromium')
  const isSteady = process.argv.includes('--steady')
  const ref = isSteady ? 'the working tree' : (told('against') ?? usualBase())
  const before = isSteady ? after : buildOf(ref, FOLDER)
  const sandbox = await startSandbox(PICTURE_SANDBOX)
  try {
    console.log('Filling a profile ...')
    const at = await makeProfiles(sandbox, before)
    const restless: string[] = []
    for (const [side, build] of [['before', before], ['after', after]] as const) {
      console.log(`${side}: ${side === 'before' ? ref : 'the working tree'}`)
      restless.push(...(await takeSide(sandbox, build, side, at)))
    }
    const { taken, found } = compareSides()
    const path = writeReport(FOLDER, { before: ref, after: 'the working tree', taken, found, restless: [...new Set(restless)] })
    for (const { name, pixels } of found) console.log(`  ${name}: ${pixels} pixels`)
    console.log(`${found.length} of ${taken} pictures differ. ${path}`)
    return found.length === 0 ? 0 : 1
  } finally {
    await sandbox.close()
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
}

process.exit(await run())
