import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { venues } from '../catalogue'
import { pluginFor } from '../registry'
import type { VenueSession } from '../session'
import { KEY_GUIDES, keyGuideOf } from './registry'

const CCXT = join(import.meta.dirname, '../../../node_modules/ccxt/js/src')

const venueOf = (id: string) => {
  const found = venues.find((venue) => venue.id === id)
  if (!found) throw new Error(`${id} is no exchange of the catalogue`)
  return found
}

/** `www.kraken.com` → `kraken.com`. None of these exchanges sits below a public suffix of two parts. */
const domainOf = (address: string) => new URL(address).host.split('.').slice(-2).join('.')

/** Every domain that ccxt knows of an exchange: its site, documents, interface. */
function domainsOf(id: string): Set<string> {
  const text = readFileSync(join(CCXT, `${id}.js`), 'utf8')
  return new Set([...text.matchAll(/https:\/\/[\w.-]+\.[a-z]{2,}/g)].map(([address]) => domainOf(address)))
}

const askedOf = ['binance', 'coinbase', 'kraken', 'okx', 'bybit', 'kucoin', 'bitstamp']
const askedToo = ['bitfinex', 'gemini', 'cryptocom', 'gate', 'mexc', 'bitget', 'htx']

test('the exchanges that people use most have a guide, and none has two', () => {
  const listed = KEY_GUIDES.map(({ venue }) => venue)
  expect(listed).toEqual(expect.arrayContaining([...askedOf, ...askedToo]))
  expect(new Set(listed).size).toBe(listed.length)
  expect(keyGuideOf('kraken')?.page).toBe('https://www.kraken.com/u/security/api')
  expect(keyGuideOf('an exchange without one')).toBeUndefined()
})

describe.each(KEY_GUIDES.map((guide) => [guide.venue, guide] as const))('%s', (id, guide) => {
  test('its page is on a domain of the exchange', () => {
    expect(guide.page).toMatch(/^https:\/\/[^\s]+$/)
    expect([...domainsOf(id)]).toContain(domainOf(guide.page))
  })

  test('it names every credential that the form asks for, and no other', () => {
    expect(Object.keys(guide.fields).sort()).toEqual([...venueOf(id).credentials].sort())
    expect(Object.values(guide.fields).filter((name) => name.trim() === '')).toEqual([])
  })

  test('a passphrase is made up exactly where one is asked for', () => {
    const makesOne = guide.steps.some(({ kind }) => kind === 'passphrase')
    expect(makesOne).toBe(venueOf(id).credentials.includes('password'))
  })

  test('permissions are chosen once, something is switched on, and taking money away stays off', () => {
    expect(guide.steps.filter(({ kind }) => kind === 'permissions')).toHaveLength(1)
    expect(guide.on.length).toBeGreaterThan(0)
    expect(guide.off.join(' ')).toMatch(/withdraw|transfer|fund manager/i)
    // What only shows withdrawals may be on.
    const acts = /\b(enable (withdrawals|spot|futures)|write|create|modify|^trade|^transfer|^withdraw)/i
    expect(guide.on.filter((name) => acts.test(name))).toEqual([])
    expect(guide.on.filter((name) => guide.off.includes(name))).toEqual([])
  })

  test('no name of a menu, button, permission or source is empty', () => {
    const options = guide.steps.flatMap((step) => ('option' in step ? [step.option] : []))
    const names = [...guide.menu, ...options, ...guide.on, ...guide.off]
    expect(guide.menu.length).toBeGreaterThan(0)
    expect(options.length).toBeGreaterThan(0)
    const acts = guide.steps.map((step) => ('option' in step ? step.option : step.kind))
    expect(new Set(acts).size).toBe(acts.length)
    expect(names.filter((name) => name.trim() !== name || name === '')).toEqual([])
    expect(guide.checkedAgainst.url).toMatch(/^https:\/\//)
    expect(guide.checkedAgainst.on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(guide.checkedAgainst.on <= new Date().toISOString().slice(0, 10)).toBe(true)
  })

  test('only words from the exchange’s own pages count as checked', () => {
    if (!guide.verified) return
    expect([...domainsOf(id)]).toContain(domainOf(guide.checkedAgainst.url))
  })

  test('it promises a check of the rights exactly where the connection makes one', () => {
    expect(guide.tellsRights).toBe(pluginFor(venueOf(id).id).readRights !== undefined)
  })
})

/** What the venue's reader of rights makes of a key that has what the guide switches on, as the exchange tells it. */
async function rightsOf(id: string, answer: unknown) {
  const read = pluginFor(venueOf(id).id).readRights
  return read?.({ ask: async () => answer } as unknown as VenueSession)
}
const guided = (id: string) => keyGuideOf(id)?.on.map((name) => name.toLowerCase()) ?? []
const readsOnly = { canRead: true, canTrade: false, canWithdraw: false }

describe('a key that was made by the guide is one that the check calls read-only', () => {
  test('kraken', async () => {
    const permissions = keyGuideOf('kraken')?.on.map((name) => name.toLowerCase().replaceAll(' ', '-'))
    expect(await rightsOf('kraken', { error: [], result: { permissions } })).toEqual(readsOnly)
  })

  test('kucoin', async () => {
    const permission = keyGuideOf('kucoin')?.on.join(',')
    expect(await rightsOf('kucoin', { code: '200000', data: { permission } })).toEqual(readsOnly)
  })

  test('gemini', async () => {
    const has = (role: string) => guided('gemini').includes(role)
    const roles = { isAuditor: has('auditor'), isFundManager: has('fund manager'), isTrader: has('trader') }
    expect(await rightsOf('gemini', roles)).toEqual(readsOnly)
  })

  test('coinbase', async () => {
    const has = (right: string) => guided('coinbase').includes(right)
    const told = { can_view: has('view'), can_trade: has('trade'), can_transfer: has('transfer') }
    expect(await rightsOf('coinbase', told)).toEqual(readsOnly)
  })

  test('okx', async () => {
    const perm = guided('okx')
      .map((name) => (name === 'read' ? 'read_only' : name))
      .join(',')
    expect(await rightsOf('okx', { code: '0', data: [{ perm }] })).toEqual(readsOnly)
  })
})
