/**
 * Calls of collections of pieces: ERC-721 and ERC-1155. A plain `transferFrom` or `approve` of ERC-721 has the same bytes as
 * that of a coin, and is told as that (`erc20.ts`).
 */
import type { CallDescription } from '../call-description'
import { defineDecoder } from '../define-decoder'
import { Unclear } from '../flows/router-flows'
import { type Arguments, argumentTypes, callArguments } from '../flows/take-arguments'

interface PiecesCall {
  signature: string
  read: (given: Arguments, collection: string) => CallDescription | undefined
}

const one =
  (id: number, units?: number): PiecesCall['read'] =>
  ({ number, text }, collection) => ({
    action: 'transfer-pieces',
    collection,
    from: text(0),
    to: text(1),
    pieces: [{ id: number(id), units: units === undefined ? 1n : number(units) }],
  })

const CALLS: Readonly<Record<string, PiecesCall>> = {
  '0xa22cb465': {
    signature: 'setApprovalForAll(address,bool)',
    read: ({ text, flag }, collection) => {
      return { action: 'approve-all-pieces', collection, operator: text(0), isApproved: flag(1) }
    },
  },
  '0x42842e0e': { signature: 'safeTransferFrom(address,address,uint256)', read: one(2) },
  '0xb88d4fde': { signature: 'safeTransferFrom(address,address,uint256,bytes)', read: one(2) },
  '0xf242432a': { signature: 'safeTransferFrom(address,address,uint256,uint256,bytes)', read: one(2, 3) },
  '0x2eb2c2d6': {
    signature: 'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)',
    read: (given, collection) => {
      const [ids, units] = [given.within(2), given.within(3)]
      if (ids.count !== units.count) return undefined
      const pieces = Array.from({ length: ids.count }, (_, at) => ({
        id: ids.number(at),
        units: units.number(at),
      }))
      return { action: 'transfer-pieces', collection, from: given.text(0), to: given.text(1), pieces }
    },
  },
}

export const pieces = defineDecoder({
  id: 'pieces',
  selectors: Object.fromEntries(
    Object.entries(CALLS).map(([selector, { signature }]) => [selector, signature]),
  ),
  describe: ({ to, input }) => {
    const known = CALLS[input.slice(0, 10).toLowerCase()]
    try {
      return known?.read(callArguments(argumentTypes(known.signature), input), to)
    } catch (error) {
      if (error instanceof Unclear) return undefined
      throw error
    }
  },
})
