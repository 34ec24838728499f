/** Finds Chromium-like browsers and Firefox; on Debian as root it installs what is missing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export type BrowserKind = 'chromium' | 'firefox'

const NAMES: Record<BrowserKind, string[]> = {
  // Chromium first: branded Chrome and Edge refuse extensions from the command line.
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
}

const MAC_APPLICATIONS = ['/Applications', join(homedir(), 'Applications')]
const MAC: Record<BrowserKind, string[]> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
}

const WINDOWS: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
}

/** Where programs are installed that are on no PATH: per machine, and per user. */
function usualPlaces(kind: BrowserKind): string[] {
  if (process.platform === 'darwin')
    return MAC[kind].flatMap((name) =>
      MAC_APPLICATIONS.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', kind === 'firefox' ? 'firefox' : name)),
    )
  if (process.platform !== 'win32') return []
  const { ProgramFiles, 'ProgramFiles(x86)': older, LOCALAPPDATA } = process.env
  const folders = [ProgramFiles, older, LOCALAPPDATA].filter((folder) => folder !== undefined)
  return WINDOWS[kind].flatMap((name) => folders.map((folder) => join(folder, name)))
}

const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' }
const VARIABLES: Record<BrowserKind, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }

export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[VARIABLES[kind]]
  if (named && existsSync(named)) return named
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES[kind].map((name) => join(folder, name)))
  return [...(process.platform === 'win32' ? [] : onPath), ...usualPlaces(kind)].find((path) => existsSync(path))
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Like `findBrowser`, but installs from Debian's packages where that is possible. */
export function ensureBrowser(kind: BrowserKind): string | undefined {
  const found = findBrowser(kind)
  if (found || !canInstall()) return found
  console.log(`Installing ${PACKAGES[kind]} (apt-get) ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGES[kind], 'fonts-dejavu-core'], { stdio: 'inherit', env })
  return findBrowser(kind)
}

export const installHint = (kind: BrowserKind): string =>
  kind === 'chromium'
    ? 'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium), or set CHROME_PATH.'
    : 'No Firefox was found. Install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.'
