/** What the signer's own screen will show of what is to be signed, asked before; a signer that is not there says nothing yet. */
import { useEffect, useState } from 'react'
import type { Clarity } from '@/lib/signers/signer'

/**
 * @param key names what is to be signed, which does not change: it is asked once
 * @returns `undefined` until it is known
 * @example useClarity(review.id, () => signing.clarityOf(review.signer, { tx: review.tx }))
 */
export function useClarity(key: string, ask: () => Promise<Clarity>): Clarity | undefined {
  const [known, setKnown] = useState<{ key: string; clarity: Clarity }>()
  useEffect(() => {
    let ended = false
    const learn = (clarity: Clarity) => void (ended || setKnown({ key, clarity }))
    // A device that is not plugged in yet cannot be asked; the confirm will say what it wants.
    ask().then(learn, () => learn({ kind: 'unknown' }))
    return () => {
      ended = true
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return known?.key === key ? known.clarity : undefined
}
