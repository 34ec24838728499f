/**
 * Every exchange's code loads inside the built extension's engine: each is asked with made-up credentials of the form
 * that its class wants. Nobody stands behind the hosts (502), so a venue that loads ends with a sentence about its
 * host or its keys, and one whose chunk is broken ends as `internal`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { venues } from '@/lib/exchanges/catalogue'
import { call } from '@/tests/harness/drive.mts'
import { PASSPHRASE, PIN } from './support/as-a-person'
import { openWorld, type World } from './support/open-world'

const WITH_SERVER = new Set(['binance', 'kraken', 'coinbase'])

/** 32 bytes that pass for hex, base64 and base58 alike in length checks. */
const made = (name: string): string => {
  if (name === 'privateKey' || name === 'secret') return '1'.repeat(64)
  if (name === 'walletAddress') return `0x${'1'.repeat(40)}`
  if (name === 'accountId' || name === 'uid') return '1'
  return 'made-up-key'
}

let world: World
beforeAll(async () => {
  world = await openWorld({ evil: false, chains: [1] })
  await call(world.desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
})
afterAll(() => world?.close())

test('every supported venue loads its own code and asks its own host', async () => {
  const supported = venues.filter(({ unsupported, id }) => !unsupported && !WITH_SERVER.has(id))
  const broken: string[] = []
  const check = async ({ id, credentials }: (typeof supported)[number]) => {
    const given = Object.fromEntries(credentials.map((name) => [name, made(name)]))
    const outcome = await call(world.desk, 'accounts.check', {
      source: { kind: 'exchange', venue: id, credentials: given },
    }).then(
      () => 'accepted',
      (error: Error) => error.message,
    )
    if (/^accepted|: internal:/.test(outcome)) broken.push(`${id}: ${outcome}`)
  }
  const queue = [...supported]
  const lane = async () => {
    for (let venue = queue.shift(); venue; venue = queue.shift()) await check(venue)
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  expect(broken).toEqual([])
  expect(supported.length).toBeGreaterThan(90)
  const asked = new Set(world.sandbox.unexpected().map(({ host }) => host))
  expect(asked.size).toBeGreaterThan(70)
})

test('a venue that wants a wallet key says so before anything is sent', async () => {
  for (const { id, credentials } of venues.filter(({ unsupported }) => unsupported)) {
    const given = Object.fromEntries(credentials.map((name) => [name, made(name)]))
    await expect(
      call(world.desk, 'accounts.check', { source: { kind: 'exchange', venue: id, credentials: given } }),
    ).rejects.toThrow(/not-supported/)
  }
})
