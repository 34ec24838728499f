/**
 * A Ledger as a signer of one account. It signs only at the account's path, only after the device has shown that it holds
 * the account's address there, and hands on nothing that is not the account's signature over exactly what was confirmed.
 */
import type { Signer, SignOptions } from '../signer'
import { clarityOfCall, clarityOfMessage, isDescribable } from './clarity'
import { type Descriptions, describeNothing, type LedgerApp, type LedgerDevice } from './device'
import { wrongDevice } from './ledger-error'
import { messageKindOf } from './message-kind'
import { type OpenLedgerOptions, openLedger } from './open-ledger.client'

export interface LedgerSignerOptions {
  /** The account's. Lower case or checksummed. */
  address: string
  /** `m/44'/60'/0'/0/0` */
  path: string
  describe?: Descriptions
  transport?: OpenLedgerOptions['transport']
  /** Another way to a device, for tests and for a page that has one open. */
  open?: () => Promise<LedgerDevice>
}

/**
 * Opens the device when it is first asked to sign, so that the window of the browser belongs to that click.
 *
 * @example const signer = ledgerSigner({ address, path: source.signer.path })
 */
export function ledgerSigner({
  address,
  path,
  describe = describeNothing,
  transport = 'auto',
  open = () => openLedger({ describe, transport }),
}: LedgerSignerOptions): Signer {
  let device: LedgerDevice | undefined
  let app: LedgerApp | undefined
  const ready = async (options: SignOptions): Promise<LedgerDevice> => {
    device ??= await open()
    app = await device.openApp(options)
    const held = await device.addressAt(path, options)
    if (held !== address.toLowerCase()) throw wrongDevice(address, path)
    return device
  }
  /** A device that failed may be another one the next time. */
  const orClosed = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (thrown) {
      const failed = device
      device = undefined
      await failed?.close()
      throw thrown
    }
  }
  return {
    kind: 'ledger',
    clarityOf: async (what) => {
      if ('typedData' in what) {
        const kind = messageKindOf(what.typedData)
        const isDescribed = kind !== undefined && (await describe.message(kind)) !== undefined
        return clarityOfMessage(device?.transport ?? (transport === 'webhid' ? 'webhid' : 'kit'), {
          isDescribed,
          app,
        })
      }
      const { data, to, chain } = what.tx
      const isDescribed =
        isDescribable(data) &&
        (await describe.token({
          chain: Number(chain.replace(/^eip155:/, '')),
          contract: to.toLowerCase(),
        })) !== undefined
      return clarityOfCall(data, isDescribed, app)
    },
    signTransaction: (tx, options) =>
      orClosed(async () => {
        const { assembleSigned, bytesToSign } = await import('./signed-transaction')
        if (tx.from.toLowerCase() !== address.toLowerCase()) throw wrongDevice(tx.from, path)
        const signature = await (await ready(options)).signTransaction(path, bytesToSign(tx), options)
        return { kind: 'signed', raw: assembleSigned(tx, signature) }
      }),
    signTypedData: ({ address: by, typedData }, options) =>
      orClosed(async () => {
        const { assembleMessage } = await import('./signed-transaction')
        if (by.toLowerCase() !== address.toLowerCase()) throw wrongDevice(by, path)
        const signature = await (await ready(options)).signTypedData(path, typedData, options)
        return assembleMessage(address, typedData, signature)
      }),
    close: () => {
      const last = device
      device = undefined
      void last?.close()
    },
  }
}
