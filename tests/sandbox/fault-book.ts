/** The scripted faults of a sandbox: which rule strikes a request, and how often it may strike again. */
import * as v from 'valibot'
import type { Fault, FaultRule } from './types'

const FaultSchema = v.variant('kind', [
  v.object({
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    body: v.exactOptional(v.string()),
    headers: v.exactOptional(v.record(v.string(), v.string())),
  }),
  v.object({ kind: v.literal('html') }),
  v.object({ kind: v.literal('empty') }),
  v.object({ kind: v.literal('truncated') }),
  v.object({ kind: v.literal('cut') }),
  v.object({ kind: v.literal('close') }),
  v.object({ kind: v.literal('hang') }),
  v.object({ kind: v.literal('delay'), ms: v.pipe(v.number(), v.minValue(0)) }),
])

/** A rule as another program sends it to the admin port. */
export const FaultRuleSchema = v.object({
  host: v.string(),
  path: v.exactOptional(v.string()),
  method: v.exactOptional(v.string()),
  fault: FaultSchema,
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  after: v.exactOptional(v.boolean()),
})

export interface StandingFault extends FaultRule {
  id: number
  /** Requests it has struck so far. */
  struck: number
}

export interface FaultBook {
  /** @returns the rule's number, for `remove` */
  add: (rule: FaultRule) => number
  remove: (id: number) => void
  clear: () => void
  /** Every rule still standing or used up since the last `clear`. */
  list: () => StandingFault[]
  /** Takes one strike of the first rule that fits, or `undefined`. */
  strike: (request: {
    host: string
    url: string
    method: string
  }) => { fault: Fault; after: boolean } | undefined
}

/**
 * @example
 * const faults = createFaultBook()
 * faults.add({ host: 'api.kraken.com', path: '/0/private', fault: { kind: 'status', status: 503 }, times: 2 })
 */
export function createFaultBook(): FaultBook {
  let rules: StandingFault[] = []
  let nextId = 1
  const fits = (rule: StandingFault, { host, url, method }: { host: string; url: string; method: string }) =>
    (rule.method === undefined || rule.method === method) &&
    (rule.host === '*' || rule.host === host) &&
    (rule.path === undefined || url.includes(rule.path)) &&
    (rule.times === undefined || rule.struck < rule.times)
  return {
    add(rule) {
      const id = nextId++
      rules.push({ ...rule, id, struck: 0 })
      return id
    },
    remove(id) {
      rules = rules.filter((rule) => rule.id !== id)
    },
    clear() {
      rules = []
    },
    list: () => rules.map((rule) => ({ ...rule })),
    strike(request) {
      const rule = rules.find((each) => fits(each, request))
      if (!rule) return undefined
      rule.struck += 1
      return { fault: rule.fault, after: rule.after ?? false }
    },
  }
}
