/** The rows of an Etherscan-compatible API. Numbers come as text; every field is untrusted. */
import * as v from 'valibot'

const digits = v.pipe(v.string(), v.regex(/^\d{1,78}$/))
const whole = v.pipe(
  digits,
  v.transform((text) => BigInt(text)),
)
const height = v.pipe(digits, v.maxLength(15), v.transform(Number))
const lower = v.transform((text: string) => text.toLowerCase())
const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), lower)
const maybeAddress = v.nullish(
  v.union([
    address,
    v.pipe(
      v.literal(''),
      v.transform(() => undefined),
    ),
  ]),
)
const hash = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/), lower)
const label = v.optional(
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, 100)),
  ),
  '',
)

const common = { blockNumber: height, timeStamp: height, from: address, to: maybeAddress }

export const normalRow = v.object({
  ...common,
  hash,
  value: whole,
  input: v.optional(v.string(), '0x'),
  isError: v.optional(v.string(), '0'),
  gasUsed: whole,
  gasPrice: whole,
  contractAddress: maybeAddress,
  /** Parts for the layer below, where the source tells them. */
  L1FeesPaid: v.optional(whole),
})
/** Blockscout names the hash otherwise. */
export const internalRow = v.pipe(
  v.object({
    ...common,
    hash: v.optional(hash),
    transactionHash: v.optional(hash),
    value: whole,
    isError: v.optional(v.string(), '0'),
    contractAddress: maybeAddress,
  }),
  v.transform(({ transactionHash, ...row }) => ({ ...row, hash: row.hash ?? transactionHash ?? '' })),
  v.check(({ hash }) => hash !== ''),
)
export const tokenRow = v.object({
  ...common,
  hash,
  contractAddress: address,
  value: v.optional(whole, '1'),
  tokenValue: v.optional(whole),
  tokenID: v.optional(digits),
  tokenName: label,
  tokenSymbol: label,
  tokenDecimal: v.optional(
    v.pipe(
      v.nullable(v.string()),
      v.transform((text) => text ?? ''),
    ),
    '',
  ),
})
export type NormalRow = v.InferOutput<typeof normalRow>
export type InternalRow = v.InferOutput<typeof internalRow>
export type TokenRow = v.InferOutput<typeof tokenRow>

/** What the rows of one range of blocks say together. */
export interface EvmRows {
  normal: NormalRow[]
  internal: InternalRow[]
  tokens: TokenRow[]
  pieces: TokenRow[]
  multi: TokenRow[]
}
