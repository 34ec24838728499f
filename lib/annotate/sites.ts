/**
 * On which sites a person wants annotation, and what of it the browser allows. Hosts of exchanges and nodes are granted as
 * well, for reading accounts: a grant alone puts no script anywhere. Pure.
 */
import * as v from 'valibot'
import { isGranted } from '@/lib/engine/granted-origins'
import { KNOWN_DAPPS } from './data/known-dapps'

/** What to ask the browser for, for all sites. Pages without TLS are no place for a wallet, except one's own machine. */
export const EVERYWHERE = 'https://*/*'
export const KNOWN_PATTERNS: readonly string[] = KNOWN_DAPPS.map((host) => `https://${host}/*`)

const pattern = v.pipe(v.string(), v.regex(/^https?:\/\/[^/*]{1,253}\/\*$/))
const patterns = v.pipe(v.array(pattern), v.maxLength(2000))

export const sitesSchema = v.object({
  all: v.optional(v.boolean(), false),
  known: v.optional(v.boolean(), false),
  on: v.optional(patterns, []),
  /** Left out, although all or the known ones are on. */
  off: v.optional(patterns, []),
})
/** Chosen by the person; sites are match patterns: `https://app.example/*`. */
export type Sites = v.InferOutput<typeof sitesSchema>
export const NO_SITES: Sites = { all: false, known: false, on: [], off: [] }

/**
 * Match patterns have no ports.
 * @returns `undefined` for what can have no annotation: other schemes, and pages without TLS of another machine
 * @example sitePattern('http://127.0.0.1:8545') // 'http://127.0.0.1/*'
 */
export function sitePattern(origin: string): string | undefined {
  if (!URL.canParse(origin)) return undefined
  const { protocol, hostname } = new URL(origin)
  const isOwnMachine = hostname === '127.0.0.1' || hostname === 'localhost'
  if (protocol === 'https:' || (protocol === 'http:' && isOwnMachine)) return `${protocol}//${hostname}/*`
  return undefined
}

export interface Matches {
  matches: string[]
  excludeMatches: string[]
}

/** Where the scripts are to be: the wish, as far as the browser grants it. @param granted as `permissions.getAll` tells */
export function matchesOf(sites: Sites, granted: readonly string[]): Matches {
  const wanted = new Set([...sites.on, ...(sites.known ? KNOWN_PATTERNS : [])])
  for (const left of sites.off) wanted.delete(left)
  const everywhere = sites.all && granted.some((each) => EVERYWHERES.has(each))
  const matches = [...wanted].filter(
    (each) => isGranted(exampleOf(each), granted) && !(everywhere && each.startsWith('https:')),
  )
  return {
    matches: [...(everywhere ? [EVERYWHERE] : []), ...matches].sort(),
    excludeMatches: everywhere ? [...sites.off].sort() : [],
  }
}

/** @example isMatched('https://app.example', { matches: ['https://app.example/*'], excludeMatches: [] }) // true */
export function isMatched(origin: string, { matches, excludeMatches }: Matches): boolean {
  const own = sitePattern(origin)
  if (own === undefined) return false
  const url = exampleOf(own)
  return isGranted(url, matches) && !isGranted(url, excludeMatches)
}

export const withSite = (sites: Sites, site: string): Sites => ({
  ...sites,
  on: [...new Set([...sites.on, site])].sort(),
  off: sites.off.filter((each) => each !== site),
})

export const withoutSite = (sites: Sites, site: string): Sites => ({
  ...sites,
  on: sites.on.filter((each) => each !== site),
  off: [...new Set([...sites.off, site])].sort(),
})

const EVERYWHERES: ReadonlySet<string> = new Set([EVERYWHERE, '*://*/*', '<all_urls>'])
const exampleOf = (pattern: string): string => pattern.replace(/\*$/, '')
