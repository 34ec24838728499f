/** One task of the maker's kit as a promise: its steps are told, an abort cancels it, its errors are ours. */
import {
  type DeviceActionIntermediateValue,
  DeviceActionStatus,
  type DmkError,
  type ExecuteDeviceActionReturnType,
} from '@ledgerhq/device-management-kit'
import type { SignOptions } from '../signer'
import { fromKit } from './kit-error'
import { kitStep } from './kit-step'
import { LedgerError } from './ledger-error'

/** @example await runAction(() => signer.getAddress(path), options) */
export async function runAction<Output, E extends DmkError, Step extends DeviceActionIntermediateValue>(
  start: () => ExecuteDeviceActionReturnType<Output, E, Step>,
  { onStep, signal }: SignOptions,
  isEthereumOpen = false,
): Promise<Output> {
  if (signal.aborted) throw new LedgerError('stopped')
  let last = ''
  return new Promise<Output>((resolve, reject) => {
    const started = start()
    const stop = () => {
      started.cancel()
      reject(new LedgerError('stopped'))
    }
    signal.addEventListener('abort', stop, { once: true })
    const end = (act: () => void) => {
      signal.removeEventListener('abort', stop)
      act()
    }
    const fail = (thrown: unknown) => end(() => reject(fromKit(thrown, isEthereumOpen)))
    started.observable.subscribe({
      next: (state) => {
        switch (state.status) {
          case DeviceActionStatus.Completed:
            return end(() => resolve(state.output))
          case DeviceActionStatus.Error:
            return fail(state.error)
          case DeviceActionStatus.Stopped:
            return end(() => reject(new LedgerError('stopped')))
          case DeviceActionStatus.Pending: {
            const interaction: string = state.intermediateValue.requiredUserInteraction
            if (interaction !== last) onStep(kitStep(interaction))
            last = interaction
            return undefined
          }
          case DeviceActionStatus.NotStarted:
            return undefined
          default:
            return state satisfies never
        }
      },
      error: fail,
      // A session that ends takes its tasks with it.
      complete: () => end(() => reject(new LedgerError('unplugged'))),
    })
  })
}
