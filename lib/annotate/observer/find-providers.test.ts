import { describe, expect, test, vi } from 'vitest'
import { type FakePage, newPage, openPage } from '@/tests/fixtures/fake-dapp-page'

/** The observer takes its own when it is loaded. */
const delayed = vi.hoisted(() => vi.spyOn(globalThis, 'setTimeout'))

const asked = { method: 'eth_sendTransaction', params: [{ to: '0x1' }] }
type Ask = (request: object) => unknown
const askOf =
  (provider: unknown): Ask =>
  (request) =>
    (provider as { request: Ask }).request(request)

/** Private fields: only the object itself may be `this`. */
class Wallet {
  readonly #seen: unknown[] = []
  async request(request: object) {
    this.#seen.push(request)
    return null
  }
  on() {
    this.#seen.push('on')
    return this
  }
  get seen() {
    return this.#seen
  }
}

const info = { uuid: 'a', name: 'Wallet', icon: 'data:,', rdns: 'example.wallet' }
const announce = (page: FakePage, provider: unknown) =>
  page.dispatchEvent(
    new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
  )
function hearing(page: FakePage) {
  const details: { info: unknown; provider: unknown }[] = []
  page.addEventListener('eip6963:announceProvider', (event) => details.push((event as CustomEvent).detail))
  return details
}

describe('each form in which a wallet puts itself there', () => {
  const locked = () =>
    Object.defineProperty({ seen: [] as unknown[] }, 'request', {
      value: async function (this: { seen: unknown[] }, request: object) {
        this.seen.push(request)
        return null
      },
    })
  const forms: [string, () => object][] = [
    ['a plain object', () => ({ request: async () => null })],
    ['a class with private fields', () => new Wallet()],
    ['a proxy', () => new Proxy(new Wallet(), { get: (target, name) => bound(target, name) })],
    ['a frozen object', () => Object.freeze({ request: async () => null })],
    ['a frozen class', () => Object.freeze(new Wallet())],
    ['a function that cannot be replaced', locked],
    [
      'a getter of functions',
      () => ({
        get request() {
          return async () => null
        },
      }),
    ],
  ]
  const bound = (target: Wallet, name: PropertyKey) => {
    const value: unknown = Reflect.get(target, name, target)
    return typeof value === 'function' ? value.bind(target) : value
  }

  test.each(forms)('%s at window.ethereum, before and after', async (_form, make) => {
    for (const isLate of [false, true]) {
      const put = (page: FakePage) => Object.assign(page, { ethereum: make() })
      const { page, told } = openPage(isLate ? undefined : put)
      if (isLate) {
        put(page)
        page.dispatchEvent(new Event('ethereum#initialized'))
      }
      await askOf(page.ethereum)(asked)
      expect((await told(2)).map((each) => each.slice(0, 3))).toEqual([
        ['asked', 1, 'eth_sendTransaction'],
        ['answered', 1, 'sent'],
      ])
    }
  })

  test.each(forms)('%s that is announced', async (_form, make) => {
    const { page, told } = openPage()
    const details = hearing(page)
    announce(page, make())
    expect(details).toHaveLength(1)
    expect(Object.isFrozen(details[0])).toBe(true)
    expect(details[0]?.info).toBe(info)
    await askOf(details[0]?.provider)(asked)
    expect(await told(2)).toHaveLength(2)
  })

  test('a getter at window.ethereum that cannot be replaced', async () => {
    const provider = new Wallet()
    const { told } = openPage((page) => Object.defineProperty(page, 'ethereum', { get: () => provider }))
    await provider.request(asked)
    expect(await told(2)).toHaveLength(2)
  })

  test('several wallets behind one', async () => {
    const second = new Wallet()
    const { told } = openPage((page) => {
      page.ethereum = { request: async () => null, providers: [second] }
    })
    await second.request(asked)
    expect(await told(2)).toHaveLength(2)
  })
})

test('a provider stays the object that it is, with the properties that it had', () => {
  const provider = new Wallet()
  const { page } = openPage((each) => {
    each.ethereum = provider
  })
  expect(page.ethereum).toBe(provider)
  expect(Object.keys(provider)).toEqual([])
  expect(provider.request.name).toBe('request')
  expect('ethereum' in openPage().page).toBe(false)
})

test('a stand-in answers like the wallet it stands for', async () => {
  const real = Object.freeze(new Wallet())
  const { page } = openPage((each) => {
    each.ethereum = real
  })
  const used = page.ethereum as Wallet
  expect(used).not.toBe(real)
  expect(used).toBeInstanceOf(Wallet)
  expect(used.on()).toBe(used)
  await used.request({ method: 'eth_accounts' })
  expect(used.seen).toEqual(['on', 'on', { method: 'eth_accounts' }])
  expect(() => Object.assign(used, { request: 1 })).toThrow(TypeError)
})

test('what is no provider is left alone', () => {
  const values = [null, 1, 'x', { request: 1 }, () => undefined]
  for (const ethereum of values) {
    const { page } = openPage((each) => {
      each.ethereum = ethereum
    })
    expect(page.ethereum).toBe(ethereum)
  }
})

test('in a page that is there already, wallets are asked to announce themselves', async () => {
  const provider = new Wallet()
  const page = newPage('complete')
  page.addEventListener('eip6963:requestProvider', () => announce(page, provider))
  announce(page, provider)
  const { told } = openPage(undefined, page)
  await provider.request(asked)
  expect(await told(2)).toHaveLength(2)
})

test('a wallet that throws when it is looked at costs nobody anything', () => {
  const bad = vi.fn(() => {
    throw new Error('do not look')
  })
  const { page } = openPage((each) => Object.defineProperty(each, 'ethereum', { get: bad }))
  announce(page, new Proxy({}, { get: bad }))
  const details = hearing(page)
  announce(page, new Proxy({}, { getOwnPropertyDescriptor: bad, get: () => () => null }))
  expect(details).toHaveLength(1)
})

test('a locked wallet that is announced is the same stand-in at its name', () => {
  const real = Object.freeze({ request: async () => null })
  const { page } = openPage()
  page.ethereum = real
  const details = hearing(page)
  announce(page, real)
  expect(page.ethereum).not.toBe(real)
  expect(details.map(({ provider }) => provider)).toEqual([page.ethereum])
})

describe('a wallet that comes later, and says nothing', () => {
  const isWatched = async (reach: (page: FakePage) => unknown) => {
    const { page, told } = openPage()
    const provider = { request: async () => null }
    page.ethereum = provider
    reach(page)
    await askOf(provider)(asked)
    return (await told(1)).length > 0
  }
  const step = (readyState: DocumentReadyState) => (page: FakePage) => {
    page.document.readyState = readyState
    page.document.dispatchEvent(new Event('readystatechange'))
  }

  test.each([
    ['when the document is read', step('interactive')],
    ['when the page is loaded', step('complete')],
    ['with a click', (page: FakePage) => page.dispatchEvent(new Event('click'))],
    ['with a key', (page: FakePage) => page.dispatchEvent(new Event('keydown'))],
  ])('is found %s', async (_when, reach) => expect(await isWatched(reach)).toBe(true))

  test('is found by nothing else', async () => {
    expect(await isWatched(() => undefined)).toBe(false)
  })

  test('is looked for in a loaded page that has none, and in no other', () => {
    const waits = () => delayed.mock.calls.map(([, ms]) => ms)
    delayed.mockClear()
    const { page } = openPage()
    step('interactive')(page)
    expect(waits()).toEqual([])
    step('complete')(page)
    expect(waits()).toEqual([500, 2000])
    const { page: other } = openPage((each) => Object.assign(each, { ethereum: { request: vi.fn() } }))
    step('complete')(other)
    expect(waits()).toEqual([500, 2000])
  })
})
