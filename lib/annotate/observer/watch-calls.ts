/**
 * Stands between a page and one function of a provider. Calls of watched methods are copied, told and handed on in the same
 * instant; all others pass with the same arguments and the same `this`. The answer is looked at from the side: what the caller
 * gets is the wallet's own promise. Whatever fails in here, the wallet is called as the page meant it.
 */
import type { WatchedMethod } from '../page-request'
import { followCallback, followPromise, quietly, type Settle } from './follow-answer'
import type { Told } from './handshake'
import { apply, bare, fieldOf, isArray, isIn, putIn, WeakSet } from './pristine'
import { outcomeOf, resultOf } from './read-answer'
import { copyPlain, isWatched, textOf } from './read-request'

/** What is known of one provider. */
export interface ProviderState {
  provider: object
  /** Hex, as it was last heard. */
  chain?: string
}

type Tell = (told: Told) => void
export type Call = (target: unknown, self: unknown, args: unknown[]) => unknown

interface Asked {
  method?: unknown
  params?: unknown
}

export function createWatcher(tell: Tell): (state: ProviderState) => Call {
  /** Copies that were handed on: a layer below that gets one of them is not asked anew. */
  const ours = new WeakSet<object>()
  const underWay: Record<string, number> = bare({})
  let depth = 0
  let count = 0

  /** One layer above may have told it already: then it came as our copy, or within that call, and is the same to the letter. */
  function isTold(key: string, args: unknown[]): boolean {
    return (
      (underWay[key] ?? 0) > 0 &&
      (depth > 0 || isOurs(args[0]) || isOurs(args[1]) || isOurs(valueOf(args[0], 'params')))
    )
  }
  const isOurs = (value: unknown) => typeof value === 'object' && value !== null && isIn(ours, value)
  const keep = (value: unknown) => {
    if (typeof value === 'object' && value !== null) putIn(ours, value)
  }

  function ask(
    state: ProviderState,
    method: WatchedMethod,
    params: unknown,
    args: unknown[],
  ): Settle | undefined {
    const text = params === undefined ? undefined : textOf(params)
    const key = method + (text ?? '')
    if (isTold(key, args)) return undefined
    const number = ++count
    underWay[key] = (underWay[key] ?? 0) + 1
    tell(['asked', number, method, text ?? null, state.chain ?? ownChain(state.provider)])
    let settled = false
    return (failed, answer) => {
      if (settled) return
      settled = true
      if (underWay[key] === 1) delete underWay[key]
      else underWay[key] = (underWay[key] ?? 1) - 1
      tell(outcomeOf(number, method, failed, answer))
    }
  }

  /** `send('personal_sign', [...])` */
  function seeNamed(state: ProviderState, args: unknown[]): Settle | undefined {
    const method = args[0]
    if (!isWatched(method)) return learnChain(state, method, args[1])
    const params = copyPlain(args[1])
    const settle = ask(state, method, params, args)
    if (settle && params !== undefined) {
      args[1] = params
      keep(params)
    }
    return settle
  }

  /** `request({ method, params })`, and the same with an answer by callback. */
  function seeOne(state: ProviderState, given: Asked, args: unknown[]): Settle | undefined {
    const asked = (hasGetter(given) && copyPlain(given)) || given
    // What a getter gave us once is not asked of it a second time.
    args[0] = asked
    const { method } = asked
    if (!isWatched(method)) return learnChain(state, method, valueOf(asked, 'params'))
    const plain = copyPlain(asked)
    const settle = ask(state, method, plain?.params, args)
    if (settle && plain) {
      args[0] = plain
      keep(plain)
      keep(plain.params)
    }
    if (settle) followCallback(args, settle)
    return settle
  }

  /** `sendAsync([{ method, params }, …], callback)` */
  function seeMany(state: ProviderState, many: readonly unknown[], args: unknown[]): Settle | undefined {
    if (!hasWatched(many)) return undefined
    const plain = copyPlain(many)
    const settles: Record<number, Settle | undefined> = bare({})
    const list = plain ?? many
    for (let at = 0; at < list.length && at < MOST_AT_ONCE; at++) {
      const each = list[at] as Asked | null | undefined
      if (each && isWatched(each.method)) settles[at] = ask(state, each.method, plain && each.params, args)
    }
    if (plain) {
      args[0] = plain
      keep(plain)
    }
    const settle: Settle = (failed, answers) => {
      for (let at = 0; at < list.length && at < MOST_AT_ONCE; at++)
        settles[at]?.(failed, !failed && isArray(answers) ? answers[at] : answers)
    }
    followCallback(args, settle)
    return settle
  }

  function see(state: ProviderState, args: unknown[]): Settle | undefined {
    const first = args[0]
    if (typeof first === 'string') return seeNamed(state, args)
    if (typeof first !== 'object' || first === null) return undefined
    return isArray(first) ? seeMany(state, first, args) : seeOne(state, first, args)
  }

  return (state) => (target, self, args) => {
    let settle: Settle | undefined
    try {
      settle = see(state, args)
    } catch {
      // Silence: the wallet is called as the page meant it.
    }
    depth++
    let returned = false
    try {
      const result = apply(target as () => unknown, self, args)
      returned = true
      if (settle) followPromise(result, settle)
      return result
    } finally {
      depth--
      if (!returned) quietly(() => settle?.(true, undefined))
    }
  }
}

const MOST_AT_ONCE = 20

function hasWatched(many: readonly unknown[]): boolean {
  for (let at = 0; at < many.length && at < MOST_AT_ONCE; at++)
    if (isWatched((many[at] as Asked | null | undefined)?.method)) return true
  return false
}

function hasGetter(asked: Asked): boolean {
  const field = fieldOf(asked, 'method')
  return field !== undefined && !('value' in field)
}

/** Runs no getter. */
const valueOf = (holder: unknown, name: PropertyKey): unknown =>
  typeof holder === 'object' && holder !== null ? fieldOf(holder, name)?.value : undefined

/** A plain property only: reading a getter may warn in the page's console. */
function ownChain(provider: object): string | undefined {
  const value: unknown = fieldOf(provider, 'chainId')?.value
  return typeof value === 'string' ? value : undefined
}

/** EIP-695, and EIP-3326: a page that has switched asks at once, and the wallet's own word of it may come later. */
function learnChain(state: ProviderState, method: unknown, params: unknown): Settle | undefined {
  const isSwitch = method === 'wallet_switchEthereumChain'
  if (!isSwitch && method !== 'eth_chainId') return undefined
  const wanted = isSwitch && valueOf(valueOf(params, 0), 'chainId')
  return (failed, answer) => {
    const result = resultOf(answer)
    const chain = isSwitch ? result === null && wanted : result
    if (!failed && typeof chain === 'string') state.chain = chain
  }
}
