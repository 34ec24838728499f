import { describe, expect, test } from 'vitest'
import { KNOWN_DAPPS } from './data/known-dapps'
import {
  EVERYWHERE,
  isMatched,
  KNOWN_PATTERNS,
  matchesOf,
  NO_SITES,
  sitePattern,
  withoutSite,
  withSite,
} from './sites'

const APP = 'https://app.example/*'
const UNISWAP = 'https://app.uniswap.org/*'

describe('where the scripts are to be', () => {
  test('nowhere, whatever is granted, before somebody wanted it', () => {
    expect(matchesOf(NO_SITES, ['https://api.kraken.com/*', EVERYWHERE, '<all_urls>'])).toEqual({
      matches: [],
      excludeMatches: [],
    })
  })

  test('nowhere, whatever is wanted, before the browser grants it', () => {
    expect(matchesOf(withSite({ ...NO_SITES, all: true, known: true }, APP), []).matches).toEqual([])
  })

  test('on a site that is wanted and granted, and not on a host that is granted for an account', () => {
    expect(matchesOf(withSite(NO_SITES, APP), [APP, 'https://api.kraken.com/*']).matches).toEqual([APP])
  })

  test('on those of the known ones that are granted, without one that was switched off', () => {
    const granted = [UNISWAP, 'https://swap.cow.fi/*', APP]
    const sites = withoutSite({ ...NO_SITES, known: true }, 'https://swap.cow.fi/*')
    expect(matchesOf(sites, granted).matches).toEqual([UNISWAP])
  })

  test('everywhere but on a site that was switched off, and on the own machine only by name', () => {
    const sites = withoutSite({ ...NO_SITES, all: true, on: [APP, 'http://127.0.0.1/*'] }, APP)
    const matches = matchesOf(sites, [EVERYWHERE, 'http://127.0.0.1/*'])
    expect(matches).toEqual({ matches: ['http://127.0.0.1/*', EVERYWHERE], excludeMatches: [APP] })
    expect(isMatched('https://other.example', matches)).toBe(true)
    expect(isMatched('https://app.example', matches)).toBe(false)
    expect(isMatched('http://127.0.0.1:8080', matches)).toBe(true)
    expect(isMatched('http://localhost:8080', matches)).toBe(false)
  })
})

test('a site that is switched on again is no longer left out', () => {
  const sites = withSite(withoutSite({ ...NO_SITES, all: true }, APP), APP)
  expect(sites).toEqual({ all: true, known: false, on: [APP], off: [] })
})

test.each([
  ['https://app.example', APP],
  ['https://app.example:8443', APP],
  ['http://127.0.0.1:8545', 'http://127.0.0.1/*'],
  ['http://app.example', undefined],
  ['chrome-extension://abc', undefined],
  ['file:///tmp/x', undefined],
  ['nonsense', undefined],
])('the pattern of %s', (origin, expected) => expect(sitePattern(origin)).toBe(expected))

test('known hosts are hosts, each once, and look like no host of an interface', () => {
  expect(new Set(KNOWN_DAPPS).size).toBe(KNOWN_DAPPS.length)
  for (const host of KNOWN_DAPPS) expect(sitePattern(`https://${host}`)).toBe(`https://${host}/*`)
  expect(KNOWN_PATTERNS.filter((each) => each.includes('//api.'))).toEqual([])
})
