/**
 * Pages that ask a wallet, served for made-up hosts: honest ones, ones with strict headers, and hostile ones. What a page did and
 * got stands in `done` when it is through.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SandboxAnswer, SandboxServer } from '@/tests/sandbox/types'

/** Switched on in the tests. */
export const ON = 'dapp.example'
/** The same pages, where nothing is switched on. */
export const OFF = 'plain.example'
const HOSTS = [ON, OFF, 'other.example']
const TEST_DAPP = resolve(import.meta.dirname, '../../../node_modules/@metamask/test-dapp/dist')

export const TX = {
  from: '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
  to: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  value: '0x1',
}
export const TYPED = {
  domain: { name: 'x', chainId: 1 },
  primaryType: 'Mail',
  types: { EIP712Domain: [], Mail: [{ name: 'text', type: 'string' }] },
  message: { text: 'hello' },
}

/**
 * Script of a page that asks in every way. A frame may ask five times in ten seconds, so that there are two groups.
 * `askAll(provider, group)`, `providers()`, `pause(ms)`.
 */
export const ASKING = `
  const tx = ${JSON.stringify(TX)}, typed = ${JSON.stringify(TYPED)}
  const settle = (promise) => Promise.resolve(promise).then((value) => ({ value }), (error) => ({ code: error?.code, message: error?.message }))
  const back = (run) => new Promise((resolve) => run((error, answer) => resolve({ error, answer })))
  const send = (method, params) => (provider) => provider.request({ method, params })
  const GROUPS = [
    [
      send('eth_chainId'),
      send('eth_sendTransaction', [tx]),
      send('personal_sign', ['0x68656c6c6f', tx.from]),
      send('eth_signTypedData_v4', [tx.from, JSON.stringify(typed)]),
      send('eth_signTypedData_v3', [tx.from, typed]),
      send('eth_sign', [tx.from, '0x00']),
      send('eth_blockNumber', []),
    ],
    [
      send('wallet_sendCalls', [{ version: '2.0.0', chainId: '0x1', from: tx.from, calls: [{ to: tx.to, data: '0x' }] }]),
      (provider) => provider.send?.('personal_sign', ['0x01', tx.from]),
      (provider) => provider.send && back((callback) => provider.send({ id: 1, method: 'eth_sendTransaction', params: [tx] }, callback)),
      (provider) => provider.send?.({ id: 2, method: 'eth_accounts', params: [] }),
      (provider) => provider.sendAsync && back((callback) => provider.sendAsync({ id: 3, method: 'personal_sign', params: ['0x02', tx.from] }, callback)),
    ],
  ]
  async function askAll(provider, group) {
    const answers = []
    for (const ask of GROUPS[group]) answers.push(await settle((async () => ask(provider))()))
    return answers
  }
  const found = []
  addEventListener('eip6963:announceProvider', ({ detail }) => { if (!found.includes(detail.provider)) found.push(detail.provider) })
  dispatchEvent(new Event('eip6963:requestProvider'))
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  async function providers() {
    for (let waits = 0; waits < 60 && !window.ethereum; waits++) await pause(25)
    // The page's own events, after which late wallets are looked for, and a person's first press.
    document.dispatchEvent(new Event('click', { bubbles: true }))
    return [...new Set([window.ethereum, ...found])].filter(Boolean)
  }
`

/** Form of the stub wallet, and how many providers a page finds. */
export const WALLET_FORMS = [
  ['plain', 1],
  ['metamask', 1],
  ['true-metamask', 1],
  ['rabby', 2],
  ['rainbow', 2],
  ['taho', 1],
  ['frozen', 1],
  ['locked', 1],
  ['late', 1],
] as const

/** `?wallet=plain&at=0&group=0` */
export const ASK_PAGE: DappPage = {
  body: `<script>${ASKING};(async () => {
    const asked = new URLSearchParams(location.search)
    const all = await providers()
    const answers = await askAll(all[asked.get('at')], asked.get('group'))
    window.done = { answers, count: all.length, log: walletLog }
  })().catch((error) => { window.failed = String(error.stack) })</script>`,
}

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>dapp</title>${head}</head><body>${body}</body></html>`

export interface DappPage {
  head?: string
  body: string
  headers?: Record<string, string>
}

/** @param pages by their path */
export function dappPages(pages: Readonly<Record<string, DappPage>>): SandboxServer {
  return {
    hosts: HOSTS,
    handle: ({ url }) => {
      const { pathname } = new URL(url, 'https://dapp.example')
      const page = pages[pathname]
      if (page)
        return {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8', ...page.headers },
          body: html(page.body, page.head),
        }
      return pathname.startsWith('/test-dapp/')
        ? testDapp(pathname.slice('/test-dapp/'.length))
        : { status: 404, body: '' }
    },
  }
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/** MetaMask's own page for tests, from its package; what it loads from elsewhere is left out. */
function testDapp(path: string): SandboxAnswer {
  const name = path === '' ? 'index.html' : path
  if (!/^[\w.-]+$/.test(name)) return { status: 404, body: '' }
  const text = readFileSync(join(TEST_DAPP, name), 'utf8')
  const body = name.endsWith('.html') ? text.replace(/<link[^>]+https:\/\/[^>]+>/gs, '') : text
  return {
    status: 200,
    headers: { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' },
    body,
  }
}
