/** Gas of a network below a limit: base fee and usual tip together. */
import * as v from 'valibot'
import { amount, parseAmount } from '@/lib/core/amount'
import type { ChainId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import { type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { holdsAt } from './parts/beyond'
import { memoryIn } from './parts/memory-in'
import { idIn } from './parts/params-in'
import { NOW_MS, whyMissing } from './parts/price-now'
import { unknownLook } from './parts/unknown-look'

/** Gas goes up and down with each block: it counts as dear again so far above the limit. */
const BACK = 0.2

const schema = v.object({ holds: v.boolean() })

export const gasBelow = defineAlertRule({
  id: 'gas-below',
  group: 'market',
  name: say('Gas below'),
  about: say(
    'Tells when a transaction has become cheap: the price of gas as the network tells it at that moment.',
  ),
  fields: [
    { key: 'chain', label: say('Network'), kind: 'chain' },
    {
      key: 'gwei',
      label: say('Gas price'),
      kind: 'number',
      unit: say('Gwei'),
      standard: 5,
      least: 0.000001,
      most: 100_000,
    },
  ],
  needs: ['gas'],
  repeat: { kind: 'once' },
  named: (params, { chainName }) =>
    tell('Gas of {chain} below {gas}', {
      chain: nameOf(params, chainName),
      gas: { quantity: limitIn(params), symbol: 'Gwei' },
    }),
  look: (input) => lookAtGas(input),
})

const limitIn = (params: LookInput['params']) =>
  parseAmount(numberIn(params, 'gwei')) ?? amount(numberIn(params, 'gwei').toFixed(9))

function nameOf(params: LookInput['params'], chainName: (chain: ChainId) => string): string {
  const chain = idIn<ChainId>(params, 'chain')
  return chain === undefined ? '?' : chainName(chain)
}

function lookAtGas({ params, facts, memory }: LookInput): ConditionLook {
  const chain = nameOf(params, facts.chainName)
  if (facts.gas === undefined) return unknownLook(whyMissing(facts, 'gas'), memory)
  const id = idIn<ChainId>(params, 'chain')
  const gas = id && facts.gas.get(id)
  if (gas === undefined) return unknownLook(say('{chain} does not tell the price of gas.', { chain }), memory)
  if (facts.now - gas.at > NOW_MS)
    return unknownLook(
      say('The last gas price of {chain} is too old to say what is so now.', { chain }),
      memory,
    )
  const held = memoryIn(memory, schema)?.holds ?? false
  const limit = limitIn(params)
  const holds = holdsAt(gas.gwei, { side: 'below', limit, back: BACK, held })
  if (!holds) return { of: 'condition', holds, memory: { holds } }
  const words = {
    title: tell('Gas of {chain} is below {limit}', { chain, limit: { quantity: limit, symbol: 'Gwei' } }),
    body: tell('It is {gas} now.', { gas: { quantity: gas.gwei, symbol: 'Gwei' } }),
    cover: say('Gas has become cheap.'),
    route: 'wallets',
  }
  return { of: 'condition', holds, words, memory: { holds } }
}
