/**
 * Contracts that fill orders of UniswapX, by the kind of order that each of them takes. Sources: `@uniswap/uniswapx-sdk`
 * (its constants); the V3 reactors of Ethereum and Base by the UniswapX repository's list of deployments.
 */
import { type AddressTable, byAddress } from '../data/addresses'

/** Name of the witness -> chain -> reactors. */
export const UNISWAPX_REACTORS: AddressTable = {
  ExclusiveDutchOrder: { 1: ['0x6000da47483062A0D734Ba3dc7576Ce6A0B645C4'] },
  V2DutchOrder: {
    1: ['0x00000011F84B9aa48e5f8aA8B9897600006289Be'],
    42161: ['0x1bd1aAdc9E230626C44a139d7E70d842749351eb'],
  },
  V3DutchOrder: {
    1: ['0x0000000015757c461808EA25Eb309638B62681cf'],
    8453: ['0x000000008a8330B5d1F43A62Bf4C673A49f27ba0'],
    42161: ['0xB274d5F4b833b61B340b654d600A864fB604a87c'],
  },
  PriorityOrder: { 8453: ['0x000000001Ec5656dcdB24D90DFa42742738De729'] },
}

export const uniswapxReactors: ReadonlyMap<string, string> = byAddress(UNISWAPX_REACTORS)
