/**
 * The built-ins that the observer uses, taken before a script of the page can replace them, and called so that no replaced one
 * stands in the way: never as a method, never by `for … of`, spread or destructuring of lists.
 */

export const { apply, defineProperty, deleteProperty, get, getPrototypeOf, has, ownKeys, set } = Reflect
export const { isArray } = Array
export const { stringify } = JSON
export const copy = globalThis.structuredClone
export const later = globalThis.setTimeout
export const { freeze } = Object
export const { Proxy, Event, CustomEvent, EventTarget, FocusEvent, WeakMap, WeakSet } = globalThis
const { getOwnPropertyDescriptor, setPrototypeOf } = Reflect

/** A method as a plain function of its object. */
function loose<Self extends object, In extends unknown[], Out>(home: { prototype: Self }, name: keyof Self) {
  const own = home.prototype[name] as (this: Self, ...args: In) => Out
  return (self: Self, ...args: In): Out => apply(own, self, args)
}

type Look = (value: unknown) => void
type Heard = [type: string, listener: (event: Event) => void, capture?: boolean]
type Table = typeof WeakMap.prototype

export const follow = loose<Promise<unknown>, [Look, Look], unknown>(Promise, 'then')
export const listen = loose<EventTarget, Heard, void>(EventTarget, 'addEventListener')
export const unlisten = loose<EventTarget, Heard, void>(EventTarget, 'removeEventListener')
export const dispatch = loose<EventTarget, [Event], boolean>(EventTarget, 'dispatchEvent')
export const stopEvent = loose<Event, [], void>(Event, 'stopImmediatePropagation')
export const isIn = loose<WeakSet<object>, [object], boolean>(WeakSet, 'has')
export const putIn = loose<WeakSet<object>, [object], unknown>(WeakSet, 'add')
export const ofKey = loose<Table, [object], object | undefined>(WeakMap, 'get')
export const putAt = loose<Table, [object, object], unknown>(WeakMap, 'set')

/** Descriptors and handlers are read by inheritance too: of this one nothing is, whatever a page puts into `Object.prototype`. */
export function bare<T extends object>(fields: T): T {
  setPrototypeOf(fields, null)
  return fields
}

/** An own property as it is described, see `bare`. Runs no getter. */
export function fieldOf(holder: object, name: PropertyKey): PropertyDescriptor | undefined {
  const field = getOwnPropertyDescriptor(holder, name)
  return field && bare(field)
}
