/**
 * One sandbox and one Chromium with the production build in it, for a file of end-to-end tests. The profile survives
 * `restart`, so that a test can end the browser in any way and come back.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { ensureBrowser, installHint } from '@/tests/harness/find-browser.mts'
import { type Chromium, launchChromium } from '@/tests/harness/launch-chromium.mts'
import { skipWaitsInChromium } from '@/tests/harness/skip-waits.mts'
import { type Sandbox, type SandboxOptions, startSandbox } from '@/tests/sandbox/sandbox'

const ROOT = resolve(import.meta.dirname, '../../..')
/** Another build may be tested: `HOLDFAST_BUILD=/tmp/build npm test -- e2e`. */
export const BUILD = process.env.HOLDFAST_BUILD ?? join(ROOT, '.output', 'chrome-mv3')

export const SCREENSHOTS = join(ROOT, '.e2e', 'screenshots')

export interface World {
  sandbox: Sandbox
  /** The browser of this moment; another one after `restart`. */
  extension: Chromium
  /** Folder of the browser's profile. */
  profile: string
  /** A page of the extension for messages and for reading what is stored. It shows an own, quiet route. */
  desk: Page
  /** Ends the browser (`kill`: with SIGKILL, so that nothing can be written any more) and opens it again. */
  restart: (how: 'close' | 'kill') => Promise<void>
  close: () => Promise<void>
}

/**
 * @param beside folders of extensions that are loaded beside ours
 * @param build the extension's own folder, when it is not the one that was built last
 * @example const world = await openWorld({ chains: [1] }); ...; await world.close()
 */
export async function openWorld(
  options: SandboxOptions = {},
  beside: readonly string[] = [],
  build = BUILD,
): Promise<World> {
  const sandbox = await startSandbox({ uncounted: true, ...options })
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'))
  mkdirSync(SCREENSHOTS, { recursive: true })
  const extension = await open({ sandbox, profile, beside, build })
  const world: World = {
    sandbox,
    profile,
    extension,
    desk: await openDesk(extension),
    restart: async (how) => {
      await (how === 'kill' ? killed(world.extension) : world.extension.close())
      world.extension = await open({ sandbox, profile, beside, build })
      world.desk = await openDesk(world.extension)
    },
    close: async () => {
      await world.extension.close().catch(() => world.extension.kill())
      await sandbox.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return world
}

interface Opening {
  sandbox: Sandbox
  profile: string
  beside: readonly string[]
  build: string
}

async function open({ sandbox, profile, beside, build }: Opening): Promise<Chromium> {
  const executable = ensureBrowser('chromium')
  if (!executable) throw new Error(installHint('chromium'))
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`There is no build in ${build}. Run npx wxt build.`)
  const extension = await launchChromium({
    folder: build,
    profile,
    headless: true,
    sandbox,
    executable,
    beside,
  })
  // An extension that is loaded over the pipe loses what was granted at every start; an installed one keeps it.
  await extension.grantHosts()
  skipWaitsInChromium(extension)
  return extension
}

/** Any page of the extension will do; the request log asks for nothing by itself. */
const openDesk = (extension: Chromium): Promise<Page> => extension.open('options.html#/requests')

/**
 * Kills the browser with all its processes, as a crash of the machine would, and waits until they are gone: a storage
 * process that lives on for a moment would still hold the profile.
 */
export async function killed(extension: Chromium): Promise<void> {
  const child = extension.browser.process()
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const family = [child.pid, ...descendantsOf(child.pid)]
  for (const pid of family) signal(pid, 'SIGKILL')
  const deadline = Date.now() + 10_000
  while (family.some((pid) => signal(pid, 0))) {
    if (Date.now() > deadline) throw new Error('the browser does not end')
    await new Promise((done) => setTimeout(done, 50))
  }
}

function descendantsOf(root: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const parents = new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === root || isBelow(parent))
  }
  return [...parents.keys()].filter((pid) => pid !== root && isBelow(pid))
}

/** @returns whether the process was there; a dead one that nobody has waited for counts as gone */
function signal(pid: number, name: 'SIGKILL' | 0): boolean {
  try {
    process.kill(pid, name)
  } catch {
    return false
  }
  const state = existsSync(`/proc/${pid}/stat`)
    ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0]
    : undefined
  return state !== 'Z'
}

/** For `onTestFailed`: what every open page shows, as text to the log and as a picture. */
export async function showPages(world: World | undefined, name: string): Promise<void> {
  const pages = (await world?.extension.browser.pages().catch(() => [])) ?? []
  for (const [index, page] of pages.entries()) {
    if (!page.url().startsWith('chrome-extension:')) continue
    await within(2000, page.bringToFront())
    const text =
      (await within(
        2000,
        page.evaluate(() => document.body.innerText),
      )) ?? 'the page does not answer'
    console.log(`--- ${page.url()}\n${text.slice(0, 3000)}`)
    const path = join(SCREENSHOTS, `failed-${name}-${index}.png`) as `${string}.png`
    await within(5000, page.screenshot({ path }))
  }
}

/** A page that hangs must not take the report with it. */
const within = <T>(ms: number, work: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    work.catch(() => undefined),
    new Promise<undefined>((done) => setTimeout(() => done(undefined), ms)),
  ])
