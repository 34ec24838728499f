/** What people type wrong: one sentence that says what to do, and nothing is stored, not even half. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { checkAccount, eventually, PASSPHRASE, PIN, paste, type Typed } from './support/as-a-person'
import { openWorld, showPages, type World } from './support/open-world'
import { countStored, readStored } from './support/read-stored'

const MAINNET = 'eip155:1'
/** A real host that serves Base, in the sandbox too. */
const BASE_RPC = 'https://mainnet.base.org'
/** Nothing listens on the discard port. */
const DEAD_RPC = 'http://127.0.0.1:9'

let world: World
let page: Page

beforeAll(async () => {
  world = await openWorld({ chains: [1] })
  const { desk, sandbox } = world
  await call(desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  const credentials = sandbox.credentials.kraken.reading
  await call(desk, 'accounts.add', { source: { kind: 'exchange', venue: 'kraken', credentials } })
  await call(desk, 'accounts.add', {
    source: { kind: 'evm', address: sandbox.addresses.evm, chains: [MAINNET] },
  })
  await call(desk, 'accounts.add', { source: { kind: 'bitcoin', addresses: sandbox.addresses.bitcoin } })
  page = await world.extension.open('options.html#/accounts')
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'bad-input')))

const stored = async () => countStored(await readStored(world.desk))

/** Every alert on the page that can be seen. */
const alerts = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=alert]')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.innerText.trim())
      .filter((text) => text !== ''),
  )

async function alertShown(): Promise<string[]> {
  return eventually('an alert on the page', async () => {
    const shown = await alerts()
    if (shown.length === 0) throw new Error('no alert')
    return shown
  })
}

/** The form refuses with exactly this one sentence, and the tables are as before. */
async function expectRefused(typed: Typed, sentence: RegExp): Promise<void> {
  const before = await stored()
  await checkAccount(page, typed)
  const shown = await alertShown()
  expect(shown).toEqual([expect.stringMatching(sentence)])
  for (const secret of Object.values(typed.fields).filter((text) => text.length > 20))
    expect(shown[0]).not.toContain(secret)
  expect(await stored()).toEqual(before)
}

const exchange = (venue: string, apiKey: string, secret: string): Typed => ({
  kind: 'Exchange',
  venue,
  fields: { 'API key': apiKey, Secret: secret },
})
const ethereum = (address: string): Typed => ({
  kind: 'Ethereum and other EVM networks',
  fields: { 'Address or ENS name': address },
})
const bitcoin = (text: string): Typed => ({
  kind: 'Bitcoin',
  fields: { 'Addresses or one extended public key': text },
})

/** Changes one letter in the middle to another one. */
function mistyped(text: string): string {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + (text[at] === 'q' ? 'p' : 'q') + text.slice(at + 1)
}

describe('keys of exchanges', () => {
  test('an unknown key is refused by each exchange in words', async () => {
    const { kraken, binance, coinbase } = world.sandbox.credentials
    await expectRefused(
      exchange('Kraken', mistyped(kraken.reading.apiKey), kraken.reading.secret),
      /^Kraken does not accept this key/,
    )
    await expectRefused(
      exchange('Binance', mistyped(binance.reading.apiKey), binance.reading.secret),
      /^Binance does not accept this key/,
    )
    await expectRefused(
      exchange('Coinbase Advanced', mistyped(coinbase.reading.apiKey), coinbase.reading.secret),
      /^Coinbase( Advanced)? does not accept this key/,
    )
  })

  test('a mistyped secret is refused', async () => {
    const { kraken, binance } = world.sandbox.credentials
    await expectRefused(
      exchange('Kraken', kraken.trading.apiKey, mistyped(kraken.trading.secret)),
      /^Kraken does not accept this key/,
    )
    await expectRefused(
      exchange('Binance', binance.reading.apiKey, mistyped(binance.reading.secret)),
      /^Binance does not accept this key/,
    )
    await expectRefused(
      exchange('Coinbase Advanced', world.sandbox.credentials.coinbase.reading.apiKey, 'not a key'),
      /right form/,
    )
  })

  test('a key that can withdraw is refused by each exchange', async () => {
    const { kraken, binance, coinbase } = world.sandbox.credentials
    for (const [venue, { apiKey, secret }] of [
      ['Kraken', kraken.withdrawing],
      ['Binance', binance.withdrawing],
      ['Coinbase Advanced', coinbase.withdrawing],
    ] as const)
      await expectRefused(exchange(venue, apiKey, secret), /can withdraw money/)
  })

  test('the same key twice is refused with the name of its account', async () => {
    const { apiKey, secret } = world.sandbox.credentials.kraken.reading
    await expectRefused(exchange('Kraken', apiKey, secret), /connected already, as "Kraken"/)
  })

  test('empty fields are named where they are', async () => {
    const before = await stored()
    await checkAccount(page, exchange('Kraken', '', ''))
    const shown = await alertShown()
    expect(shown).toHaveLength(2)
    expect(shown[0]).toMatch(/Fill in this field/)
    expect(await stored()).toEqual(before)
  })
})

describe('addresses', () => {
  test('a typing error in an address is found by its checksum', async () => {
    await expectRefused(
      ethereum('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'.replace('5aA', '5Aa')),
      /checksum does not match/,
    )
    await expectRefused(
      bitcoin(mistyped(world.sandbox.addresses.bitcoin[0] ?? '')),
      /not a Bitcoin address|typing error/,
    )
    await expectRefused({ kind: 'Solana', fields: { 'Solana address': '0OIl' } }, /not a Solana address/)
  })

  test('a name that is not registered is said', async () => {
    await expectRefused(ethereum('nobody-has-this.eth'), /not registered|points to no address/)
  })

  test('private keys and seed phrases are refused before anything is sent', async () => {
    const began = world.sandbox.log().length
    const extended =
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi'
    const words =
      'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about'
    const key = '4c'.repeat(32)
    await expectRefused(bitcoin(extended), /private key/)
    await expectRefused(bitcoin(words), /private key or seed phrase/)
    await expectRefused(ethereum(`0x${key}`), /private key/)
    await expectRefused(ethereum(words), /private key or seed phrase/)
    // The accounts that are connected are read meanwhile: what they ask for is known, and nothing else is asked.
    const asked = world.sandbox.log().slice(began)
    const said = asked.map(({ path, begins }) => `${decodeURIComponent(path)} ${begins}`)
    expect(said.filter((text) => [extended, words, key].some((secret) => text.includes(secret)))).toEqual([])
    const addresses = asked.flatMap(({ path }) => /\/address\/(\w+)/.exec(path)?.[1] ?? [])
    expect(world.sandbox.addresses.bitcoin).toEqual(expect.arrayContaining(addresses))
  })

  test('the same addresses twice are refused', async () => {
    await expectRefused(
      bitcoin([...world.sandbox.addresses.bitcoin].reverse().join('\n')),
      /connected already/,
    )
    await expectRefused(ethereum(world.sandbox.addresses.evm.toLowerCase()), /connected already/)
  })
})

describe('endpoints', () => {
  const stands = () => call<{ endpoints: object; customChains: unknown[] }>(world.desk, 'settings.read')

  /** Refused in the settings with one sentence, and every account is read as before. */
  async function expectUnchanged(sentence: RegExp): Promise<void> {
    expect(await alertShown()).toEqual([expect.stringMatching(sentence)])
    expect(await stands()).toMatchObject({ endpoints: {}, customChains: [] })
  }

  async function openSettings(): Promise<void> {
    await page.goto(`${world.extension.origin}/options.html#/settings`)
    await page.reload()
    await seesText(page, 'Endpoints')
  }

  for (const [what, url, sentence] of [
    ['an RPC that cannot be reached', DEAD_RPC, /could not be reached/],
    ['an RPC that serves another chain', BASE_RPC, /does not serve Ethereum/],
    ['an address of another kind', 'ftp://example.org', /not an address that starts with https/],
  ] as const)
    test(`${what} is refused`, async () => {
      await openSettings()
      await paste(page, 'Addresses, one per line', url)
      await press(page, 'Save endpoints')
      await expectUnchanged(sentence)
    })

  test('an own network whose RPC serves another chain is refused', async () => {
    await openSettings()
    await press(page, 'Add a network')
    const typed = {
      Name: 'Mine',
      'Chain number': '987654',
      'Symbol of its coin': 'MINE',
      'RPC addresses, one per line': BASE_RPC,
    }
    for (const [label, text] of Object.entries(typed)) await paste(page, label, text)
    await press(page, 'Add network')
    await expectUnchanged(/does not serve Mine/)
  })

  test('the accounts are read as before', async () => {
    const before = await readStored(world.desk)
    expect(await call(world.desk, 'sync.now')).toEqual({ ok: 3, failed: 0 })
    const after = await readStored(world.desk)
    expect(after.view?.netWorth).toBe(before.view?.netWorth)
    expect(after.view?.completeness.stale).toEqual([])
  })
})

describe('PIN and passphrase', () => {
  /** Waits the vault's own pauses between tries. */
  async function tryPin(pin: string): Promise<string> {
    await until(
      page,
      () =>
        [...document.querySelectorAll('button')].some(
          (each) => each.innerText === 'Unlock' && !each.disabled,
        ),
      'the button to unlock',
      [],
    )
    await paste(page, 'PIN', pin)
    await press(page, 'Unlock')
    await until(
      page,
      () => ![...document.querySelectorAll('button')].some((each) => each.innerText === 'Checking…'),
      'the answer',
      [],
    )
    return (await alertShown()).join(' ')
  }

  test('the fifth wrong PIN ends the PIN; a wrong passphrase opens nothing; the right one does', async () => {
    const before = await stored()
    await call(world.desk, 'vault.lock')
    await seesText(page, 'Unlock Holdfast')
    for (const left of [/\b4\b/, /\b3\b/, /\b2\b/, /\b(1|one)\b/i])
      expect(await tryPin('135790')).toMatch(left)
    await tryPin('135790')
    expect(await call(world.desk, 'vault.state')).toMatchObject({
      status: 'locked',
      slots: { pin: false, passphrase: true },
    })
    await expect(call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })).rejects.toThrow()
    await paste(page, 'Passphrase', `${PASSPHRASE} wrong`)
    await press(page, 'Unlock')
    await seesText(page, 'That passphrase is wrong')
    await expect(readStored(world.desk)).rejects.toThrow('locked')
    await paste(page, 'Passphrase', PASSPHRASE)
    await press(page, 'Unlock')
    await seesText(page, 'Privacy and requests')
    expect(await stored()).toEqual(before)
  })
})
