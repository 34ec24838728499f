/**
 * A Ledger through the maker's older transport (`hw-transport-webhid`, `hw-app-eth`), for devices and firmware that the kit
 * does not serve. A chunk of its own, with the `Buffer` that these libraries want. Every address of a server that
 * `hw-app-eth` knows is taken away from it.
 */
import './buffer'
import Eth from '@ledgerhq/hw-app-eth'
import TransportWebHID from '@ledgerhq/hw-transport-webhid'
import { TypedDataEncoder } from 'ethers/hash'
import type { SignOptions, TypedData } from '../signer'
import { structsOf } from '../typed-data-hash'
import { describedCall } from './described-call'
import type { Descriptions, LedgerDevice } from './device'
import { type HidDevice, modelByte } from './hid.client'
import { kitStep } from './kit-step'
import { LedgerError } from './ledger-error'
import { fromWebHid } from './webhid-error'

const NANO_S = 0x10
/** No servers: `null` is how the library is told not to ask. */
const NO_SERVERS = {
  nftExplorerBaseURL: null,
  pluginBaseURL: null,
  extraPlugins: null,
  cryptoassetsBaseURL: null,
  calServiceURL: null,
}

/** @throws LedgerError `in-use` */
export async function openWebHidDevice(
  hid: HidDevice,
  { describe }: { describe: Descriptions },
): Promise<LedgerDevice> {
  const transport = await TransportWebHID.open(hid as Parameters<typeof TransportWebHID.open>[0]).catch(
    (cause: unknown) => {
      throw new LedgerError('in-use', { cause })
    },
  )
  const eth = new Eth(transport, undefined, NO_SERVERS)
  const ask = asker(transport)
  const sign = (step: string, options: SignOptions) => {
    options.onStep(kitStep(step))
    return <T>(act: () => Promise<T>) => ask(act, options.signal, true)
  }
  return {
    transport: 'webhid',
    openApp: async ({ onStep, signal }) => {
      onStep(kitStep('none'))
      const { version, arbitraryDataEnabled } = await ask(() => eth.getAppConfiguration(), signal)
      return {
        version,
        blindSigning: arbitraryDataEnabled !== 0,
        model: transport.deviceModel?.productName ?? hid.productName ?? null,
        isNanoS: modelByte(hid.productId) === NANO_S,
      }
    },
    addressAt: async (path, { verify = false, ...options }) => {
      const { address } = await sign(
        verify ? 'verify-address' : 'none',
        options,
      )(() => eth.getAddress(bare(path), verify))
      return address.toLowerCase()
    },
    signTransaction: async (path, unsigned, options) => {
      const token = describedCall(unsigned)
      const payload = token && (await describe.token(token))
      const erc20Tokens = payload === undefined ? [] : [payload]
      const { r, s } = await sign(
        'sign-transaction',
        options,
      )(() =>
        eth.signTransaction(bare(path), hexOf(unsigned), {
          erc20Tokens,
          nfts: [],
          externalPlugin: [],
          plugin: [],
          domains: [],
        }),
      )
      return { r: `0x${r}`, s: `0x${s}` }
    },
    // Only the two hashes: the way that every version of the app has, also on devices that show no fields.
    signTypedData: async (path, typedData, options) => {
      const { domain, message } = hashesOf(typedData)
      const { r, s } = await sign(
        'sign-typed-data',
        options,
      )(() => eth.signEIP712HashedMessage(bare(path), domain, message))
      return { r: `0x${r}`, s: `0x${s}` }
    },
    // The library waits for an answer before it closes; one that nobody waits for any more may never come.
    close: () => (transport.exchangeBusyPromise ? hid.close() : transport.close()),
  }
}

/** The library waits for ever for a device that is gone, and cannot be stopped: both end the waiting here. */
function asker(transport: TransportWebHID) {
  const gone = new Promise<never>((_, reject) =>
    transport.on('disconnect', () => reject(new LedgerError('unplugged'))),
  )
  gone.catch(() => undefined) // heard by whoever waits
  return async <T>(act: () => Promise<T>, signal: AbortSignal, isEthereumOpen = false): Promise<T> => {
    if (signal.aborted) throw new LedgerError('stopped')
    let stop = () => {}
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(new LedgerError('stopped'))
    })
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await Promise.race([act(), gone, stopped])
    } catch (thrown) {
      throw fromWebHid(thrown, isEthereumOpen)
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
}

const bare = (path: string): string => path.replace(/^m\//, '')

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Hexadecimal without `0x`. */
function hashesOf(data: TypedData): { domain: string; message: string } {
  const { domain, primaryType, message } = data
  return {
    domain: TypedDataEncoder.hashDomain(domain).slice(2),
    message: TypedDataEncoder.hashStruct(primaryType, structsOf(data), { ...message }).slice(2),
  }
}
