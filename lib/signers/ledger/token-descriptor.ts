/**
 * What a token is, signed by Ledger for its devices: `ticker | contract (20) | decimals (4) | chain (4)` and a signature, as
 * Ledger's list of assets answers (`output=descriptor`). The device checks the signature; here it is checked that the
 * description is of the token that was asked about, because a device would show whatever it is told.
 */
import * as v from 'valibot'

export const DESCRIPTOR_HOST = 'global.api.prd.ledger.com'

const hex = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^(?:[0-9a-f]{2})+$/))

export const descriptorAnswer = v.array(
  v.object({
    descriptor: v.optional(v.object({ data: hex(200), signatures: v.object({ prod: hex(200) }) })),
  }),
)

/** Contract, decimals and chain behind the ticker. */
const TAIL = 2 * (20 + 4 + 4)
const MOST_TICKER = 2 * 51

export interface Token {
  chain: number
  /** Lower case, with `0x`. */
  contract: string
}

/** @example descriptorUrl({ chain: 1, contract: '0xa0b8…' }) // 'https://global.api.prd.ledger.com/cal/v1/tokens?…' */
export function descriptorUrl({ chain, contract }: Token): string {
  const query = new URLSearchParams({
    contract_address: contract,
    chain_id: String(chain),
    output: 'descriptor',
    ref: 'branch:main',
  })
  return `https://${DESCRIPTOR_HOST}/cal/v1/tokens?${query}`
}

/**
 * @returns for the device (`PROVIDE ERC 20 TOKEN INFORMATION`), hexadecimal without `0x`; `undefined`: Ledger does not know
 *   the token, or describes another one
 */
export function descriptorFor(
  { chain, contract }: Token,
  answer: v.InferOutput<typeof descriptorAnswer>,
): string | undefined {
  const descriptor = answer[0]?.descriptor
  if (!descriptor) return undefined
  const { data, signatures } = descriptor
  const ticker = data.length - TAIL
  if (ticker <= 0 || ticker > MOST_TICKER) return undefined
  const isOfToken =
    data.slice(ticker, ticker + 40) === contract.slice(2) &&
    Number.parseInt(data.slice(ticker + 48), 16) === chain
  if (!isOfToken) return undefined
  return `${(ticker / 2).toString(16).padStart(2, '0')}${data}${signatures.prod}`
}
