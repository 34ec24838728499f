/**
 * The last price for who listens: said politely once a market is chosen, then at most every half a minute and only when it is another
 * one. The price on the screen changes with each trade and is in no live region.
 */
import { useEffect, useRef, useState } from 'react'

export const SPOKEN_EVERY_MS = 30_000

/** @param text as it is shown. @example <SpokenPrice market="BTC/USDT" text="64,120.5" /> */
export function SpokenPrice({ market, text }: { market: string; text: string }) {
  const spoken = useSeldom(`${market}: ${text}`, market)
  return (
    <span role="status" aria-live="polite" className="sr-only">
      {spoken}
    </span>
  )
}

/** The newest text, but not more often than every half a minute. @param subject another one is told at once */
function useSeldom(text: string, subject: string): string {
  const [told, setTold] = useState({ text, subject })
  const latest = useRef({ text, subject })
  latest.current = { text, subject }
  useEffect(() => {
    setTold(latest.current)
    const timer = setInterval(() => setTold(latest.current), SPOKEN_EVERY_MS)
    return () => clearInterval(timer)
    // A new market begins its own half a minute.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [subject])
  return told.subject === subject ? told.text : text
}
