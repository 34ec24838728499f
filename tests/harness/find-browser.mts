/** Finds Chromium-like browsers and Firefox; on Debian as root it installs what is missing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserKind = 'chromium' | 'firefox'

const NAMES: Record<BrowserKind, string[]> = {
  // Chromium first: branded Chrome and Edge refuse extensions from the command line.
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
}

const PLACES: Record<BrowserKind, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}

const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' }
const VARIABLES: Record<BrowserKind, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }

export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[VARIABLES[kind]]
  if (named && existsSync(named)) return named
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES[kind].map((name) => join(folder, name)))
  return [...onPath.filter(() => process.platform !== 'win32'), ...PLACES[kind]].find((path) => existsSync(path))
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Like `findBrowser`, but installs from Debian's packages where that is possible. */
export function ensureBrowser(kind: BrowserKind): string | undefined {
  const found = findBrowser(kind)
  if (found || !canInstall()) return found
  console.log(`Installing ${PACKAGES[kind]} (apt-get) ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', PACKAGES[kind], 'fonts-dejavu-core'], { stdio: 'inherit', env })
  return findBrowser(kind)
}

export const installHint = (kind: BrowserKind): string =>
  kind === 'chromium'
    ? 'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium), or set CHROME_PATH.'
    : 'No Firefox was found. Install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.'
