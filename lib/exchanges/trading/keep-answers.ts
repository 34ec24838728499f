/** Answers that are good for a while: asked once for all who want one meanwhile. A question that failed is asked again by the next. Pure. */

export interface KeepOptions {
  /** ms that an answer is good for. */
  freshMs: number
  now: () => number
}

/** @example const fee = keepAnswers<FeeTier>({ freshMs: 600_000, now }); await fee('BTC/USDT', () => readFee(session, 'BTC/USDT')) */
export function keepAnswers<T>({ freshMs, now }: KeepOptions) {
  const kept = new Map<string, { at: number; answer: Promise<T> }>()
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known && now() - known.at < freshMs) return known.answer
    const asked = { at: now(), answer: ask() }
    kept.set(key, asked)
    asked.answer.catch(() => void (kept.get(key) === asked && kept.delete(key)))
    return asked.answer
  }
}
