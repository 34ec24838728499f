/**
 * What Holdfast asks of a Ledger, whichever of the maker's libraries talks to it. Nothing here sends anything to a network,
 * and a device keeps its keys.
 */
import type { SignOptions, TypedData } from '../signer'
import type { Instruction, MessageKind } from './message-descriptor'

/** Which library talks: the maker's Device Management Kit, or its older transport for devices that the kit does not serve. */
export type LedgerTransport = 'kit' | 'webhid'

export interface LedgerApp {
  /** `Ledger Nano X`; `null`: the library does not know it. */
  model: string | null
  /** Nano S: shows no fields of a message, whatever its app's version. */
  isNanoS: boolean
  /** Of the Ethereum app: `1.19.1`. */
  version: string
  /** Whether its settings let it sign what it cannot show. */
  blindSigning: boolean
}

/** 32 bytes each, with `0x`. The parity is found by the caller, who knows the address. */
export interface Signature {
  r: string
  s: string
}

/**
 * What a token is, signed by the maker, in the form that the device takes (`PROVIDE ERC 20 TOKEN INFORMATION`); hexadecimal
 * without `0x`. `undefined`: there is none, and the device will show a hash.
 */
export type DescribeToken = (token: { chain: number; contract: string }) => Promise<string | undefined>

/** Which fields of a message the device shows, signed by the maker. `undefined`: there is nothing, and it may show a hash. */
export type DescribeMessage = (kind: MessageKind) => Promise<Instruction[] | undefined>

/** What the device can be told of what it is to sign. */
export interface Descriptions {
  token: DescribeToken
  message: DescribeMessage
}

/** Asks nobody: the device is told nothing, and shows contract calls blind. */
export const describeNothing: Descriptions = {
  token: async () => undefined,
  message: async () => undefined,
}

export interface LedgerDevice {
  transport: LedgerTransport
  /** Waits for the PIN, and opens the Ethereum app where the library can. @throws LedgerError */
  openApp: (options: SignOptions) => Promise<LedgerApp>
  /**
   * @param verify the device shows it and waits for its owner's yes
   * @returns lower case, with `0x`
   * @throws LedgerError
   */
  addressAt: (path: string, options: SignOptions & { verify?: boolean }) => Promise<string>
  /** @param unsigned the bytes that are hashed and signed: RLP, with the type before it. @throws LedgerError */
  signTransaction: (path: string, unsigned: Uint8Array, options: SignOptions) => Promise<Signature>
  /** @throws LedgerError */
  signTypedData: (path: string, typedData: TypedData, options: SignOptions) => Promise<Signature>
  close: () => Promise<void>
}
