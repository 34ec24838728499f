/**
 * Pages that try to take something from the extension, or that are hard to be in. Each runs where the extension is on and where it is
 * off: `done` must be the same. `got` is what a page has heard, counted or found that is none of its own doing.
 */
import { ASKING, type DappPage } from './dapp-pages'

const run = (script: string, attributes = '') =>
  `<script ${attributes}>${ASKING};(async () => { ${script} })().catch((error) => { window.failed = String(error.stack) })</script>`

/** Hears whatever is said in the page, before anybody could. */
const LISTEN = `
  var got = []
  const own = new WeakSet()
  for (const target of [window, document])
    for (const name of ['hf-port', 'hf-relay', 'told', 'message', 'messageerror', 'hf-note'])
      target.addEventListener(name, (event) => { if (!own.has(event)) got.push(name + (event.relatedTarget ? ' with a port' : '')) }, true)
`

/** Counts who uses what a page can replace. */
const REPLACE = `
  var got = {}
  const count = (home, name) => {
    const before = home[name]
    Object.defineProperty(home, name, { configurable: true, writable: true, value: function (...all) {
      got[name] = (got[name] ?? 0) + 1
      return Reflect.apply(before, this, all)
    } })
  }
  for (const name of ['then', 'catch', 'finally']) count(Promise.prototype, name)
  for (const name of ['call', 'apply', 'bind', 'toString']) count(Function.prototype, name)
  for (const name of ['push', 'map', 'filter', 'includes', 'slice', 'forEach']) count(Array.prototype, name)
  for (const name of ['postMessage', 'start']) count(MessagePort.prototype, name)
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) count(EventTarget.prototype, name)
  for (const name of ['has', 'get', 'set', 'add']) for (const home of [Map, Set, WeakMap, WeakSet]) if (home.prototype[name]) count(home.prototype, name)
  for (const name of ['defineProperty', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'ownKeys', 'get', 'has', 'set']) count(Reflect, name)
  for (const name of ['defineProperty', 'freeze', 'keys', 'getOwnPropertyDescriptor']) count(Object, name)
  for (const name of ['stringify', 'parse']) count(JSON, name)
  for (const name of ['structuredClone', 'postMessage', 'queueMicrotask']) count(window, name)
  const inherit = (home, name, value) => Object.defineProperty(home, name, { configurable: true, writable: true, value })
  const trap = (name) => function () { got['trap ' + name] = (got['trap ' + name] ?? 0) + 1 }
  inherit(Array.prototype, 'toJSON', () => 'forged')
  for (const name of ['deleteProperty', 'construct', 'ownKeys', 'preventExtensions']) inherit(Object.prototype, name, trap(name))
`

export const hostilePages: Record<string, DappPage> = {
  '/steal': {
    head: `<script>${LISTEN}
      const add = EventTarget.prototype.addEventListener
      EventTarget.prototype.addEventListener = function (name, ...rest) { if (String(name).startsWith('hf')) got.push('listens ' + name); return add.call(this, name, ...rest) }
      const post = MessagePort.prototype.postMessage
      MessagePort.prototype.postMessage = function (...all) { got.push('posts'); return post.apply(this, all) }
      for (const name of ['EventTarget', 'FocusEvent', 'MessageChannel'])
        window[name] = new Proxy(window[name], { construct(target, all, made) { got.push('new ' + name); return Reflect.construct(target, all, made) } })
      const tell = EventTarget.prototype.dispatchEvent
      EventTarget.prototype.dispatchEvent = function (event) { if (event.type === 'told') got.push('tells'); return tell.call(this, event) }
      for (const name of ['relatedTarget', 'detail'])
        Object.defineProperty(Object.prototype, name, { configurable: true, get() { got.push('reads ' + name) }, set() { got.push('writes ' + name) } })
      const ask = new Event('hf-relay')
      own.add(ask)
      dispatchEvent(ask)
    </script>`,
    body: run(`
      const ask = new Event('hf-relay'); own.add(ask); dispatchEvent(ask)
      const answers = await askAll((await providers())[0], 0)
      const names = ['holdfastRelay', 'holdfastNote', 'holdfast', 'dappObserver', 'chrome'].filter((name) => name === 'chrome' ? !!window.chrome?.runtime : name in window)
      window.done = { answers, names, got, keys: Object.keys(window).filter((key) => !/^\\d+$/.test(key)).sort(), log: walletLog }
    `),
  },
  '/forge': {
    head: `<script>${LISTEN}</script>`,
    body: run(`
      const port = new EventTarget()
      const lie = ['asked', 1, 'eth_sendTransaction', '[{"to":"0x1"}]', '0x1']
      const listen = port.addEventListener
      port.addEventListener = (name) => got.push('heard ' + name)
      for (const target of [window, document]) {
        const event = new FocusEvent('hf-port', { relatedTarget: port, cancelable: true, bubbles: true })
        own.add(event)
        if (!target.dispatchEvent(event)) got.push('taken')
      }
      for (const name of ['told', 'message']) listen.call(port, name, (event) => { if (!own.has(event)) got.push('answered') })
      for (const target of [port, window]) {
        const told = new CustomEvent('told', { detail: JSON.stringify(lie) })
        own.add(told)
        target.dispatchEvent(told)
      }
      const heard = got.length
      for (const data of [lie, { kind: 'note', shown: { id: 'x' } }, { to: 'background', name: 'annotate.asked', input: { request: 'x', method: 'eth_sign', params: '[]' } }]) {
        postMessage(data, '*')
        document.dispatchEvent(new CustomEvent('holdfast', { detail: data }))
        try { chrome.runtime.sendMessage(data) } catch {}
      }
      await pause(300)
      window.done = { got: got.slice(0, heard), log: walletLog }
    `),
  },
  '/flood': {
    body: run(`
      const [provider] = await providers()
      for (let at = 0; at < 300; at++) await settle(provider.request({ method: 'personal_sign', params: ['0x' + at, tx.from] }))
      window.done = { log: walletLog }
    `),
  },
  '/bombs': {
    body: run(`
      const [provider] = await providers()
      const deep = (levels) => { let value = 'x'; for (let at = 0; at < levels; at++) value = [value]; return value }
      const loop = []; loop.push(loop)
      const wide = (levels) => { let value = ['x']; for (let at = 0; at < levels; at++) value = [value, value]; return value }
      const bombs = [['x'.repeat(2_000_000)], deep(2000), loop, wide(14), [new Proxy({ to: '0x1' }, {})]]
      const answers = []
      for (const params of bombs) answers.push(await settle(provider.request({ method: 'eth_sendTransaction', params })))
      window.done = { answers, log: walletLog }
    `),
  },
  '/tricks': {
    body: run(`
      const [provider] = await providers()
      let reads = 0
      class Big { constructor() { this.hex = '0x1' } toJSON() { return '0x2' } }
      let turns = 0
      const tricks = [
        [{ get to() { return '0x' + ++reads } }],
        [new Big()],
        [{ to: '0x1', data: undefined, gas: null }],
        [{ get to() { throw new Error('no') } }],
      ]
      const answers = []
      for (const params of tricks) answers.push(await settle(provider.request({ method: 'eth_sendTransaction', params })))
      answers.push(await settle(provider.request({ get method() { return ++turns > 1 ? 'eth_accounts' : 'personal_sign' }, params: [] })))
      window.done = { answers, reads, log: walletLog }
    `),
  },
  '/replaced': {
    head: `<script>${REPLACE}</script>`,
    body: run(`
      const [provider] = await providers()
      const before = JSON.stringify(got)
      for (const name in got) delete got[name]
      const answers = []
      for (const params of [[tx], [tx.from, '0x01']]) {
        const promise = provider.request({ method: 'eth_sendTransaction', params })
        try { answers.push(await promise) } catch (error) { answers.push(String(error)) }
      }
      window.done = { answers, got: { ...got }, log: walletLog }
    `),
  },
  '/strict': {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: run(
      `
      const broken = []
      addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective))
      const answers = await askAll((await providers())[0], 0)
      await pause(200)
      window.done = { answers, got: broken, log: walletLog }
    `,
      'nonce="abc"',
    ),
  },
  '/sandboxed': {
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    body: run(
      `window.done = { answers: await askAll((await providers())[0], 0), origin: String(self.origin), log: walletLog }`,
    ),
  },
  '/odd': {
    body: run(`
      const seen = []
      const note = (name) => ({ method }) => { seen.push(name + method) }
      const odd = {
        throws: { request(asked) { note('throws ')(asked); throw new TypeError('not connected') } },
        number: { request(asked) { note('number ')(asked); return 7 } },
        thenable: { request(asked) { note('thenable ')(asked); return { then(done) { seen.push('then'); done(1) } } } },
        frozen: Object.freeze({ async request(asked) { note('frozen ')(asked); return '0x1' } }),
        rejects: { request(asked) { note('rejects ')(asked); return Promise.reject(null) } },
      }
      const answers = []
      const used = []
      addEventListener('eip6963:announceProvider', ({ detail }) => used.push(detail))
      for (const name in odd) dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info: { name, uuid: name }, provider: odd[name] }) }))
      for (const { provider } of used) {
        let value
        try { value = provider.request({ method: 'eth_sendTransaction', params: [tx] }) } catch (error) { value = String(error) }
        answers.push(typeof value, await settle(value))
      }
      window.done = { answers, seen, names: used.map(({ info }) => info.name), log: walletLog }
    `),
  },
}
