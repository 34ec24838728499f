/** The toast that offers to take an act back. What was removed waits in the engine; an act whose opposite is an act needs nothing kept. */
import { useToast } from '@/components/ui/toast'
import { toAppError } from '@/lib/core/errors'
import type { UndoId } from '@/lib/core/ids'
import { undoMessages } from '@/lib/engine/undo-messages'
import { call } from '@/lib/messages/call.browser'
import { useT } from './translation'

/** By the id that the act answered with, or by doing its opposite. */
export type Way = { undo: UndoId } | (() => Promise<unknown>)

/** @example const offerUndo = useUndo(); offerUndo(t('{name} is removed.', { name }), await call(message, { id })) */
export function useUndo(): (text: string, way: Way) => void {
  const { t, sentence } = useT()
  const toast = useToast()
  return (text, way) => {
    const takeBack = async () => {
      if (typeof way === 'function') await way()
      else await call(undoMessages['undo.run'], { undo: way.undo })
    }
    const run = () =>
      void takeBack().then(
        () => toast({ text: t('Taken back.'), tone: 'good' }),
        (thrown: unknown) => toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' }),
      )
    toast({ text, tone: 'good', act: { label: t('Undo'), run } })
  }
}
