/**
 * Where wallets put their providers, whenever they come: `window.ethereum` and its neighbours, and announcements of EIP-6963.
 * No accessor is ever put at a name that a page may look for, and nothing is announced that a wallet did not announce.
 */

import { getterOf } from './patch-provider'
import {
  apply,
  CustomEvent,
  defineProperty,
  dispatch,
  Event,
  fieldOf,
  freeze,
  get,
  isArray,
  isIn,
  later,
  listen,
  putIn,
  stopEvent,
  WeakSet,
} from './pristine'

const ANNOUNCED = 'eip6963:announceProvider'
const WANTED = 'eip6963:requestProvider'
/** Properties of the window, and of wallets that have more than one chain's provider there. */
const NAMES = [
  'ethereum',
  'tally',
  'rabby',
  'okxwallet',
  'coinbaseWalletExtension',
  'trustwallet',
  'BinanceChain',
] as const
const HOLDERS = ['phantom', 'bitkeep'] as const
/** After which wallets are looked for again where the loaded page has none (ms). */
const LATE_LOOKS = [500, 2000] as const

interface Announcement {
  info: unknown
  provider: unknown
}

/** @param watch gives what the page is to use instead, mostly the same */
export function findProviders(page: Window, watch: (value: unknown) => unknown): void {
  let isFound = false
  const found = (value: unknown) => {
    const used = watch(value)
    isFound = true
    return used
  }
  const look = () => quietly(() => lookAround(page, found))
  const step = () => {
    look()
    if (isFound || page.document.readyState !== 'complete') return
    for (let at = 0; at < LATE_LOOKS.length; at++) later(look, LATE_LOOKS[at])
  }
  const resent = new WeakSet<Event>()

  const announced = (event: Event) =>
    quietly(() => {
      if (isIn(resent, event)) return
      // What a wallet announces mostly stands at a name as well, and is to be the same at both.
      look()
      const { detail } = event as CustomEvent<Announcement | undefined>
      const provider: unknown = detail?.provider
      const used = watch(provider)
      if (used === provider) return
      stopEvent(event)
      const again = new CustomEvent(ANNOUNCED, {
        detail: freeze({ info: detail?.info, provider: used }),
      })
      putIn(resent, again)
      dispatch(page, again)
    })

  listen(page, ANNOUNCED, announced, true)
  step()
  // A page that was open before us had its answers before we could hear them. It may hear them twice now, as EIP-6963 lets it.
  if (page.document.readyState !== 'loading') quietly(() => void dispatch(page, new Event(WANTED)))
  listen(page, 'ethereum#initialized', look, true)
  listen(page.document, 'readystatechange', step, true)
  // Whatever came in between is there when a person presses "Swap". A listener for pointers would cost a page more than all of these.
  listen(page, 'click', look, true)
  listen(page, 'keydown', look, true)
}

/** An own property of the window: a name that it does not have it looks for among the elements of its document, at each look anew. */
function lookAround(page: Window, watch: (value: unknown) => unknown): void {
  for (let at = 0; at < NAMES.length; at++) {
    const name = NAMES[at] as string
    if (fieldOf(page, name)) lookAt(page, name, watch)
  }
  for (let at = 0; at < HOLDERS.length; at++) {
    const name = HOLDERS[at] as string
    const holder: unknown = fieldOf(page, name) && get(page, name)
    if (typeof holder === 'object' && holder !== null) lookAt(holder, 'ethereum', watch)
  }
}

function lookAt(holder: object, name: string, watch: (value: unknown) => unknown): void {
  try {
    const provider: unknown = get(holder, name)
    if (typeof provider !== 'object' || provider === null) return
    const used = watch(provider)
    if (used !== provider) swap(holder, name, provider, used)
    // Several wallets behind one object.
    const several: unknown = get(provider, 'providers')
    if (isArray(several)) for (let at = 0; at < several.length && at < 20; at++) watch(several[at])
  } catch {
    // A wallet that refuses to be looked at is left alone.
  }
}

/** Puts the stand-in where the locked provider is, if that place is not locked as well. */
function swap(holder: object, name: string, real: unknown, used: unknown): void {
  const own = fieldOf(holder, name)
  if (!own) return
  const read = getterOf(own)
  if (read)
    own.get = function (this: unknown) {
      const present = apply(read, this, [])
      return present === real ? used : present
    }
  else own.value = used
  // Where it may not be, the browser says no, and the page keeps the locked one.
  defineProperty(holder, name, own)
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // A page that refuses to be looked at is left alone.
  }
}
