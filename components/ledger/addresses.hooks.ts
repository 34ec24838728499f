/** The addresses of a page of paths, read from the device one after the other and kept while it is connected. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LedgerDevice } from '@/lib/signers/ledger/device'
import type { Ledger } from './ledger.hooks'

/** `undefined` at a path: not read yet. */
export type AddressesByPath = Readonly<Record<string, string>>

export interface Addresses {
  byPath: AddressesByPath
  /** Reads what is missing, after it has failed. */
  readOn: () => void
}

/** @example const { byPath } = useAddresses(ledger, ["m/44'/60'/0'/0/0"]) */
export function useAddresses({ connected, ask }: Ledger, paths: readonly string[]): Addresses {
  const device = connected?.device
  const [known, setKnown] = useState<{ of: LedgerDevice | undefined; byPath: AddressesByPath }>(NOTHING)
  const byPath = known.of === device ? known.byPath : NOTHING.byPath
  const latest = useRef(byPath)
  latest.current = byPath
  const readOn = useCallback(() => {
    const missing = paths.filter((path) => latest.current[path] === undefined)
    if (!device || missing.length === 0) return
    void ask(async (_, options) => {
      for (const path of missing) {
        const address = await device.addressAt(path, options)
        setKnown((before) => ({
          of: device,
          byPath: { ...(before.of === device ? before.byPath : {}), [path]: address },
        }))
      }
    })
  }, [device, ask, paths])
  useEffect(readOn, [readOn])
  return { byPath, readOn }
}

const NOTHING: { of: undefined; byPath: AddressesByPath } = { of: undefined, byPath: {} }
