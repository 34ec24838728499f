import { afterEach, describe, expect, test, vi } from 'vitest'
import { newPage, openPage } from '@/tests/fixtures/fake-dapp-page'
import { PORT_EVENT, RELAY_EVENT } from './handshake'
import { observe } from './observe'

const FROM = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const HASH = `0x${'ab'.repeat(32)}`
const TX = { from: FROM, to: FROM, value: '0x1' }
const asks = (params: unknown[] = [TX], method = 'eth_sendTransaction') => ({ method, params })

/** A wallet that keeps what it was asked, as it got it. */
function newWallet(answer: (asked: { method: string }) => unknown = () => HASH) {
  const asked: { method: string; params?: unknown }[] = []
  const provider = {
    request: vi.fn(async (each: { method: string; params?: unknown }) => {
      asked.push(each)
      return answer(each)
    }),
  }
  return { asked, provider }
}
const withWallet = (provider: object) => openPage((page) => Object.assign(page, { ethereum: provider }))

describe('a watched request', () => {
  test('is told with its parameters as JSON, and answered by its hash', async () => {
    const { asked, provider } = newWallet()
    const { told } = withWallet(provider)
    expect(await provider.request(asks())).toBe(HASH)
    expect(await told(2)).toEqual([
      ['asked', 1, 'eth_sendTransaction', JSON.stringify([TX]), null],
      ['answered', 1, 'sent', HASH],
    ])
    expect(asked).toEqual([asks()])
  })

  test('reaches the wallet as the copy that was told: a getter has no second word', async () => {
    const { asked, provider } = newWallet()
    const { told } = withWallet(provider)
    let reads = 0
    const params = [
      {
        get to() {
          return `to ${++reads}`
        },
      },
    ]
    await provider.request(asks(params))
    expect((await told(1))[0]?.[3]).toBe('[{"to":"to 1"}]')
    expect(asked[0]?.params).toEqual([{ to: 'to 1' }])
    expect(reads).toBe(1)
  })

  test('keeps what else stands in it', async () => {
    const { asked, provider } = newWallet()
    withWallet(provider)
    await provider.request(Object.assign(asks(), { id: 7, jsonrpc: '2.0', networkId: undefined }))
    expect(asked).toStrictEqual([{ ...asks(), id: 7, jsonrpc: '2.0', networkId: undefined }])
  })

  test.each([
    ['a no', { code: 4001 }, 'refused'],
    ['an error', new Error('out of gas'), 'failed'],
    ['nothing', undefined, 'failed'],
  ])('that ends with %s is told as such, and rejects with the same', async (_what, reason, outcome) => {
    const { provider } = newWallet(() => Promise.reject(reason))
    const { told } = withWallet(provider)
    await expect(provider.request(asks())).rejects.toBe(reason)
    expect((await told(2))[1]).toEqual(['answered', 1, outcome, null])
  })

  test('never has its signature told', async () => {
    const { provider } = newWallet(() => '0xsigned')
    const { told } = withWallet(provider)
    for (const method of ['personal_sign', 'eth_sign', 'eth_signTypedData_v3', 'eth_signTypedData_v4'])
      await provider.request(asks(['0x00', FROM], method))
    const all = await told(8)
    expect(all.filter(([kind]) => kind === 'answered').map((each) => each.slice(2))).toEqual(
      Array.from({ length: 4 }, () => ['signed', null]),
    )
    expect(JSON.stringify(all)).not.toContain('0xsigned')
  })

  test('carries the chain that the page was told, and each change of it', async () => {
    let change: ((chain: string) => void) | undefined
    const { provider } = newWallet(({ method }) => (method === 'eth_chainId' ? '0x1' : HASH))
    const wallet = Object.assign(provider, {
      on: (_name: string, hear: (chain: string) => void) => {
        change = hear
      },
    })
    const { told } = withWallet(wallet)
    await provider.request(asks())
    await provider.request({ method: 'eth_chainId' })
    await provider.request(asks())
    change?.('0xa')
    await provider.request(asks())
    const chains = (await told(6)).filter(([kind]) => kind === 'asked').map((each) => each[4])
    expect(chains).toEqual([null, '0x1', '0xa'])
  })

  test('carries the chain that the page has just switched to, before the wallet itself speaks of it', async () => {
    const answers: unknown[] = ['0x1', null, HASH, { id: 1, error: { code: 4001 } }, HASH]
    const { provider } = newWallet(() => answers.shift())
    const { told } = withWallet(provider)
    const switchTo = (chainId: string) =>
      provider.request({ method: 'wallet_switchEthereumChain', params: [{ chainId }] })
    await provider.request({ method: 'eth_chainId' })
    await switchTo('0x89')
    await provider.request(asks())
    await switchTo('0xa')
    await provider.request(asks())
    const chains = (await told(4)).filter(([kind]) => kind === 'asked').map((each) => each[4])
    expect(chains).toEqual(['0x89', '0x89'])
  })
})

describe('what is no plain JSON goes to the wallet as it is, and is told as not read', () => {
  class Big {
    toJSON = () => '0x1'
  }
  const deep = (levels: number): unknown => (levels === 0 ? '' : [deep(levels - 1)])
  const loop: unknown[] = []
  loop.push(loop)
  test.each([
    ['an instance', [new Big()]],
    ['a function', [() => 1]],
    ['a proxy', [new Proxy({}, {})]],
    ['a bigint', [1n]],
    ['not a number', [Number.NaN]],
    ['a circle', loop],
    ['too deep', [deep(5000)]],
    ['too long', ['x'.repeat(600_001)]],
    ['too many', Array.from({ length: 30_000 }, () => 1)],
    ['gaps', Object.assign([], { length: 1_000_000_000 })],
    [
      'a getter that throws',
      [
        {
          get to() {
            throw new Error('no')
          },
        },
      ],
    ],
  ])('%s', async (_what, params) => {
    const { asked, provider } = newWallet()
    const { told } = withWallet(provider)
    const request = asks(params)
    await provider.request(request)
    expect(asked[0]).toBe(request)
    expect((await told(2))[0]).toEqual(['asked', 1, 'eth_sendTransaction', null, null])
  })
})

describe('everything else goes by', () => {
  test('with the same arguments, the same this and the same answer', () => {
    const answer = { not: 'a promise' }
    const seen: unknown[] = []
    const provider = {
      request(this: unknown, ...args: unknown[]) {
        seen.push(this, ...args)
        return answer
      },
    }
    withWallet(provider)
    const request = { method: 'eth_call', params: [new Map()] }
    expect((provider.request as (...all: unknown[]) => unknown)(request, 'second')).toBe(answer)
    expect(seen).toEqual([provider, request, 'second'])
    expect(seen[1]).toBe(request)
  })

  test('an error that is thrown at once', () => {
    const thrown = new Error('not connected')
    const provider = {
      request() {
        throw thrown
      },
    }
    withWallet(provider)
    expect(() => (provider.request as (each: object) => void)(asks())).toThrow(thrown)
  })

  test('the promise is the wallet’s own', () => {
    const promise = Promise.resolve(HASH)
    const provider = { request: () => promise }
    withWallet(provider)
    expect((provider.request as (each: object) => unknown)(asks())).toBe(promise)
  })

  test('a thenable that is no promise is not asked', async () => {
    const then = vi.fn()
    // oxlint-disable-next-line unicorn/no-thenable
    const provider = { request: () => ({ then }) }
    const { told } = withWallet(provider)
    ;(provider.request as (each: object) => void)(asks())
    expect(await told(1)).toHaveLength(1)
    expect(then).not.toHaveBeenCalled()
  })
})

describe('older ways to ask', () => {
  test('send with a method’s name', async () => {
    const send = vi.fn(async (_method: string, _params: unknown[]) => HASH)
    const provider = { request: async () => HASH, send }
    const { told } = withWallet(provider)
    await provider.send('eth_sendTransaction', [TX])
    expect((await told(2)).map((each) => each.slice(1, 4))).toEqual([
      [1, 'eth_sendTransaction', JSON.stringify([TX])],
      [1, 'sent', HASH],
    ])
    expect(send.mock.calls).toEqual([['eth_sendTransaction', [TX]]])
  })

  test('sendAsync with a callback, one and several', async () => {
    type Callback = (error: unknown, answer: unknown) => void
    const answerOf = (asked: unknown) => ({ id: 1, result: (asked as { method: string }).method })
    const provider = {
      request: async () => HASH,
      sendAsync(asked: unknown, callback: Callback) {
        callback(null, Array.isArray(asked) ? asked.map(answerOf) : answerOf(asked))
      },
    }
    const { told } = withWallet(provider)
    const callback = vi.fn()
    provider.sendAsync(asks(['0x00', FROM], 'personal_sign'), callback)
    provider.sendAsync([asks(), { method: 'eth_call' }, asks(['0x00'], 'eth_sign')], callback)
    expect((await told(6)).map((each) => each.slice(0, 3))).toEqual([
      ['asked', 1, 'personal_sign'],
      ['answered', 1, 'signed'],
      ['asked', 2, 'eth_sendTransaction'],
      ['asked', 3, 'eth_sign'],
      ['answered', 2, 'sent'],
      ['answered', 3, 'signed'],
    ])
    expect(callback.mock.calls[0]).toEqual([null, { id: 1, result: 'personal_sign' }])
    expect(callback.mock.calls[1]?.[1]).toHaveLength(3)
  })

  test('a synchronous send is left alone', () => {
    const provider = { request: async () => HASH, send: (asked: { method: string }) => ({ result: asked }) }
    withWallet(provider)
    const asked = { method: 'eth_accounts' }
    expect(provider.send(asked).result).toBe(asked)
  })
})

describe('a request that passes several layers is told once', () => {
  test('within one object', async () => {
    const provider = {
      request: async () => HASH,
      send(method: string, params: unknown[]): Promise<string> {
        return (this.request as (each: object) => Promise<string>)({
          method,
          params: structuredClone(params),
        })
      },
    }
    const { told } = withWallet(provider)
    await provider.send('eth_sendTransaction', [TX])
    expect(await told(3)).toHaveLength(2)
  })

  test('from one wallet’s object to another’s, later', async () => {
    const { provider: below } = newWallet()
    const above = {
      request: async (asked: object) => {
        await Promise.resolve()
        return (below.request as (each: object) => Promise<unknown>)(asked)
      },
    }
    const { told } = openPage((page) => Object.assign(page, { ethereum: above, rabby: below }))
    await above.request(asks())
    expect(await told(3)).toHaveLength(2)
  })

  test('but not when it became another one on its way', async () => {
    const { provider: below } = newWallet()
    const evil = {
      request: (asked: { params: { to: string }[] }) => {
        for (const each of asked.params) each.to = '0xevil'
        return (below.request as (each: object) => Promise<unknown>)(asked)
      },
    }
    const { told } = openPage((page) => Object.assign(page, { ethereum: evil, rabby: below }))
    await evil.request(asks() as never)
    const params = (await told(4)).filter(([kind]) => kind === 'asked').map((each) => each[3])
    expect(params).toEqual([JSON.stringify([TX]), JSON.stringify([{ ...TX, to: '0xevil' }])])
  })

  test('and twice when it is asked twice', async () => {
    const { provider } = newWallet()
    const { told } = withWallet(provider)
    await Promise.all([provider.request(asks()), provider.request(asks())])
    expect((await told(4)).filter(([kind]) => kind === 'asked')).toHaveLength(2)
  })
})

describe('a page that has replaced the built-ins', () => {
  const kept: (() => void)[] = []
  afterEach(() => {
    for (const restore of kept.splice(0).reverse()) restore()
  })
  function replace(home: object, name: string, value: unknown) {
    const before = Object.getOwnPropertyDescriptor(home, name)
    kept.push(() => {
      if (before) Object.defineProperty(home, name, Object.setPrototypeOf(before, null))
      else Reflect.deleteProperty(home, name)
    })
    // Without a prototype: the one of objects is being spoilt here.
    Object.defineProperty(
      home,
      name,
      Object.setPrototypeOf({ configurable: true, writable: true, value }, null),
    )
  }

  test('sees nothing of the observer’s, and cannot make it say something else', async () => {
    const { asked, provider } = newWallet()
    const { told } = withWallet(provider)
    const spy = vi.fn(() => {
      throw new Error('seen')
    })
    replace(Array.prototype, 'toJSON', () => 'forged')
    replace(Object.prototype, 'toJSON', () => 'forged')
    replace(Object.prototype, 'get', spy)
    replace(Object.prototype, 'value', 'forged')
    replace(Object.prototype, 'apply', spy)
    replace(JSON, 'stringify', spy)
    replace(JSON, 'parse', spy)
    replace(Reflect, 'apply', spy)
    replace(globalThis, 'structuredClone', spy)
    const promise = provider.request(asks())
    for (const restore of kept.splice(0).reverse()) restore()
    expect(await promise).toBe(HASH)
    expect((await told(2))[0]?.[3]).toBe(JSON.stringify([TX]))
    expect(asked).toEqual([asks()])
    expect(spy).not.toHaveBeenCalled()
  })
})

describe('the port', () => {
  const portOf = (page: EventTarget) => {
    const ports: (EventTarget | null)[] = []
    page.addEventListener(PORT_EVENT, (event) => {
      ports.push((event as FocusEvent).relatedTarget)
    })
    return ports
  }

  test('is offered again to a relay that comes later', () => {
    const page = newPage()
    observe(page as unknown as Window)
    const ports = portOf(page)
    page.dispatchEvent(new Event(RELAY_EVENT))
    expect(ports).toEqual([expect.any(EventTarget)])
  })

  test('is offered to nobody once it was taken', () => {
    const { page } = openPage()
    const ports = portOf(page)
    page.dispatchEvent(new Event(RELAY_EVENT))
    expect(ports).toEqual([])
  })

  test('is offered to nobody after the document’s first step', () => {
    const page = newPage()
    observe(page as unknown as Window)
    page.document.dispatchEvent(new Event('readystatechange'))
    const ports = portOf(page)
    page.dispatchEvent(new Event(RELAY_EVENT))
    expect(ports).toEqual([])
  })
})
