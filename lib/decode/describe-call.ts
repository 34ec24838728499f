/** What a call asks for, for pages that ask for a signature. Unknown is said, never guessed. */

import { batchCalls, doneByContract } from './batch-calls'
import type { CallDescription } from './call-description'
import { bytesArrayAt, MAX_CALL_DEPTH, selectorOf, wordAt } from './calldata'
import { wrappedNative } from './data/wrapped-native'
import type { DescribableCall } from './define-decoder'
import { budgetFor, type ReadingBudget, spend } from './reading-budget'
import { decoders } from './registry'

export type DescribedCall = DescribableCall

const MULTICALLS: Readonly<Record<string, number>> = { '0xac9650d8': 0, '0x5ae401dc': 1, '0x1f0464d1': 1 }

/** @example describeCall({ chain: 'eip155:1', to: usdc, input: '0xa9059cbb...', value: 0n }) // { action: 'transfer-token', ... } */
export const describeCall = (call: DescribedCall): CallDescription =>
  describeWithin(call, { depth: 0, budget: budgetFor(call.input) })

interface Nesting {
  depth: number
  budget: ReadingBudget
}

function describeWithin(call: DescribedCall, nesting: Nesting): CallDescription {
  const { chain, to, input, value } = call
  if (input === '0x' || input === '') return { action: 'send-native', to, units: value }
  const selector = selectorOf(input)
  if (selector === undefined || nesting.depth >= MAX_CALL_DEPTH) return { action: 'unknown' }
  const wrapping = to === wrappedNative(chain)?.address ? describeWrap(selector, input, value) : undefined
  if (wrapping) return wrapping
  for (const { selectors, describe } of decoders) {
    const description = selectors && selector in selectors ? describe?.(call) : undefined
    if (description && value === 0n) return description
    if (description && 'protocol' in description) return { ...description, value }
    // A value that the description does not speak of would go unsaid.
  }
  const batch = batchCalls(call)
  if (batch) return describeBatch(call, batch, nesting)
  const at = MULTICALLS[selector]
  const parts = at === undefined ? undefined : bytesArrayAt(input, at)
  if (parts)
    return together(
      parts.map((part) => describePart(call, part, nesting)),
      value,
    )
  return { action: 'unknown', selector }
}

const describeBatch = (
  { to: contract, value }: DescribedCall,
  batch: readonly DescribedCall[],
  nesting: Nesting,
): CallDescription => ({
  action: 'many',
  calls: batch.map((part) => doneByContract(describeNested(part, nesting), contract)),
  ...(value === 0n ? {} : { value }),
})

const describeNested = (part: DescribedCall, { depth, budget }: Nesting): CallDescription =>
  spend(budget, part.input) ? describeWithin(part, { depth: depth + 1, budget }) : { action: 'unknown' }

/** Swaps of one protocol in one call, with what stands around them, are a swap; everything else is told part by part. */
function together(calls: readonly CallDescription[], value: bigint): CallDescription {
  const [first] = calls
  const isOne =
    first?.action === 'swap' &&
    calls.every((each) => each.action === 'swap' && each.protocol === first.protocol)
  if (isOne && calls.length === 1 && value === 0n) return first
  // The parts share what is sent along and what the contract has, so the terms of one are not those of all.
  if (isOne) return { action: 'swap', protocol: first.protocol, ...(value === 0n ? {} : { value }) }
  return value === 0n ? { action: 'many', calls } : { action: 'many', calls: calls.map(withoutTerms), value }
}

function withoutTerms(description: CallDescription): CallDescription {
  if (!('protocol' in description)) return description
  const { terms: _, ...rest } = description
  return rest
}

const describePart = (call: DescribedCall, input: string, nesting: Nesting): CallDescription =>
  selectorOf(input) === undefined
    ? { action: 'unknown' }
    : describeNested({ ...call, input, value: 0n }, nesting)

function describeWrap(selector: string, input: string, value: bigint): CallDescription | undefined {
  if (selector === '0xd0e30db0') return { action: 'wrap', units: value }
  const units = wordAt(input, 0)
  return selector === '0x2e1a7d4d' && units !== undefined && value === 0n
    ? { action: 'unwrap', units }
    : undefined
}
