/** How JSON-RPC of EVM nodes writes bytes and numbers. */
import * as v from 'valibot'

/** `0x` and whole bytes: results of eth_call, log data. */
export const hexBytes = v.pipe(v.string(), v.regex(/^0x(?:[0-9a-fA-F]{2})*$/))
/** A JSON-RPC quantity of at most 256 bits. */
export const hexQuantity = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/),
  v.transform((text) => BigInt(text)),
)
/** A block number, safe as a JS number. */
export const blockNumber = v.pipe(
  hexQuantity,
  v.check((height) => height < 2n ** 48n),
  v.transform(Number),
)
/** Gas or a price of it: more would be none on any chain, and only overflow what a device can show. */
export const gasQuantity = v.pipe(
  hexQuantity,
  v.check((value) => value < 2n ** 96n),
)
