/** How many firings nobody has seen, as the engine told the worker last: no database is opened for a count. */
import { useEffect, useState } from 'react'
import { readDigest, watchDigest } from '@/lib/engine/digest.browser'

/** 0 until it is known, and while locked. */
export function useUnseenCount(): number {
  const [unseen, setUnseen] = useState(0)
  useEffect(() => {
    let turn = 0
    const read = async () => {
      turn += 1
      const mine = turn
      const { alerts } = await readDigest()
      if (mine === turn) setUnseen(alerts.unseen)
    }
    const stop = watchDigest(() => void read())
    void read()
    return () => {
      turn = Number.POSITIVE_INFINITY
      stop()
    }
  }, [])
  return unseen
}
