/**
 * `npm start`: builds the extension and opens it in a fresh profile. `--demo` (and every machine without internet)
 * runs against the sandbox on loopback with made-up money; `--firefox` takes Firefox; `--headless` shows no window.
 * Without a window the demo checks itself: it ends with 0 only if every total is the sandbox's truth to the last digit.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '@/tests/sandbox/sandbox'
import { ROOT } from './bootstrap.mjs'
import { buildExtension } from './build-extension.mts'
import { checkDemo } from './check-demo.mts'
import { DEMO_PASSPHRASE, DEMO_PIN, fillDemo } from './fill-demo.mts'
import { type BrowserKind, ensureBrowser, findBrowser, installHint } from './find-browser.mts'
import { launchChromium } from './launch-chromium.mts'
import { launchFirefox } from './launch-firefox.mts'
import { reachInternet } from './reach-internet.mts'

const FLAGS = ['--demo', '--firefox', '--headless'] as const
const USAGE = `npm start -- [${FLAGS.join('] [')}]`

function chooseBrowser(wanted: BrowserKind | undefined): { kind: BrowserKind; executable: string } {
  const kinds: BrowserKind[] = wanted ? [wanted] : ['chromium', 'firefox']
  for (const kind of kinds) {
    const executable = findBrowser(kind)
    if (executable) return { kind, executable }
  }
  const kind = wanted ?? 'chromium'
  const executable = ensureBrowser(kind)
  if (!executable) throw new Error(installHint(kind))
  return { kind, executable }
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** A profile in the temporary folder that goes when this program goes, whatever ends it. */
function freshProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-'))
  process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  return profile
}

/** Why the money is made up, or `undefined` for the real internet. */
async function reasonForDemo(flags: ReadonlySet<string>, headless: boolean): Promise<string | undefined> {
  if (flags.has('--demo')) return 'as asked'
  if (headless) return 'nobody could set it up without a window'
  return (await reachInternet()) ? undefined : 'there is no internet'
}

/** Trades of each exchange account's past. */
const DEMO_TRADES = 300

/** The EVM nodes come as packages for some platforms only. */
const openSandbox = () =>
  startSandbox({ uncounted: true, trades: DEMO_TRADES }).catch((cause: unknown) => {
    throw new Error(
      `The sandbox did not start: ${cause instanceof Error ? cause.message : String(cause)}. It needs Foundry's anvil on the PATH (https://getfoundry.sh).`,
      { cause },
    )
  })

/** @returns the exit code */
async function start(flags: ReadonlySet<string>): Promise<number> {
  const headless = flags.has('--headless') || !hasDisplay()
  const { kind, executable } = chooseBrowser(flags.has('--firefox') ? 'firefox' : undefined)
  console.log(`Building Holdfast for ${kind === 'firefox' ? 'Firefox' : 'Chromium'} ...`)
  const folder = buildExtension(kind)
  const reason = await reasonForDemo(flags, headless)
  const sandbox = reason ? await openSandbox() : undefined
  const launch = kind === 'firefox' ? launchFirefox : launchChromium
  console.log(`Opening ${executable}${headless ? ' without a window' : ''} ...`)
  const extension = await launch({ folder, profile: freshProfile(), headless, executable, ...(sandbox ? { sandbox } : {}) })
  const closed = new Promise<void>((resolve) => extension.browser.once('disconnected', () => resolve()))
  try {
    if (sandbox) {
      console.log(`Demo profile (${reason}): the world is a sandbox on 127.0.0.1, none of the amounts are real.`)
      console.log(`PIN ${DEMO_PIN}, passphrase "${DEMO_PASSPHRASE}"`)
      const desk = await fillDemo(extension, sandbox)
      const ok = await checkDemo({ extension, desk, sandbox, screenshots: headless ? join(ROOT, '.e2e', 'start') : undefined })
      if (headless) return ok ? 0 : 1
      // The page that the installation opened shows the dashboard by now.
      await desk.close()
    }
    console.log('Holdfast is in the toolbar. Close the browser or press Ctrl+C to end.')
    await closed
    return 0
  } finally {
    await extension.close().catch(() => undefined)
    await sandbox?.close()
  }
}

const flags = new Set(process.argv.slice(2))
const unknown = [...flags].find((flag) => !FLAGS.some((known) => known === flag))
if (unknown) {
  console.error(`${unknown} is not known. ${USAGE}`)
  process.exit(1)
}
process.exit(
  await start(flags).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }),
)
