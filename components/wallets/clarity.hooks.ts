/** What the signer's own screen will show of a review, asked before the confirm; a signer that is not there says nothing yet. */
import { useEffect, useState } from 'react'
import type { Signing } from '@/components/signers/use-signing.hooks'
import type { Clarity } from '@/lib/signers/signer'
import type { WalletReview } from '@/lib/wallets/review'

/** @returns `undefined` until it is known */
export function useClarity(
  { id, signer, tx }: Pick<WalletReview, 'id' | 'signer' | 'tx'>,
  clarityOf: Signing['clarityOf'],
): Clarity | undefined {
  const [known, setKnown] = useState<{ id: string; clarity: Clarity }>()
  useEffect(() => {
    let ended = false
    const learn = (clarity: Clarity) => void (ended || setKnown({ id, clarity }))
    // A device that is not plugged in yet cannot be asked; the confirm will say what it wants.
    clarityOf(signer, { tx }).then(learn, () => learn({ kind: 'unknown' }))
    return () => {
      ended = true
    }
    // One question a review: its transaction does not change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id])
  return known?.id === id ? known.clarity : undefined
}
