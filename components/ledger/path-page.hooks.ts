/** Which paths are on the screen: a pattern, a place in it, how many. A pattern that is being typed shows none until it is right. */
import { useMemo, useState } from 'react'
import { toAppError } from '@/lib/core/errors'
import type { Sentence } from '@/lib/core/sentence'
import { type PathKind, parsePattern, pathsAt, patternOf } from '@/lib/signers/ledger/derivation-path'

export interface PathPage {
  kind: PathKind
  typed: string
  error: Sentence | null
  paths: readonly string[]
  /** Index of the first. */
  from: number
  size: number
  hasMore: boolean
  setKind: (kind: PathKind) => void
  setTyped: (text: string) => void
  setSize: (size: number) => void
  setFrom: (from: number) => void
}

/** @example const { paths } = usePathPage() // ["m/44'/60'/0'/0/0", "m/44'/60'/1'/0/0", …] */
export function usePathPage(): PathPage {
  const [kind, setKind] = useState<PathKind>('live')
  const [typed, setTyped] = useState('')
  const [from, setFrom] = useState(0)
  const [size, setSize] = useState(5)
  const { pattern, error } = useMemo(() => read(kind, typed), [kind, typed])
  const paths = useMemo(
    () => (pattern === null ? [] : pathsAt(pattern, { from, count: size })),
    [pattern, from, size],
  )
  return {
    kind,
    typed,
    error,
    paths,
    from,
    size,
    hasMore: pattern !== null && pathsAt(pattern, { from: from + size, count: 1 }).length > 0,
    setKind: (next) => {
      setKind(next)
      setFrom(0)
    },
    setTyped: (text) => {
      setTyped(text)
      setFrom(0)
    },
    setSize,
    setFrom,
  }
}

function read(kind: PathKind, typed: string): { pattern: string | null; error: Sentence | null } {
  if (kind !== 'custom') return { pattern: patternOf(kind), error: null }
  if (typed.trim() === '') return { pattern: null, error: null }
  try {
    return { pattern: parsePattern(typed), error: null }
  } catch (thrown) {
    return { pattern: null, error: toAppError(thrown).sentence }
  }
}
