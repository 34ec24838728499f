/**
 * A stand-in for a provider whose functions cannot be replaced: it does what the provider does, but its `request`, `send` and
 * `sendAsync` are watched. Its target is an empty object of its own, since a proxy over a frozen one may show nothing else than
 * what is frozen; `this` is the provider again in every call, for private fields.
 */
import {
  apply,
  bare,
  defineProperty,
  deleteProperty,
  fieldOf,
  get,
  getPrototypeOf,
  has,
  ofKey,
  ownKeys,
  Proxy,
  putAt,
  set,
  WeakMap,
} from './pristine'
import type { Call } from './watch-calls'

type Callable = (...args: unknown[]) => unknown

/** @param asking names of the functions that ask the wallet */
export function shadowOf(real: object, asking: readonly PropertyKey[], call: Call): object {
  const isAsking = (name: PropertyKey): boolean =>
    name === asking[0] || name === asking[1] || name === asking[2]
  const bound = new WeakMap<object, object>()
  const bind = (own: Callable, name: PropertyKey): Callable => {
    const known = ofKey(bound, own)
    if (known) return known as Callable
    const run = isAsking(name)
      ? call
      : (target: unknown, self: unknown, args: unknown[]) => apply(target as Callable, self, args)
    const made = new Proxy(
      own,
      bare({
        apply: (target: Callable, self: unknown, args: unknown[]) => {
          const result = run(target, self === shadow ? real : self, args)
          // `provider.on(…)` gives itself.
          return result === real ? shadow : result
        },
      }),
    )
    putAt(bound, own, made)
    return made
  }
  const shown = (value: unknown, name: PropertyKey): unknown =>
    typeof value === 'function' && name !== 'constructor' ? bind(value as Callable, name) : value
  const shadow: object = new Proxy(
    {},
    bare({
      get: (_none: object, name: PropertyKey) => shown(get(real, name), name),
      set: (_none: object, name: PropertyKey, value: unknown) => set(real, name, value),
      has: (_none: object, name: PropertyKey) => has(real, name),
      deleteProperty: (_none: object, name: PropertyKey) => deleteProperty(real, name),
      defineProperty: (_none: object, name: PropertyKey, field: PropertyDescriptor) =>
        defineProperty(real, name, field),
      getPrototypeOf: () => getPrototypeOf(real),
      setPrototypeOf: () => false,
      preventExtensions: () => false,
      ownKeys: () => ownKeys(real),
      getOwnPropertyDescriptor: (_none: object, name: PropertyKey) => {
        const field = fieldOf(real, name)
        if (!field) return undefined
        // The target has no such property: only one that may still change can be shown.
        field.configurable = true
        if ('value' in field) field.value = shown(field.value, name)
        return field
      },
    }),
  )
  return shadow
}
