// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type PreparedTx, toUnits } from '@/lib/core/wallet-tx'
import { defaultSettings } from '@/lib/settings/settings'
import type { Signer, SignOptions } from '@/lib/signers/signer'
import { useSigning } from './use-signing.hooks'

const { openSigner } = vi.hoisted(() => ({
  openSigner: vi.fn<(ref: unknown, world: { address: string }) => Promise<Partial<Signer>>>(),
}))
vi.mock('@/lib/signers/open-signer.client', () => ({ openSigner }))
vi.mock('@/components/shell/live.hooks', () => ({ useSettings: () => defaultSettings }))

const REF = { kind: 'metamask', wallet: 'stable' } as const
const tx: PreparedTx = {
  account: 'account' as AccountId,
  chain: 'eip155:1' as ChainId,
  from: `0x${'a1'.repeat(20)}`,
  to: `0x${'b2'.repeat(20)}`,
  value: toUnits(1n),
  data: '0x',
  gasLimit: toUnits(21_000n),
  fee: { type: 'legacy', gasPrice: toUnits(1n) },
  nonce: 0,
}
const close = vi.fn<() => void>()

/** A signer that does what the test says once it is asked. */
const signer = (signTransaction: Signer['signTransaction']) => {
  openSigner.mockResolvedValue({ kind: 'metamask', close, signTransaction })
}
beforeEach(() => {
  close.mockReset()
  openSigner.mockReset()
})
afterEach(cleanup)

test('what was sent is told, the step is shown meanwhile, and the signer is closed', async () => {
  let answer: (value: { kind: 'sent'; hash: string }) => void = () => undefined
  signer((_tx, { onStep }: SignOptions) => {
    onStep({ sentence: say('Open MetaMask and unlock it.'), needsHand: true })
    return new Promise((done) => {
      answer = done
    })
  })
  const { result } = renderHook(() => useSigning())
  let outcome: Promise<unknown> = Promise.resolve()
  await act(async () => {
    outcome = result.current.signTransaction(REF, tx)
  })
  expect(result.current).toMatchObject({
    busy: true,
    step: { sentence: { template: 'Open MetaMask and unlock it.' } },
  })
  await act(async () => answer({ kind: 'sent', hash: '0x1' }))
  await expect(outcome).resolves.toEqual({ kind: 'sent', hash: '0x1' })
  expect(result.current).toMatchObject({ busy: false, step: null })
  expect(close).toHaveBeenCalledTimes(1)
  expect(openSigner).toHaveBeenCalledWith(REF, expect.objectContaining({ address: tx.from }))
})

test('a second question while one is open is refused and asks nobody', async () => {
  signer(() => new Promise(() => undefined))
  const { result } = renderHook(() => useSigning())
  await act(async () => {
    void result.current.signTransaction(REF, tx)
  })
  await act(async () => {
    await expect(result.current.signTransaction(REF, tx)).resolves.toMatchObject({ kind: 'refused' })
  })
  expect(openSigner).toHaveBeenCalledTimes(1)
})

test('a page that goes stops waiting, and what was asked is unclear', async () => {
  signer(
    (_tx, { signal }: SignOptions) =>
      new Promise((_done, fail) => {
        signal.addEventListener('abort', () => fail(new AppError('unreachable', say('left'))))
      }),
  )
  const { result, unmount } = renderHook(() => useSigning())
  let outcome: Promise<unknown> = Promise.resolve()
  await act(async () => {
    outcome = result.current.signTransaction(REF, tx)
  })
  unmount()
  await expect(outcome).resolves.toMatchObject({ kind: 'unclear' })
})

test('a signer that is not there is a refusal', async () => {
  openSigner.mockRejectedValue(new AppError('not-found', say('not here')))
  const { result } = renderHook(() => useSigning())
  await act(async () => {
    await expect(result.current.signTransaction(REF, tx)).resolves.toMatchObject({
      kind: 'refused',
      failure: { code: 'not-found' },
    })
  })
})
