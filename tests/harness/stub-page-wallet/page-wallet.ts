/**
 * Content script of the stub page wallet, in the page's own world: puts a provider there in the form that a known wallet has, by
 * `?wallet=` of the address. What it was asked stands in `walletLog`.
 */

import { type Asked, PageProvider } from './page-provider'
import { putMetaMask } from './put-metamask'

interface WalletWindow {
  ethereum?: unknown
  tally?: unknown
  walletLog: Asked[]
  walletProvider?: PageProvider
}

const page = globalThis as unknown as WalletWindow
const log: Asked[] = []
page.walletLog = log

const info = {
  uuid: '350670db-19fa-4704-a166-e52e178b59d2',
  name: 'Stub',
  icon: 'data:,',
  rdns: 'example.stub',
}

/** EIP-6963: at once, and whenever a page asks. */
function announce(provider: object): void {
  const detail = Object.freeze({ info, provider })
  const tell = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  addEventListener('eip6963:requestProvider', tell)
  tell()
}

const setEthereum = (field: PropertyDescriptor) => Object.defineProperty(globalThis, 'ethereum', field)
const both = (provider: object) => ({ get: () => provider, set: () => undefined, configurable: false })

const FORMS: Record<string, (provider: PageProvider) => void> = {
  plain: (provider) => {
    page.ethereum = provider
    announce(provider)
  },
  /** A proxy that keeps its properties from being deleted, the same object announced, and an event. */
  metamask: (provider) => {
    for (const name of ['request', 'send', 'sendAsync', 'on'] as const) {
      const own: unknown = Reflect.get(provider, name)
      const value = typeof own === 'function' ? own.bind(provider) : own
      Object.defineProperty(provider, name, { value, writable: true, configurable: true })
    }
    const seen = new Proxy(provider, { deleteProperty: () => true })
    page.ethereum = seen
    dispatchEvent(new Event('ethereum#initialized'))
    announce(seen)
  },
  /** A getter that cannot be replaced, and another object announced. */
  rabby: (provider) => {
    setEthereum({ get: () => provider, configurable: false })
    announce(new PageProvider(log))
  },
  /** Getter and setter that cannot be replaced, and a copy announced. */
  rainbow: (provider) => {
    setEthereum(both(provider))
    const request = provider.request.bind(provider)
    announce({ request, on: () => undefined })
  },
  /** Announces nothing. */
  taho: (provider) => {
    setEthereum(both(provider))
    page.tally = provider
  },
  frozen: (provider) => {
    page.ethereum = Object.freeze(provider)
    announce(provider)
  },
  locked: (provider) => {
    Object.defineProperty(provider, 'request', { value: provider.request.bind(provider) })
    page.ethereum = provider
    announce(provider)
  },
  late: (provider) => {
    setTimeout(() => {
      page.ethereum = provider
      announce(provider)
    }, 300)
  },
  none: () => undefined,
}

const form = new URLSearchParams(location.search).get('wallet') ?? 'plain'
if (form === 'true-metamask') putMetaMask(log)
else {
  const provider = new PageProvider(log)
  page.walletProvider = provider
  FORMS[form]?.(provider)
}
