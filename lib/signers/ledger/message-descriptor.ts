/**
 * Which fields of a message a Ledger shows, and under which names, signed by Ledger for one contract and one schema of a message
 * (`output=descriptors_eip712` of its list of dApps). The device checks the signatures. A schema is named by SHA-224 over its compact
 * JSON with sorted types; the maker's own library works that out once more before it uses what stands here. Pure.
 */
import { sha224 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { DESCRIPTOR_HOST } from './token-descriptor'

/** EIP-712's types, the domain's among them. */
export type MessageTypes = Readonly<Record<string, readonly { name: string; type: string }[]>>

export interface MessageKind {
  chain: number
  /** The domain's verifying contract. Lower case, with `0x`. */
  contract: string
  types: MessageTypes
}

const text = v.pipe(v.string(), v.maxLength(500))
const signature = v.pipe(v.string(), v.maxLength(400), v.regex(/^(?:[0-9a-f]{2})+$/i))
/** The engine reads numbers as texts. */
const count = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,3}$/))]),
  v.transform(Number),
  v.integer(),
)
/** As the maker's library reads them; what it does not know of one, it refuses. */
const instruction = v.looseObject({
  type: v.optional(text),
  display_name: text,
  field_path: v.optional(text),
  field_mappers_count: v.optional(count),
  coin_ref: v.optional(count),
  calldata_index: v.optional(count),
  signatures: v.looseObject({ prod: v.optional(signature) }),
})
export type Instruction = v.InferOutput<typeof instruction>

const bySchema = v.record(
  v.string(),
  v.looseObject({ instructions: v.pipe(v.array(instruction), v.maxLength(200)) }),
)
export const messageAnswer = v.array(
  v.looseObject({ descriptors_eip712: v.optional(v.record(v.string(), bySchema)) }),
)

/** @example messageUrl({ chain: 1, contract: '0x0000…78ba3' }) // 'https://global.api.prd.ledger.com/cal/v1/dapps?…' */
export function messageUrl({ chain, contract }: Pick<MessageKind, 'chain' | 'contract'>): string {
  const query = new URLSearchParams({
    contracts: contract,
    chain_id: String(chain),
    output: 'descriptors_eip712',
    descriptors_eip712_version: 'v2',
    descriptors_eip712: '<set>',
    ref: 'branch:main',
  })
  return `https://${DESCRIPTOR_HOST}/cal/v1/dapps?${query}`
}

/** @example schemaHash({ EIP712Domain: […], Order: […] }) // 56 hexadecimal digits */
export function schemaHash(types: MessageTypes): string {
  const sorted = Object.entries(types)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, fields]) => [name, fields.map((field) => ({ name: field.name, type: field.type }))])
  return bytesToHex(sha224(utf8ToBytes(JSON.stringify(Object.fromEntries(sorted)))))
}

/** @returns `undefined`: Ledger has signed nothing for this message */
export function instructionsFor(
  { contract, types }: Pick<MessageKind, 'contract' | 'types'>,
  answer: v.InferOutput<typeof messageAnswer>,
): Instruction[] | undefined {
  const hash = schemaHash(types)
  const found = answer
    .map(({ descriptors_eip712: each }) => each?.[contract]?.[hash]?.instructions)
    .find((each) => each !== undefined)
  return found && found.length > 0 ? found : undefined
}
