/** One Ledger for one page: connects it, asks it one thing at a time, says what the person has to do, and lets it go. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { LedgerApp, LedgerDevice, LedgerTransport } from '@/lib/signers/ledger/device'
import { onUnplugged } from '@/lib/signers/ledger/hid.client'
import { LedgerError } from '@/lib/signers/ledger/ledger-error'
import { type OpenLedgerOptions, openLedger } from '@/lib/signers/ledger/open-ledger.client'
import type { SignOptions, SignStep } from '@/lib/signers/signer'

export interface ConnectedLedger {
  device: LedgerDevice
  app: LedgerApp
}

export interface Ledger {
  connected: ConnectedLedger | null
  /** It is being connected or asked. */
  busy: boolean
  step: SignStep | null
  error: AppError | null
  connect: (transport: LedgerTransport | 'auto') => void
  /**
   * One question at a time; another one ends what is under way.
   * @returns `undefined` when it failed (`error` says why) or was ended
   */
  ask: <T>(work: (device: LedgerDevice, options: SignOptions) => Promise<T>) => Promise<T | undefined>
  stop: () => void
}

/** @example const ledger = useLedger(); <Button onClick={() => ledger.connect('auto')} /> */
export function useLedger(open: (options: OpenLedgerOptions) => Promise<LedgerDevice> = openLedger): Ledger {
  const [connected, setConnected] = useState<ConnectedLedger | null>(null)
  const [step, setStep] = useState<SignStep | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef<AbortController | null>(null)
  const device = useRef<LedgerDevice | null>(null)

  const letGo = useCallback(() => {
    const last = device.current
    device.current = null
    setConnected(null)
    void last?.close()
  }, [])

  const run = useCallback(
    async <T>(work: (options: SignOptions) => Promise<T>): Promise<T | undefined> => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const isLatest = () => running.current === controller
      setBusy(true)
      setError(null)
      try {
        const onStep = (next: SignStep) => isLatest() && setStep(next)
        return await work({ onStep, signal: controller.signal })
      } catch (thrown) {
        if (!isLatest()) return undefined
        const failure = toAppError(thrown)
        if (failure instanceof LedgerError && LOST.has(failure.problem)) letGo()
        setError(failure)
        return undefined
      } finally {
        if (isLatest()) {
          running.current = null
          setStep(null)
          setBusy(false)
        }
      }
    },
    [letGo],
  )

  const connect = useCallback(
    (transport: LedgerTransport | 'auto') =>
      void run(async (options) => {
        letGo()
        const opened = await open({ transport })
        device.current = opened
        try {
          setConnected({ device: opened, app: await opened.openApp(options) })
        } catch (thrown) {
          letGo()
          throw thrown
        }
      }),
    [run, letGo, open],
  )
  const ask = useCallback<Ledger['ask']>(
    (work) =>
      run((options) => {
        if (!device.current) throw new LedgerError('no-device')
        return work(device.current, options)
      }),
    [run],
  )
  const stop = useCallback(() => running.current?.abort(), [])
  useEffect(
    () =>
      onUnplugged(() => {
        // While something runs, it says by itself what the loss means; a device that opens an app also leaves for a moment.
        if (running.current || !device.current) return
        letGo()
        setError(new LedgerError('unplugged'))
      }),
    [letGo],
  )
  useEffect(
    () => () => {
      running.current?.abort()
      void device.current?.close()
    },
    [],
  )
  return { connected, busy, step, error, connect, ask, stop }
}

/** After these the connection is of no use. */
const LOST: ReadonlySet<string> = new Set(['unplugged', 'in-use', 'no-device', 'unknown'])
