/**
 * What the maker's kit may tell a device about a transaction. The module that comes with it asks Ledger's servers about
 * every contract, every name and every message, and reports to them each time a device has signed blindly. This one asks
 * for nothing but a token's description, only when it is given a way to ask, and reports nothing.
 */
import { type ClearSignContext, ClearSignContextType, type ContextModule } from '@ledgerhq/context-module'
import * as v from 'valibot'
import type { DescribeToken } from './device'

const TOKEN = ClearSignContextType.ETHEREUM_TOKEN
const TRANSFER = '0xa9059cbb'
const APPROVE = '0x095ea7b3'

/** As the kit asks for a transaction's contexts. */
const question = v.object({
  to: v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/)),
  selector: v.picklist([TRANSFER, APPROVE]),
  chainId: v.pipe(v.number(), v.safeInteger()),
})

const unknown = (): ClearSignContext => ({
  type: ClearSignContextType.ERROR,
  error: new Error('Holdfast gives the device no such description.'),
})

/** @example new SignerEthBuilder({ dmk, sessionId }).withContextModule(kitContext(describeNothing)) */
export const kitContext = (describe: DescribeToken): ContextModule => ({
  getContexts: async (input, expected) => {
    const asked = v.safeParse(question, input)
    if (!asked.success || (expected && !expected.includes(TOKEN))) return []
    const { to, chainId } = asked.output
    const payload = await describe({ chain: chainId, contract: to.toLowerCase() })
    return payload === undefined ? [] : [{ type: TOKEN, payload }]
  },
  getFieldContext: async () => unknown(),
  getTypedDataFilters: async () => ({
    type: 'error',
    error: new Error('Holdfast gives the device no filters.'),
  }),
  report: async () => {},
  signReport: async () => {},
})
