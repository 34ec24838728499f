/** The browser's own model as the settings see it: whether there is one, and loading it, which a browser begins only after a click. */
import { useCallback, useEffect, useState } from 'react'
import { type Action, useAction } from '@/components/ui/action.hooks'
import {
  type BrowserModelState,
  browserModelState,
  languageModel,
} from '@/lib/assistant/model/browser-model.browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

export interface BrowserModel {
  state: BrowserModelState
  act: Action
  load: () => void
}

/** `none` until the browser has said. */
export function useBrowserModel(): BrowserModel {
  const [state, setState] = useState<BrowserModelState>('none')
  const act = useAction()
  const look = useCallback(async () => {
    // A browser that cannot say has none that could be used.
    setState(await browserModelState(languageModel()).catch(() => 'none' as const))
  }, [])
  useEffect(() => void look(), [look])
  const load = () =>
    void act.run(async () => {
      const api = languageModel()
      try {
        const session = await api?.create({ initialPrompts: [], signal: new AbortController().signal })
        session?.destroy()
      } catch (cause) {
        throw new AppError('unavailable', say('The browser could not load its model. Try again later.'), {
          cause,
        })
      }
      await look()
    })
  return { state, act, load }
}
