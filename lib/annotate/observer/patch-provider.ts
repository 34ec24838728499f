/**
 * Watches a provider: its functions are replaced in place, so that everybody who holds the object is seen and it stays the same
 * object; only where it is locked does a stand-in take its place.
 */
import {
  apply,
  bare,
  defineProperty,
  fieldOf,
  get,
  isIn,
  ofKey,
  Proxy,
  putAt,
  putIn,
  WeakMap,
  WeakSet,
} from './pristine'
import { shadowOf } from './shadow-provider'
import type { Call, ProviderState } from './watch-calls'

/** EIP-1193, and the older ways that wallets still offer. */
const ASKING = ['request', 'send', 'sendAsync'] as const
type Asking = (typeof ASKING)[number]
type Callable = (...args: unknown[]) => unknown

/**
 * @returns the provider to be used by the page: the same, now watched, or a stand-in; what is no provider, as it is
 * @example const watch = createPatcher(createWatcher(tell)); watch(window.ethereum)
 */
export function createPatcher(watch: (state: ProviderState) => Call): (value: unknown) => unknown {
  /** Provider to what the page is to use. */
  const used = new WeakMap<object, object>()
  /** Functions that watch already: another object may have them by inheritance. */
  const watching = new WeakSet<object>()

  function watched(own: Callable, call: Call): Callable {
    if (isIn(watching, own)) return own
    const made = new Proxy(
      own,
      bare({ apply: (target: Callable, self: unknown, args: unknown[]) => call(target, self, args) }),
    )
    putIn(watching, made)
    return made
  }

  /** @returns false where it cannot be replaced */
  function replace(provider: object, name: Asking, call: Call): boolean {
    const own = fieldOf(provider, name)
    if (own && getterOf(own)) return replaceGetter(provider, name, own, call)
    const present: unknown = get(provider, name)
    if (typeof present !== 'function') return true
    const made = watched(present as Callable, call)
    if (made === present) return true
    const { writable = true, enumerable = false, configurable = true } = own ?? {}
    defineProperty(provider, name, bare({ value: made, writable, enumerable, configurable }))
    // A proxy may say yes and do nothing. Its `get` may bind what it gives: that calls the watching one still.
    return fieldOf(provider, name)?.value === made
  }

  function replaceGetter(provider: object, name: string, own: PropertyDescriptor, call: Call): boolean {
    const read = getterOf(own)
    if (!own.configurable || !read) return false
    const made = new WeakMap<object, object>()
    own.get = function (this: unknown) {
      const present = apply(read, this, [])
      if (typeof present !== 'function') return present
      const known = ofKey(made, present) ?? watched(present as Callable, call)
      putAt(made, present, known)
      return known
    }
    return defineProperty(provider, name, own)
  }

  return (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value
    const known = ofKey(used, value)
    if (known) return known
    if (typeof get(value, 'request') !== 'function') return value
    const state: ProviderState = { provider: value }
    const call = watch(state)
    let isOpen = true
    for (let at = 0; at < ASKING.length; at++) isOpen = replace(value, ASKING[at] as Asking, call) && isOpen
    const result = isOpen ? value : shadowOf(value, ASKING, call)
    putAt(used, value, result)
    putAt(used, result, result)
    hearChain(value, state)
    return result
  }
}

/** @returns a function of `this` */
export const getterOf = (field: PropertyDescriptor): Callable | undefined =>
  get(field, 'get') as Callable | undefined

/** EIP-1193: who listens learns of a change, and asks the wallet nothing. */
function hearChain(provider: object, state: ProviderState): void {
  const on: unknown = get(provider, 'on')
  if (typeof on !== 'function') return
  const hear = (chain: unknown) => {
    if (typeof chain === 'string') state.chain = chain
  }
  try {
    apply(on as Callable, provider, ['chainChanged', hear])
  } catch {
    // Then its chain is known from what the page asks.
  }
}
