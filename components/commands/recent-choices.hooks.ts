/** What was chosen last in the palette, newest first: for this session of the browser, until the vault is locked. */
import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { withRecent } from '@/lib/commands/rank-choices'
import { keepPageMemory, readPageMemory } from '@/lib/settings/page-memory.browser'

const NAME = 'recent-choices'
const schema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50))

/** @returns the ids, and what adds one */
export function useRecentChoices(): [readonly string[], (id: string) => void] {
  const [recent, setRecent] = useState<readonly string[]>([])
  const reading = useRef<Promise<readonly string[]>>(undefined)
  useEffect(() => {
    reading.current = readRecent()
    void reading.current.then(setRecent)
  }, [])
  const choose = (id: string) => {
    // Whoever is quicker than the memory loses none of the older ones, and the next choice waits for this one.
    const next = (reading.current ?? readRecent()).then((known) => withRecent(known, id))
    reading.current = next
    void next
      .then(async (choices) => {
        setRecent(choices)
        await keepPageMemory(NAME, choices)
      })
      .catch(forgo)
  }
  return [recent, choose]
}

const readRecent = async (): Promise<readonly string[]> => {
  try {
    const read = v.safeParse(schema, await readPageMemory(NAME))
    return read.success ? read.output : []
  } catch {
    return forgo()
  }
}

/** A memory that cannot be read or is full costs the order of a list, nothing else. */
const forgo = (): readonly string[] => []
