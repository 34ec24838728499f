/**
 * Puts observer and relay where a person wants them: the wish is stored in clear beside the browser's own list of
 * permissions, so the vault need not be open, and an update of the extension may forget the browser's registrations.
 *
 * From the click of an own page: `const asked = browser.permissions.request({ origins })`, at once `switchOnSite(…)`, then
 * `if (!(await asked)) await switchOffSite(…)`. The wish comes first, for the browser's question may close the popup; a wish
 * without its permission puts nothing anywhere, and the background hears of the permission.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { OBSERVER_FILE, RELAY_FILE, reachOpenTabs } from './reach-open-tabs.browser'
import {
  EVERYWHERE,
  isMatched,
  type Matches,
  matchesOf,
  NO_SITES,
  type Sites,
  sitePattern,
  sitesSchema,
  withoutSite,
  withSite,
} from './sites'

const KEY = 'annotation-sites'
const LOCK = 'annotation-sites'

/**
 * The relay is first in a page, so that the observer is heard at once. Chromium puts scripts there in the order of their ids, whatever
 * the order of their registration. Another pair, for withdrawal pages of exchanges, takes ids of its own and a wish of its own.
 */
const SCRIPTS = [
  { id: 'dapp-1-relay', js: [RELAY_FILE], world: 'ISOLATED' },
  { id: 'dapp-2-observer', js: [OBSERVER_FILE], world: 'MAIN' },
] as const

export async function readSites(): Promise<Sites> {
  const parsed = v.safeParse(sitesSchema, (await browser.storage.local.get(KEY))[KEY] ?? {})
  return parsed.success ? parsed.output : NO_SITES
}

/** All of these: own pages or background; the browser's permission for the pattern is asked for by the page. */
export const switchOnSite = (origin: string) => change((sites) => onPattern(origin, sites, withSite))
export const switchOffSite = (origin: string) => change((sites) => onPattern(origin, sites, withoutSite))
/** Needs the permission for `KNOWN_PATTERNS`. Those that were switched off by hand stay off. */
export const switchOnKnown = () => change((sites) => ({ ...sites, known: true }))
export const switchOffKnown = () => change((sites) => ({ ...sites, known: false }))
/** Needs the permission for `EVERYWHERE`. */
export const switchOnAll = () => change((sites) => ({ ...sites, all: true }))
/** All sites at once are off; sites that are on by themselves, and the known ones, stay. */
export const switchOffAll = () => change((sites) => ({ ...sites, all: false }))

/**
 * What the browser really does for a site. Pages that were open when a site was switched off still have the scripts until
 * they are loaded anew: what they tell is to be dropped by this answer.
 * @param origin `https://app.example`
 */
export async function siteState(origin: string): Promise<{ on: boolean; allSites: boolean }> {
  const registered = await readRegistered()
  return { on: isMatched(origin, registered), allSites: registered.matches.includes(EVERYWHERE) }
}

/** Match patterns of hosts that are granted for annotation: nobody may give them back as unneeded. */
export async function annotatedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return matchesOf(await readSites(), origins).matches
}

/** Makes the browser's registrations what they should be. At each start of the background, and whenever permissions change. */
export const applyRegistration = (): Promise<void> => apply((sites) => sites, 'new')

/** After an update of the extension: scripts in open pages belong to nobody any more, and get successors. */
export const renewScripts = (): Promise<void> => apply((sites) => sites, 'all')

/** Everything off, and forgotten. */
export const forgetSites = (): Promise<void> =>
  alone(async () => {
    await browser.storage.local.remove(KEY)
    await unregister()
  })

function onPattern(origin: string, sites: Sites, turn: (sites: Sites, pattern: string) => Sites): Sites {
  const pattern = sitePattern(origin)
  return pattern === undefined ? sites : turn(sites, pattern)
}

const change = (turn: (sites: Sites) => Sites): Promise<void> => apply(turn, 'new')

/** @param tabs in which open tabs scripts are put as well: of sites that are new, or of all */
async function apply(turn: (sites: Sites) => Sites, tabs: 'new' | 'all'): Promise<void> {
  const { wanted, present } = await alone(async () => {
    const before = await readSites()
    const sites = turn(before)
    if (sites !== before) await browser.storage.local.set({ [KEY]: sites })
    const { origins = [] } = await browser.permissions.getAll()
    const wanted = matchesOf(sites, origins)
    const present = await readRegistered()
    if (JSON.stringify(wanted) !== JSON.stringify(present)) await register(wanted)
    return { wanted, present }
  })
  const isNew = (pattern: string) => tabs === 'all' || !present.matches.includes(pattern)
  await reachOpenTabs(wanted.matches.filter(isNew), wanted)
}

/** Pages and background may both be at it; the browser refuses an id that is registered twice. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work)

async function register(wanted: Matches): Promise<void> {
  await unregister()
  if (wanted.matches.length === 0) return
  await browser.scripting.registerContentScripts(
    SCRIPTS.map(({ id, js, world }) => ({
      id,
      js: [...js],
      world,
      ...wanted,
      runAt: 'document_start' as const,
      allFrames: true,
      // Frames without an address of their own belong to who made them.
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    })),
  )
}

/** By one of the two: they are registered and removed together. */
async function readRegistered(): Promise<Matches> {
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: SCRIPTS.map(({ id }) => id) })
  const [first] = scripts
  if (scripts.length < SCRIPTS.length || !first) return { matches: [], excludeMatches: [] }
  return {
    matches: [...(first.matches ?? [])].sort(),
    excludeMatches: [...(first.excludeMatches ?? [])].sort(),
  }
}

async function unregister(): Promise<void> {
  const ids = SCRIPTS.map(({ id }) => id)
  const present = await browser.scripting.getRegisteredContentScripts({ ids })
  if (present.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: present.map(({ id }) => id) })
}
