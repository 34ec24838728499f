/**
 * Watches, during one call, whether a venue's answers had the containers that ccxt's parser looked for. ccxt reads with
 * `safeDict(answer, 'result', {})`: a missing `result` silently becomes an empty account. That fallback is what is caught.
 */
import type { CcxtExchange } from './ccxt-exchange'

/** ccxt's readers of containers; all take the object first and the default last. */
const READERS = [
  'safeDict',
  'safeDict2',
  'safeDictN',
  'safeList',
  'safeList2',
  'safeListN',
  'safeValue',
  'safeValue2',
  'safeValueN',
]
const DEEP = 5

export interface ContainerWatch {
  /** True when an answer held an empty list or dictionary, and no container that the parser wanted was missing. */
  sawEmptyContainer: () => boolean
  /** True when a key or a text of an answer is this word, or holds it between separators (`btc_balance`). */
  mentions: (code: string) => boolean
  /** Takes the watch off again. */
  stop: () => void
}

type Reader = (...args: unknown[]) => unknown

/** @example const watch = watchContainers(exchange); await exchange.fetchBalance(); watch.sawEmptyContainer(); watch.stop() */
export function watchContainers(exchange: CcxtExchange): ContainerWatch {
  const ofAnswer = new WeakSet<object>()
  const answers: object[] = []
  let missing = false
  const originals = new Map<string, unknown>([['parseJson', exchange.parseJson]])

  const parse = exchange.parseJson
  exchange.parseJson = (text) => {
    const answer = parse.call(exchange, text)
    if (isContainer(answer)) {
      answers.push(answer)
      ofAnswer.add(answer)
    }
    return answer
  }
  for (const name of READERS) {
    const reader = exchange[name]
    if (typeof reader !== 'function') continue
    originals.set(name, reader)
    exchange[name] = (...args: unknown[]): unknown => {
      const value = (reader as Reader).apply(exchange, args)
      const [source] = args
      if (!isContainer(source) || !ofAnswer.has(source)) return value
      if (isContainer(value) && value === args.at(-1)) missing = true
      else if (isContainer(value)) ofAnswer.add(value)
      return value
    }
  }
  return {
    sawEmptyContainer: () => !missing && answers.some((answer) => hasEmptyContainer(answer, 0)),
    mentions: (code) => answers.some((answer) => mentionOf(code).test(JSON.stringify(answer))),
    stop: () => Object.assign(exchange, Object.fromEntries(originals)),
  }
}

const mentionOf = (code: string): RegExp =>
  new RegExp(`(?<![a-z0-9])${code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`, 'i')

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

function hasEmptyContainer(value: unknown, depth: number): boolean {
  if (!isContainer(value) || depth > DEEP) return false
  const children = Object.values(value) as unknown[]
  // An empty object at the top says nothing; an empty list does.
  if (children.length === 0) return depth > 0 || Array.isArray(value)
  return children.some((child) => hasEmptyContainer(child, depth + 1))
}
