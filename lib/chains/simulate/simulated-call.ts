/** Answers of `eth_simulateV1`. Source: ethereum/execution-apis, `eth_simulateV1`; checked against anvil and geth's shapes. */
import * as v from 'valibot'
import { blockNumber, hexBytes, hexQuantity } from '../rpc-quantity'

const lower = v.transform((text: string) => text.toLowerCase())
const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), lower)
const topic = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/), lower)

const logSchema = v.object({
  address,
  topics: v.pipe(v.array(topic), v.maxLength(4)),
  data: v.optional(hexBytes, '0x'),
})
const callSchema = v.object({
  status: v.picklist(['0x0', '0x1']),
  returnData: v.nullish(hexBytes, '0x'),
  gasUsed: hexQuantity,
  logs: v.nullish(v.array(logSchema), []),
  error: v.nullish(v.object({ data: v.nullish(v.string()) })),
})

export type SimulatedLog = v.InferOutput<typeof logSchema>
export type SimulatedCall = v.InferOutput<typeof callSchema>

/** One block with so many calls. */
export const simulatedBlocks = (count: number) =>
  v.pipe(
    v.array(
      v.object({
        number: blockNumber,
        timestamp: blockNumber,
        calls: v.pipe(v.array(callSchema), v.length(count)),
      }),
    ),
    v.length(1),
  )

/** What the contract gave back with its revert: some nodes put it beside the error. */
export const revertData = ({ returnData, error }: SimulatedCall): string =>
  returnData === '0x' ? (error?.data ?? '0x') : returnData
