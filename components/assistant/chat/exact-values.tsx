/** How a figure is written exactly, in the reader's language and currency; asked once for a whole conversation. */
import { createContext, type ReactNode, useCallback, useContext } from 'react'
import { useNoteDisplay } from '@/components/annotate/intents.hooks'
import { useT } from '@/components/shell/translation'
import { toldText } from '@/lib/annotate/told-text'
import type { NoteValue } from '@/lib/core/note'

/** `undefined` until it is known how amounts are shown. */
type Write = (value: NoteValue) => string | undefined

const Exact = createContext<Write>(() => undefined)

export const useExactValue = (): Write => useContext(Exact)

export function ExactValues({ children }: { children: ReactNode }) {
  const translator = useT()
  const display = useNoteDisplay()
  const write = useCallback<Write>(
    (value) =>
      display === null
        ? undefined
        : toldText(
            { sentence: { template: '{value}' }, values: { value } },
            { ...display, translator },
            false,
          ),
    [display, translator],
  )
  return <Exact value={write}>{children}</Exact>
}

/** Whether it tells an amount of the user's, which hides with the others. */
export const isAmount = (value: NoteValue): boolean =>
  typeof value === 'object' && ('quantity' in value || 'money' in value || 'usd' in value)
