/**
 * A Ledger through the maker's Device Management Kit. A chunk of its own, loaded on a click in one of our pages. The kit
 * is given no logger and no way to its maker's servers (`kit-context.ts`); it polls nothing between two tasks.
 */
import {
  type DeviceActionIntermediateValue,
  type DeviceManagementKit,
  DeviceManagementKitBuilder,
  type DeviceSessionId,
  type DmkError,
  type ExecuteDeviceActionReturnType,
  OpenAppDeviceAction,
} from '@ledgerhq/device-management-kit'
import { type SignerEth, SignerEthBuilder } from '@ledgerhq/device-signer-kit-ethereum'
import { webHidIdentifier, webHidTransportFactory } from '@ledgerhq/device-transport-kit-web-hid'
import { filter, firstValueFrom, timeout } from 'rxjs'
import type { SignOptions, TypedData } from '../signer'
import { readAppConfig } from './app-config'
import type { Descriptions, LedgerDevice, Signature } from './device'
import { type HidDevice, modelByte, onUnplugged } from './hid.client'
import { runAction } from './kit-action'
import { kitContext } from './kit-context'
import { fromKit } from './kit-error'
import { LedgerError } from './ledger-error'
import { numericDomain } from './numeric-domain'

/** Nano S, X, S Plus, Stax, Flex, Apex: the models of the kit's own table. It throws past everybody for any other. */
const SERVED = new Set([0x10, 0x40, 0x50, 0x60, 0x70, 0x80])
const NANO_S = 0x10
const APP = 'Ethereum'
/** The device is allowed and plugged in: the kit finds it in some milliseconds. */
const FIND_MS = 5_000
const GET_APP_CONFIG = Uint8Array.from([0xe0, 0x06, 0x00, 0x00, 0x00])

/**
 * @param describe what a token or a message is, for the device's screen
 * @throws LedgerError `not-served`, `in-use`, `locked`, `no-device`
 */
export async function openKitDevice(
  hid: HidDevice,
  { describe, unlockMs = 60_000 }: { describe: Descriptions; unlockMs?: number },
): Promise<LedgerDevice> {
  if (!SERVED.has(modelByte(hid.productId))) throw new LedgerError('not-served')
  const dmk = new DeviceManagementKitBuilder().addTransport(webHidTransportFactory).build()
  try {
    const sessionId = await connect(dmk, hid)
    return deviceOf({ dmk, sessionId, hid, describe, unlockMs })
  } catch (thrown) {
    dmk.close()
    throw fromKit(thrown)
  }
}

async function connect(dmk: DeviceManagementKit, hid: HidDevice): Promise<DeviceSessionId> {
  const found = await firstValueFrom(
    dmk.listenToAvailableDevices({ transport: webHidIdentifier }).pipe(
      filter((devices) => devices.length > 0),
      timeout({
        first: FIND_MS,
        with: () => {
          throw new LedgerError('no-device')
        },
      }),
    ),
  )
  const device = found.find(({ name }) => name === hid.productName) ?? found[0]
  if (!device) throw new LedgerError('no-device')
  return dmk.connect({ device, sessionRefresherOptions: { isRefresherDisabled: true } })
}

interface Open {
  dmk: DeviceManagementKit
  sessionId: DeviceSessionId
  hid: HidDevice
  describe: Descriptions
  unlockMs: number
}

function deviceOf({ dmk, sessionId, hid, describe, unlockMs }: Open): LedgerDevice {
  const signer: SignerEth = new SignerEthBuilder({ dmk, sessionId })
    .withContextModule(kitContext(describe))
    .build()
  const openApp = async (options: SignOptions) => {
    const deviceAction = new OpenAppDeviceAction({ input: { appName: APP, unlockTimeout: unlockMs } })
    await runAction(() => dmk.executeDeviceAction({ sessionId, deviceAction }), options).catch(
      (thrown: unknown) => {
        // What is refused here is the opening of the app, not a signature.
        throw thrown instanceof LedgerError && thrown.problem === 'refused'
          ? new LedgerError('wrong-app', { cause: thrown })
          : thrown
      },
    )
    const { statusCode, data } = await dmk
      .sendApdu({ sessionId, apdu: GET_APP_CONFIG })
      .catch((thrown: unknown) => {
        throw fromKit(thrown)
      })
    const config = readAppConfig(data, statusCode)
    const { name } = dmk.getConnectedDevice({ sessionId })
    return { ...config, model: name, isNanoS: modelByte(hid.productId) === NANO_S }
  }
  return {
    transport: 'kit',
    openApp,
    addressAt: async (path, { verify = false, ...options }) => {
      const { address } = await inApp(() => signer.getAddress(bare(path), { checkOnDevice: verify }), options)
      return address.toLowerCase()
    },
    signTransaction: async (path, unsigned, options) =>
      rs(await inApp(() => signer.signTransaction(bare(path), unsigned), options)),
    signTypedData: async (path, typedData, options) =>
      rs(await inApp(() => signer.signTypedData(bare(path), forKit(typedData)), options)),
    close: async () => {
      await dmk.disconnect({ sessionId }).catch(() => undefined) // gone already
      dmk.close()
    },
  }
}

/**
 * A task in the open app. The kit would take a device that was pulled out for one that changes its app: it waits for it, and
 * asks it once more. Here it is over at once.
 */
async function inApp<Output, E extends DmkError, Step extends DeviceActionIntermediateValue>(
  start: () => ExecuteDeviceActionReturnType<Output, E, Step>,
  { onStep, signal }: SignOptions,
): Promise<Output> {
  const gone = new AbortController()
  const forget = onUnplugged(() => gone.abort())
  try {
    const both = { onStep, signal: AbortSignal.any([signal, gone.signal]) }
    return await runAction(start, both, true)
  } catch (thrown) {
    throw gone.signal.aborted && !signal.aborted ? new LedgerError('unplugged', { cause: thrown }) : thrown
  } finally {
    forget()
  }
}

/** The maker's libraries write a path without its root. @example bare("m/44'/60'/0'/0/0") // "44'/60'/0'/0/0" */
const bare = (path: string): string => path.replace(/^m\//, '')

const rs = ({ r, s }: Signature): Signature => ({ r, s })

type KitTypedData = Parameters<SignerEth['signTypedData']>[1]

const forKit = ({ domain, types, primaryType, message }: TypedData): KitTypedData => ({
  domain: numericDomain(domain),
  types: Object.fromEntries(Object.entries(types).map(([name, fields]) => [name, [...fields]])),
  primaryType,
  message: { ...message },
})
