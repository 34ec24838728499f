/**
 * The four kinds of order of UniswapX, each with the words of its type and the most and the least that it allows. Source:
 * `@uniswap/uniswapx-sdk` (the types) and the reactors of the UniswapX repository (what bounds what).
 */
import * as v from 'valibot'
import { address, whole } from './typed-fields'

/** What an order allows at its worst. */
export interface OrderBounds {
  reactor: string
  swapper: string
  deadline: bigint
  input: { token: string; most: bigint; isFixed: boolean }
  outputs: readonly { token: string; least: bigint; most: bigint; recipient: string }[]
}

interface OrderKind {
  /** Words of the witness's own type and all that it uses, as `typeString` gives them. */
  type: string
  read: (witness: unknown) => OrderBounds | undefined
}

const INFO =
  'OrderInfo(address reactor,address swapper,uint256 nonce,uint256 deadline,address additionalValidationContract,bytes additionalValidationData)'
const DUTCH_OUTPUT = 'DutchOutput(address token,uint256 startAmount,uint256 endAmount,address recipient)'
const DECAY = 'NonlinearDutchDecay(uint256 relativeBlocks,int256[] relativeAmounts)'
const V3_INPUT =
  'V3DutchInput(address token,uint256 startAmount,NonlinearDutchDecay curve,uint256 maxAmount,uint256 adjustmentPerGweiBaseFee)'
const V3_OUTPUT =
  'V3DutchOutput(address token,uint256 startAmount,NonlinearDutchDecay curve,address recipient,uint256 minAmount,uint256 adjustmentPerGweiBaseFee)'

const info = v.object({ reactor: address, swapper: address, deadline: whole(256) })
const dutchOutput = v.pipe(
  v.object({ token: address, startAmount: whole(256), endAmount: whole(256), recipient: address }),
  // It begins high and decays; the other way round no reactor fills it.
  v.check(({ startAmount, endAmount }) => endAmount <= startAmount),
  v.transform(({ token, startAmount, endAmount, recipient }) => ({
    token,
    recipient,
    least: endAmount,
    most: startAmount,
  })),
)

const readWith =
  (schema: v.GenericSchema<unknown, OrderBounds>) =>
  (witness: unknown): OrderBounds | undefined => {
    const told = v.safeParse(schema, witness)
    return told.success ? told.output : undefined
  }

const exclusiveDutch = v.pipe(
  v.object({
    info,
    inputToken: address,
    inputStartAmount: whole(256),
    inputEndAmount: whole(256),
    outputs: v.array(dutchOutput),
  }),
  v.check((told) => told.inputStartAmount <= told.inputEndAmount),
  v.transform(
    (told): OrderBounds => ({
      ...told.info,
      input: {
        token: told.inputToken,
        most: told.inputEndAmount,
        isFixed: told.inputStartAmount === told.inputEndAmount,
      },
      outputs: told.outputs,
    }),
  ),
)

const v2Dutch = v.pipe(
  v.object({
    info,
    baseInputToken: address,
    baseInputStartAmount: whole(256),
    baseInputEndAmount: whole(256),
    baseOutputs: v.array(dutchOutput),
  }),
  v.check((told) => told.baseInputStartAmount <= told.baseInputEndAmount),
  v.transform(
    (told): OrderBounds => ({
      ...told.info,
      // Whoever signs beside the owner may lower what is taken and raise what is given, never the other way.
      input: { token: told.baseInputToken, most: told.baseInputEndAmount, isFixed: false },
      outputs: told.baseOutputs,
    }),
  ),
)

const v3Dutch = v.pipe(
  v.object({
    info,
    baseInput: v.object({ token: address, maxAmount: whole(256) }),
    baseOutputs: v.array(
      v.object({ token: address, startAmount: whole(256), recipient: address, minAmount: whole(256) }),
    ),
  }),
  v.transform(
    (told): OrderBounds => ({
      ...told.info,
      input: { token: told.baseInput.token, most: told.baseInput.maxAmount, isFixed: false },
      outputs: told.baseOutputs.map(({ token, recipient, minAmount, startAmount }) => ({
        token,
        recipient,
        least: minAmount,
        most: startAmount,
      })),
    }),
  ),
)

const priority = v.pipe(
  v.object({
    info,
    input: v.object({ token: address, amount: whole(256) }),
    outputs: v.array(v.object({ token: address, amount: whole(256), recipient: address })),
  }),
  v.transform(
    (told): OrderBounds => ({
      ...told.info,
      input: { token: told.input.token, most: told.input.amount, isFixed: false },
      outputs: told.outputs.map(({ token, amount, recipient }) => ({
        token,
        recipient,
        least: amount,
        most: amount,
      })),
    }),
  ),
)

export const ORDER_KINDS: Readonly<Record<string, OrderKind>> = {
  ExclusiveDutchOrder: {
    type: `ExclusiveDutchOrder(OrderInfo info,uint256 decayStartTime,uint256 decayEndTime,address exclusiveFiller,uint256 exclusivityOverrideBps,address inputToken,uint256 inputStartAmount,uint256 inputEndAmount,DutchOutput[] outputs)${DUTCH_OUTPUT}${INFO}`,
    read: readWith(exclusiveDutch),
  },
  V2DutchOrder: {
    type: `V2DutchOrder(OrderInfo info,address cosigner,address baseInputToken,uint256 baseInputStartAmount,uint256 baseInputEndAmount,DutchOutput[] baseOutputs)${DUTCH_OUTPUT}${INFO}`,
    read: readWith(v2Dutch),
  },
  V3DutchOrder: {
    type: `V3DutchOrder(OrderInfo info,address cosigner,uint256 startingBaseFee,V3DutchInput baseInput,V3DutchOutput[] baseOutputs)${DECAY}${INFO}${V3_INPUT}${V3_OUTPUT}`,
    read: readWith(v3Dutch),
  },
  PriorityOrder: {
    type: `PriorityOrder(OrderInfo info,address cosigner,uint256 auctionStartBlock,uint256 baselinePriorityFeeWei,PriorityInput input,PriorityOutput[] outputs)${INFO}PriorityInput(address token,uint256 amount,uint256 mpsPerPriorityFeeWei)PriorityOutput(address token,uint256 amount,uint256 mpsPerPriorityFeeWei,address recipient)`,
    read: readWith(priority),
  },
}
