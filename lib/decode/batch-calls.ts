/**
 * Calls that a contract makes for whoever calls it: Multicall3 (github.com/mds1/multicall). It is the contract that acts
 * in them, not the person: what it approves or wraps is its own, and what somebody sells is nobody's to tell.
 */
import type { CallDescription } from './call-description'
import { type AddressTable, byAddress, protocolAt } from './data/addresses'
import type { DescribableCall } from './define-decoder'
import { Unclear } from './flows/router-flows'
import { type Arguments, argumentTypes, callArguments } from './flows/take-arguments'

export const MULTICALL_3: AddressTable = {
  multicall3: {
    '*': ['0xcA11bde05977b3631167028862bE2a173976CA11'],
    324: ['0xF9cda624FBC7e059355ce98a31693d299FACd963'],
  },
}
const contracts = byAddress(MULTICALL_3)
/** Calls that one batch is described with. */
const MAX_CALLS = 100

interface Batch {
  signature: string
  /** Index of the list, and of target, value and calldata within each. */
  list: number
  target: number
  value?: number
  data: number
}

export const BATCHES: Readonly<Record<string, Batch>> = {
  '0x82ad56cb': { signature: 'aggregate3((address,bool,bytes)[])', list: 0, target: 0, data: 2 },
  '0x174dea71': {
    signature: 'aggregate3Value((address,bool,uint256,bytes)[])',
    list: 0,
    target: 0,
    value: 2,
    data: 3,
  },
  '0x252dba42': { signature: 'aggregate((address,bytes)[])', list: 0, target: 0, data: 1 },
  '0xbce38bd7': { signature: 'tryAggregate(bool,(address,bytes)[])', list: 1, target: 0, data: 1 },
  '0xc3077fa9': { signature: 'blockAndAggregate((address,bytes)[])', list: 0, target: 0, data: 1 },
  '0x399542e9': { signature: 'tryBlockAndAggregate(bool,(address,bytes)[])', list: 1, target: 0, data: 1 },
}

/** @returns `undefined` when it is no batch, or cannot be read */
export function batchCalls(call: DescribableCall): readonly DescribableCall[] | undefined {
  const batch = BATCHES[call.input.slice(0, 10).toLowerCase()]
  if (!batch || protocolAt(contracts, call.chain, call.to) === undefined) return undefined
  try {
    const parts = callArguments(argumentTypes(batch.signature), call.input).each(batch.list)
    if (parts.length > MAX_CALLS) return undefined
    const calls = parts.map((part) => partOf(call, batch, part))
    // What is sent along and goes nowhere stays with the contract, for anybody: that no part would tell.
    return calls.reduce((sum, { value }) => sum + value, 0n) === call.value ? calls : undefined
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}

const partOf = (
  { chain, to }: DescribableCall,
  { target, value, data }: Batch,
  { number, text }: Arguments,
): DescribableCall => ({
  chain,
  from: to,
  to: text(target),
  input: text(data),
  value: value === undefined ? 0n : number(value),
})

/** What a contract does by itself, in words that are true of the person who calls it. */
export function doneByContract(description: CallDescription, contract: string): CallDescription {
  switch (description.action) {
    case 'send-native':
    case 'unknown':
    case 'transfer-pieces':
      return description
    case 'transfer-token':
      return description.from === undefined ? { ...description, from: contract } : description
    case 'many':
      return { action: 'many', calls: description.calls.map((each) => doneByContract(each, contract)) }
    default:
      return { action: 'unknown' }
  }
}
