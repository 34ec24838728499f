/**
 * Reads what a page asks of a wallet, once: the copy that is told is the copy that the wallet gets. What is no plain JSON, or
 * too long, is handed on as it is and told as not read.
 */
import { MAX_PARAMS_CHARACTERS, WATCHED_METHODS, type WatchedMethod } from '../page-request'
import { bare, copy, fieldOf, getPrototypeOf, isArray, ownKeys, stringify } from './pristine'

/** Values in one request, and how deep they may lie. */
const MAX_VALUES = 20_000
const MAX_DEPTH = 32

const watched: Record<string, true | undefined> = bare({})
for (const method of WATCHED_METHODS) watched[method] = true

export const isWatched = (method: unknown): method is WatchedMethod =>
  typeof method === 'string' && watched[method] === true

/**
 * @returns a copy that JSON can tell in full, or `undefined`: for functions, proxies, instances of classes, and what is huge,
 * which is not even copied. Getters run once, for the copy
 */
export function copyPlain<T>(value: T): T | undefined {
  try {
    return textOf(value) === undefined ? undefined : copy(value)
  } catch {
    // The page's own traps and getters, or a kind of object that cannot be copied.
    return undefined
  }
}

/**
 * JSON, written here: `toJSON` of a page's prototypes has no say in it. Runs no getter, and leaves such fields out; a copy has none.
 * @returns `undefined` for what JSON cannot tell, or is too long
 */
export function textOf(value: unknown): string | undefined {
  let values = 0

  function write(value: unknown, depth: number): string | undefined {
    if (++values > MAX_VALUES || depth > MAX_DEPTH) return undefined
    if (typeof value === 'object' && value !== null)
      return isArray(value) ? writeList(value, depth) : writeFields(value, depth)
    // Of other numbers JSON says null, where the wallet gets NaN.
    const isTold = typeof value === 'number' ? value - value === 0 : isSimple(value)
    return isTold ? stringify(value) : undefined
  }

  function writeList(list: readonly unknown[], depth: number): string | undefined {
    // A list with gaps, or with names beside its places, is none.
    if (list.length > MAX_VALUES || ownKeys(list).length !== list.length + 1) return undefined
    let text = ''
    for (let at = 0; at < list.length; at++) {
      // Not `list[at]`: where nothing is, the page's `Array.prototype` would answer.
      const value: unknown = fieldOf(list, at)?.value
      const each = value === undefined ? 'null' : write(value, depth + 1)
      text += (at > 0 ? ',' : '') + each
      if (each === undefined || text.length > MAX_PARAMS_CHARACTERS) return undefined
    }
    return `[${text}]`
  }

  function writeFields(value: object, depth: number): string | undefined {
    // An instance may be written in its class's own way, which a copy has lost. Another frame's objects are as good as ours.
    const parent = getPrototypeOf(value)
    if (parent && getPrototypeOf(parent)) return undefined
    const keys = ownKeys(value)
    let text = ''
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string
      const field: unknown = fieldOf(value, key)?.value
      if (field === undefined || typeof key !== 'string') continue
      const each = write(field, depth + 1)
      text += `${text && ','}${stringify(key)}:${each}`
      if (each === undefined || text.length > MAX_PARAMS_CHARACTERS) return undefined
    }
    return `{${text}}`
  }

  const text = write(value, 0)
  return text !== undefined && text.length <= MAX_PARAMS_CHARACTERS ? text : undefined
}

const isSimple = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean'
