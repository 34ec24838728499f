/**
 * What the maker's kit may tell a device about what it signs. The module that comes with it asks Ledger's servers about
 * every contract, every name and every message, and reports to them each time a device has signed blindly. This one asks
 * for nothing but the descriptions of tokens and messages, only when it is given a way to ask, and reports nothing. How descriptions
 * become what the device takes is the maker's own code: the parts of its module that ask nobody by themselves.
 */
import {
  type ClearSignContext,
  ClearSignContextType,
  type ContextModule,
  DefaultTypedDataContextLoader,
  HttpTypedDataDataSource,
  type TypedDataContext,
} from '@ledgerhq/context-module'
import { Left, Right } from 'purify-ts'
import * as v from 'valibot'
import type { Descriptions } from './device'
import { schemaHash } from './message-descriptor'

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
export const kitContext = (describe: Descriptions): ContextModule => ({
  getContexts: async (input, expected) => {
    const asked = v.safeParse(question, input)
    if (!asked.success || (expected && !expected.includes(TOKEN))) return []
    const { to, chainId } = asked.output
    const payload = await describe.token({ chain: chainId, contract: to.toLowerCase() })
    return payload === undefined ? [] : [{ type: TOKEN, payload }]
  },
  getFieldContext: async () => unknown(),
  // Descriptions of the first form are for apps older than 1.12.0; none are asked for.
  getTypedDataFilters: async (context) =>
    context.version === 'v2'
      ? loaderOf(describe, context).load(context)
      : { type: 'error', error: new Error('Holdfast gives the device no filters of this form.') },
  report: async () => {},
  signReport: async () => {},
})

type Loading = ConstructorParameters<typeof DefaultTypedDataContextLoader>
type Asking = ConstructorParameters<typeof HttpTypedDataDataSource>

/** The maker's loader over what the engine was told; it has no way to anybody else. */
function loaderOf(describe: Descriptions, { schema }: TypedDataContext): DefaultTypedDataContextLoader {
  const filters = new HttpTypedDataDataSource(
    { cal: { url: '', branch: 'main', mode: 'prod' } } as Asking[0],
    {
      get: (_url: string, { params }: { params: unknown }) => answerOf(describe, schema, params),
    } as Asking[1],
  )
  const tokens: Loading[1] = {
    getTokenInfosPayload: async ({ address, chainId }) => {
      const payload = await describe.token({ chain: chainId, contract: address.toLowerCase() })
      return payload === undefined ? Left(new Error('Nobody says what this token is.')) : Right(payload)
    },
  }
  const noProxies: Loading[2] = {
    getProxyImplementationAddress: async () => Left(new Error('Holdfast looks through no proxy.')),
  }
  const noCertificates: Loading[3] = { loadCertificate: async () => undefined }
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, subscribers: [] }
  return new DefaultTypedDataContextLoader(filters, tokens, noProxies, noCertificates, () => silent)
}

const asked = v.object({ contracts: v.string(), chain_id: v.number() })

/** In the form of Ledger's list. */
async function answerOf(
  { message }: Descriptions,
  types: TypedDataContext['schema'],
  params: unknown,
): Promise<unknown> {
  const { contracts, chain_id: chain } = v.parse(asked, params)
  const contract = contracts.toLowerCase()
  const instructions = await message({ chain, contract, types })
  return instructions === undefined
    ? []
    : [{ descriptors_eip712: { [contract]: { [schemaHash(types)]: { instructions } } } }]
}
